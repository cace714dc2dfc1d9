package vn.giaoviec.local.servers;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process started here, its output appended to a log file. Of {@link Lifetime#OF_THIS_JVM} it ends with this JVM: by
 * a shutdown hook and, should this JVM be killed, by a watchdog, a shell that waits at a pipe whose other end only this
 * JVM holds.
 */
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOG_LIMIT_BYTES = 20L << 20;

    private final Process process;
    private final List<String> command;
    private final Path log;
    /** Held, because its end of the pipe is closed when nobody holds it any more. */
    private Process watchdog;

    private Child(Process process, List<String> command, Path log) {
        this.process = process;
        this.command = command;
        this.log = log;
    }

    /** @param environment added to what this process has itself, of which everything named {@code GIAOVIEC_…} is kept back */
    public static Child spawn(List<String> command, Map<String, String> environment, Path log, Lifetime lifetime) {
        try {
            rotate(log);
            var full = new ArrayList<String>();
            if (lifetime == Lifetime.OWN && Programs.find("setsid").isPresent()) {
                // A session of its own, or Ctrl-C at the command that happens to run would stop the servers too.
                full.add("setsid");
            }
            full.addAll(command);
            var builder = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            // Ours may hold an administrator's password; a child is told what it needs by file.
            builder.environment().keySet().removeIf(name -> name.startsWith("GIAOVIEC_"));
            builder.environment().putAll(environment);
            var child = new Child(builder.start(), List.copyOf(command), log);
            if (lifetime == Lifetime.OF_THIS_JVM) {
                child.endWithThisJvm();
            }
            return child;
        } catch (IOException e) {
            throw new CannotStart("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private static void rotate(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void endWithThisJvm() throws IOException {
        watchdog = new ProcessBuilder("sh", "-c", "read -r nothing; kill -9 \"$0\"", Long.toString(process.pid()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        process.onExit().thenRun(watchdog::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "end child " + process.pid()));
    }

    public Process process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    public List<String> command() {
        return command;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** It does nothing, holds what it holds, and knows of nothing afterwards. */
    public void pause() {
        Standstill.begin(process.toHandle());
    }

    public void resume() {
        Standstill.end(process.toHandle());
    }

    /** SIGTERM, and SIGKILL when that has not helped within 20 s. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** The last lines that it wrote, for a message about why it is gone. */
    public String lastWords(int lines) {
        try (var all = Files.lines(log)) {
            var list = all.toList();
            return String.join("\n", list.subList(Math.max(0, list.size() - lines), list.size()));
        } catch (IOException | java.io.UncheckedIOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
