package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The disk of the store or of the broker fills up: the server stops. After space is made, {@code ./giaoviec up}. */
record DiskFull(String server) implements Fault {
    private static final int UNAVAILABLE = 503;

    @Override
    public String name() {
        return "disk-full-" + server;
    }

    @Override
    public Optional<String> cannotBe(Scene scene) {
        return scene.disk(server).whyNot();
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var disk = scene.disk(server);
        var process = scene.system().process(server);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            // Again and again: what it deletes itself makes room for a moment.
            disk.fill();
            return !process.isAlive();
        });
        if (server.equals("mongodb")) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(scene.system()
                                    .as("office-monitor", "task-service")
                                    .get("/assignments?limit=1")
                                    .status())
                            .isEqualTo(UNAVAILABLE));
        } else {
            scene.awaitCommands(10);
        }
        disk.makeRoom();
        scene.system().run("up");
        scene.awaitCommands(10);
    }

    @Override
    public void cleanUp(Scene scene) {
        scene.disk(server).makeRoom();
    }
}
