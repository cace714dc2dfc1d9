package vn.giaoviec.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A home for the tests of one JVM. */
final class TestHome {
    private TestHome() {}

    static LocalServers start() {
        try {
            var home = Files.createTempDirectory("giaoviec-test");
            var servers = LocalServers.start(home, System.getenv(), Lifetime.OF_THIS_JVM);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, home), "end of the test servers"));
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(LocalServers servers, Path home) {
        servers.mongod().ifPresent(mongod -> mongod.child().kill());
        servers.broker().ifPresent(broker -> broker.child().kill());
        PrivateFiles.deleteAll(home);
    }
}
