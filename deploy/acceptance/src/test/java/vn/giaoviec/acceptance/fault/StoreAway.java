package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.kit.test.Http;

/**
 * No store for a while: clear answers that it is so, after the first callers at once, and everything comes back by
 * itself when the store is back.
 */
record StoreAway() implements Fault {
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final int UNAVAILABLE = 503;
    private static final int CALLS = 20;
    /** Every two seconds two trial calls find out whether the store is back, and wait as the first callers did. */
    private static final int TRIALS = 6;

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Map<String, String> READS = Map.of(
            "directive-service", "/directives?limit=1",
            "task-service", "/assignments?limit=1",
            "notification-service", "/deliveries/not-reached?limit=1");

    @Override
    public String name() {
        return "store-away";
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var services = scene.services();
        scene.system().kill("mongodb");
        for (var service : READS.keySet()) {
            saysAtOnceThatItIsAway(scene.system(), service);
        }
        scene.during(scene.atLength() ? LONG : SHORT);
        scene.system().run("up");
        for (var service : READS.keySet()) {
            await().ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(ask(scene.system(), service).status()).isEqualTo(200));
        }
        assertThat(scene.services()).as("nobody had to start a service again").isEqualTo(services);
    }

    /** Somebody who asks is told so. */
    static void saysThatItIsAway(Installation system) {
        READS.keySet()
                .forEach(service ->
                        assertThat(ask(system, service).status()).as(service).isEqualTo(UNAVAILABLE));
    }

    private static void saysAtOnceThatItIsAway(Installation system, String service) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ask(system, service).status()).isEqualTo(UNAVAILABLE));
        var atOnce = IntStream.range(0, CALLS)
                .filter(call -> {
                    var began = System.nanoTime();
                    var answer = ask(system, service);
                    assertThat(answer.status()).as("%s", answer).isEqualTo(UNAVAILABLE);
                    assertThat(answer.problem()).isEqualTo("unavailable");
                    assertThat(answer.header("Retry-After")).isNotBlank();
                    return System.nanoTime() - began < AT_ONCE.toNanos();
                })
                .count();
        assertThat(atOnce).as("calls of %s answered at once", service).isGreaterThanOrEqualTo(CALLS - TRIALS);
    }

    private static Http.Response ask(Installation system, String service) {
        return system.as("office-monitor", service).get(READS.get(service));
    }
}
