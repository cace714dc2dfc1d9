package vn.giaoviec.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An identity provider as the launcher starts it. */
final class Running {
    static final String PORTAL = "http://127.0.0.1:8080";
    static final String PORTALS_SECRET = "a-secret-of-this-home";

    private Running() {}

    static ConfigurableApplicationContext identity(Path home, int port, String address) {
        var secret = home.resolve("portal-client");
        try {
            Files.writeString(secret, PORTALS_SECRET + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpringApplication(IdentityProvider.class)
                .run(
                        "--server.port=" + port,
                        "--server.address=" + address,
                        "--giaoviec.identity.key-file=" + home.resolve("signing-key.json"),
                        "--giaoviec.portal.url=" + PORTAL,
                        "--giaoviec.portal.client-secret-file=" + secret);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
