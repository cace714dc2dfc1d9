package vn.giaoviec.acceptance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.local.servers.PrivateFiles;

/** A home in name: where a second set of instances reads that the servers are where the proxy is. */
final class ByProxy {
    private ByProxy() {}

    static Path home(Installation system, ProxyPorts ports) {
        var home = system.home();
        var access = PrivateFiles.directory(home.resolve("by-proxy"));
        var run = PrivateFiles.directory(access.resolve("run"));
        var secrets = PrivateFiles.directory(access.resolve("secrets"));
        try {
            for (var server : List.of("kafka.json", "mongodb.json", "identity.json")) {
                Files.copy(
                        home.resolve("run").resolve(server), run.resolve(server), StandardCopyOption.REPLACE_EXISTING);
            }
            for (var service : Scene.SERVICES) {
                var settings = Files.readString(home.resolve("secrets/" + service + ".properties"));
                PrivateFiles.write(
                        secrets.resolve(service + ".properties"),
                        settings.replace(":" + system.mongodbPort(), ":" + ports.mongodbByProxy())
                                // Or the driver leaves the proxy for the address that the replica set names.
                                .replace("replicaSet\\=rs0", "directConnection\\=true")
                                .replace(":" + system.kafkaPort(), ":" + ports.kafkaByProxy()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return access;
    }
}
