package vn.giaoviec.acceptance.fault;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** kill -9 of one process, at any moment; {@code ./giaoviec up} is all that anybody does. */
record Kill(String process) implements Fault {
    private static final int MOMENT_MILLIS = 1_500;

    @Override
    public String name() {
        return "kill-" + process;
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        for (var time = 0; time < scene.times(); time++) {
            scene.during(Duration.ofMillis(random.nextInt(MOMENT_MILLIS)));
            scene.system().kill(process);
            scene.during(Duration.ofMillis(random.nextInt(MOMENT_MILLIS)));
            scene.system().run("up");
            scene.awaitCommands(5);
        }
    }
}
