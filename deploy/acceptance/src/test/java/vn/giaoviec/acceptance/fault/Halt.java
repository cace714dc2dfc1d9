package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * SIGSTOP of one process for some seconds, in half of the cases longer than Kafka's sessions last, so that it wakes up
 * without its partitions. Nobody does anything but wake it.
 */
record Halt(String process) implements Fault {
    private static final int MOMENT_MILLIS = 1_500;
    private static final int SHORTEST_MILLIS = 2_000;
    private static final int LONGEST_MILLIS = 11_000;

    @Override
    public String name() {
        return "halt-" + process;
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var processes = scene.processes();
        for (var time = 0; time < scene.times(); time++) {
            scene.during(Duration.ofMillis(random.nextInt(MOMENT_MILLIS)));
            scene.system().suspend(process);
            try {
                scene.during(Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
            } finally {
                scene.system().resume(process);
            }
            scene.awaitCommands(5);
        }
        assertThat(scene.processes()).as("nothing was started again").isEqualTo(processes);
    }
}
