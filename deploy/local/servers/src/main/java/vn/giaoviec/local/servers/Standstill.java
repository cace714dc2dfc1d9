package vn.giaoviec.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that is made to stand still and to go on: it is there, holds what it holds, and does nothing. */
public final class Standstill {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Standstill() {}

    /** SIGSTOP, and waits until none of its threads runs any more: where it is busy that is some time after the signal. */
    public static void begin(ProcessHandle process) {
        signal("STOP", process);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isMoving(process.pid())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(process.pid() + " does not stand still");
            }
            Thread.onSpinWait();
        }
    }

    /** SIGCONT; nothing where it has ended. */
    public static void end(ProcessHandle process) {
        signal("CONT", process);
    }

    private static void signal(String name, ProcessHandle process) {
        var sent = Programs.run(List.of("kill", "-" + name, Long.toString(process.pid())));
        if (sent.code() != 0 && process.isAlive()) {
            throw new IllegalStateException("kill -" + name + " " + process.pid() + ": " + sent.text());
        }
    }

    /** Only where the system says so in {@code /proc}; elsewhere the signal has to do. */
    private static boolean isMoving(long pid) {
        var threads = Path.of("/proc/" + pid + "/task");
        if (!Files.isDirectory(threads)) {
            return false;
        }
        try (var all = Files.list(threads)) {
            return all.anyMatch(thread -> !isStopped(thread));
        } catch (IOException gone) {
            return false;
        }
    }

    /** The letter behind the name, which stands in brackets: T for stopped. */
    private static boolean isStopped(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            return stat.startsWith(") T", stat.lastIndexOf(')'));
        } catch (IOException ended) {
            return true;
        }
    }
}
