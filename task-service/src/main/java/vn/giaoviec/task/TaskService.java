package vn.giaoviec.task;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.giaoviec.kit.config.ServiceKit;

/** Follows every task from the agency that is given it to its end. */
@SpringBootApplication
@Import(ServiceKit.class)
public class TaskService {
    public static void main(String[] arguments) {
        SpringApplication.run(TaskService.class, arguments);
    }
}
