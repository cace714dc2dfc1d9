package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.local.servers.PrivateFiles;

/**
 * The network between the services and their servers is slow, then the way to the store is cut or swallows everything,
 * then the way to the broker. The services that serve meanwhile know their servers by the proxy alone.
 */
final class BadNetwork implements Fault {
    private static final int SLOW_MILLIS = 150;
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final Duration LONG = Duration.ofSeconds(20);

    private Toxiproxy proxy;
    private Installation serving;

    @Override
    public String name() {
        return "bad-network";
    }

    @Override
    public Optional<String> cannotBe(Scene scene) {
        return Toxiproxy.whyNot();
    }

    @Override
    public List<Installation> prepare(Scene scene) {
        var system = scene.system();
        proxy = Toxiproxy.start(system.home().resolve("logs/toxiproxy.log"));
        proxy.proxy("mongodb", scene.ports().mongodbByProxy(), system.mongodbPort());
        proxy.proxy("kafka", scene.ports().kafkaByProxy(), scene.ports().kafkaFurther());
        scene.onlyTheFirst();
        Scene.SERVICES.forEach(system::terminate);
        serving = scene.second(access(scene));
        return List.of(serving);
    }

    /** A home in name: where the second set reads that the servers are where the proxy is. */
    private static Path access(Scene scene) {
        var home = scene.system().home();
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
                        settings.replace(
                                        ":" + scene.system().mongodbPort(),
                                        ":" + scene.ports().mongodbByProxy())
                                // Or the driver leaves the proxy for the address that the replica set names.
                                .replace("replicaSet\\=rs0", "directConnection\\=true")
                                .replace(
                                        ":" + scene.system().kafkaPort(),
                                        ":" + scene.ports().kafkaByProxy()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return access;
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var time = scene.atLength() ? LONG : SHORT;
        List.of("mongodb", "kafka").forEach(server -> proxy.slow(server, SLOW_MILLIS));
        scene.awaitCommands(10);
        scene.during(time);
        proxy.heal();
        for (var server : List.of("mongodb", "kafka")) {
            if (random.nextBoolean()) {
                proxy.swallow(server);
                isMissed(scene, server);
                scene.during(time);
                proxy.cut(server);
            } else {
                proxy.cut(server);
                isMissed(scene, server);
                scene.during(time);
            }
            // Counted when a connection ends: those of the time before.
            await().untilAsserted(() -> assertThat(proxy.bytes(server))
                    .as("bytes by the proxy to %s", server)
                    .isPositive());
            proxy.heal();
            scene.awaitCommands(10);
        }
    }

    /** Without the store it is said that it is away; without the broker commands go on and their events wait. */
    private void isMissed(Scene scene, String server) {
        if (server.equals("mongodb")) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> StoreAway.saysThatItIsAway(serving));
        } else {
            scene.awaitCommands(5);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(scene.truth().waiting()).isNotEmpty());
        }
    }

    @Override
    public void cleanUp(Scene scene) {
        scene.onlyTheFirst();
        if (proxy != null) {
            proxy.close();
        }
        scene.system().run("up");
    }
}
