package vn.giaoviec.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.giaoviec.kit.config.ServiceKit;

/** Who is told what, by which channel, and the proof of it. */
@SpringBootApplication
@Import(ServiceKit.class)
public class NotificationService {
    public static void main(String[] arguments) {
        SpringApplication.run(NotificationService.class, arguments);
    }
}
