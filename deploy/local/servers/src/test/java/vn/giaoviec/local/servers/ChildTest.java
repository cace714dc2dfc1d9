package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path directory;

    @Test
    void a_child_of_a_killed_jvm_dies_too() throws Exception {
        var child = childOfKilledJvm(Lifetime.OF_THIS_JVM);
        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
    }

    @Test
    void a_child_with_a_life_of_its_own_survives() throws Exception {
        var child = childOfKilledJvm(Lifetime.OWN);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).until(child::isAlive);
        child.destroyForcibly();
    }

    @Test
    void its_last_words_are_kept() {
        var child = Child.spawn(
                List.of("sh", "-c", "echo one; echo two; echo three >&2"),
                Map.of(),
                directory.resolve("logs/c.log"),
                Lifetime.OF_THIS_JVM);
        child.process().onExit().join();
        assertThat(child.lastWords(2)).isEqualTo("two\nthree");
    }

    @Test
    void one_that_stands_still_does_nothing_more_until_it_goes_on() throws Exception {
        var log = directory.resolve("logs/counting.log");
        try (var child =
                Child.spawn(List.of("sh", "-c", "while :; do echo; done"), Map.of(), log, Lifetime.OF_THIS_JVM)) {
            for (var time = 0; time < 20; time++) {
                var before = Files.size(log);
                await().until(() -> Files.size(log) > before);
                child.pause();
                var written = Files.size(log);
                new ProcessBuilder("true").start().waitFor();
                assertThat(Files.size(log)).isEqualTo(written);
                child.resume();
            }
        }
    }

    private ProcessHandle childOfKilledJvm(Lifetime lifetime) throws Exception {
        var pidFile = directory.resolve("pid");
        var command = Checkout.java("-cp", System.getProperty("java.class.path"), Parent.class.getName());
        command.addAll(List.of(lifetime.name(), pidFile.toString()));
        var parent = new ProcessBuilder(command).inheritIO().start();
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(pidFile));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();
        assertThat(child.isAlive()).isTrue();
        parent.destroyForcibly().onExit().join();
        return child;
    }

    /** A JVM that starts one child and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            var pidFile = Path.of(arguments[1]);
            var child = Child.spawn(
                    List.of("sleep", "300"),
                    Map.of(),
                    pidFile.resolveSibling("child.log"),
                    Lifetime.valueOf(arguments[0]));
            var written = Files.writeString(pidFile.resolveSibling("pid.new"), Long.toString(child.pid()));
            Files.move(written, pidFile);
            child.process().onExit().join();
        }
    }
}
