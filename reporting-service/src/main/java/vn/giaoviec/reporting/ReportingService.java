package vn.giaoviec.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.giaoviec.kit.config.ServiceKit;

/** Read models only: how things stand, from events alone. */
@SpringBootApplication
@Import(ServiceKit.class)
public class ReportingService {
    public static void main(String[] arguments) {
        SpringApplication.run(ReportingService.class, arguments);
    }
}
