package vn.giaoviec.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The identity provider of one machine, for trial and tests: OAuth 2.0 client credentials for the {@link DemoClients},
 * all of whose secrets are {@code demo}, and the sign-in of the people among them at the portal. It therefore serves
 * 127.0.0.1 only and refuses to start anywhere else.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({LoopbackOnly.class, TokenEndpoint.class, PortalClient.class, SignInPage.class, SigningKey.class})
public class IdentityProvider {
    public static void main(String[] arguments) {
        SpringApplication.run(IdentityProvider.class, arguments);
    }
}
