package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.acceptance.Installation;

/** Two instances of every service: those of one set are killed and the other takes over; both show the same figures. */
record TwoInstances() implements Fault {
    @Override
    public String name() {
        return "two-instances";
    }

    @Override
    public List<Installation> prepare(Scene scene) {
        return List.of(scene.system(), scene.second());
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        for (var time = 0; time < scene.times(); time++) {
            scene.awaitCommands(20);
            var victims = random.nextBoolean() ? scene.system() : scene.second();
            scene.some(Scene.SERVICES, random).forEach(victims::kill);
            scene.awaitCommands(40);
            victims.run("up");
            scene.awaitCommands(20);
        }
    }

    @Override
    public void atRest(Scene scene) {
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            var here = figures(scene.system());
            assertThat(here.at("/total/total").asInt()).isPositive();
            assertThat(figures(scene.second())).isEqualTo(here);
        });
    }

    private static JsonNode figures(Installation set) {
        var answer = set.as("office-monitor", "reporting-service").get("/figures?groupBy=agency");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }
}
