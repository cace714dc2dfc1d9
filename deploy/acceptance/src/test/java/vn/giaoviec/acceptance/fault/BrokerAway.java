package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** No broker for a while, and nobody who gives a command notices; the events follow when it is back. */
record BrokerAway() implements Fault {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var services = scene.services();
        var refused = scene.journal().refusedForNow();
        scene.system().kill("kafka");
        scene.awaitCommands(10);
        scene.during(scene.atLength() ? LONG : SHORT);
        scene.awaitCommands(10);
        assertThat(scene.journal().refusedForNow())
                .as("commands refused because the broker was away")
                .isEqualTo(refused);
        var waiting = scene.truth().waiting();
        assertThat(waiting).isNotEmpty();
        scene.system().run("up");
        await().ignoreExceptions()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(scene.truth().waiting()).doesNotContainAnyElementsOf(waiting));
        assertThat(scene.services()).as("nobody had to start a service again").isEqualTo(services);
    }
}
