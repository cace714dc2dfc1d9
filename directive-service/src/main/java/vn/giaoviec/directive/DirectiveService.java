package vn.giaoviec.directive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.giaoviec.kit.config.ServiceKit;

/** Directives from the paper to the issue, and the register of agencies that all services share. */
@SpringBootApplication
@Import(ServiceKit.class)
public class DirectiveService {
    public static void main(String[] arguments) {
        SpringApplication.run(DirectiveService.class, arguments);
    }
}
