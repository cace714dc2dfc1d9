package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.giaoviec.acceptance.Installation;

/**
 * The network between the services and their servers is slow, then the way to the store is cut or swallows everything,
 * then the way to the broker. The services that serve meanwhile know their servers by the proxy alone; those that know
 * a way round it stand still.
 */
final class BadNetwork implements Fault {
    private static final int SLOW_MILLIS = 150;
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(20);

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
        Scene.SERVICES.forEach(scene.system()::suspend);
        serving = scene.secondByProxy();
        return List.of(serving);
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var time = scene.atLength() ? LONG : SHORT;
        var proxy = scene.proxy();
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

    /** Those that stood still take part again before anything is judged. */
    @Override
    public void atRest(Scene scene) {
        Scene.SERVICES.forEach(scene.system()::resume);
        scene.awaitRest(List.of(scene.system(), serving));
    }

    /** The set stays, behind a proxy that does nothing more, for the faults that want two. */
    @Override
    public void cleanUp(Scene scene) {
        try {
            scene.healNetwork();
        } finally {
            Scene.SERVICES.forEach(scene.system()::resume);
        }
    }
}
