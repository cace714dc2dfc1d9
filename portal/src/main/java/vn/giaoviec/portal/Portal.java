package vn.giaoviec.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web pages for people: holds no data, and shows what the services answer to whoever is signed in. */
@SpringBootApplication
public class Portal {
    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }
}
