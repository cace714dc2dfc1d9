package vn.giaoviec.local.launcher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.giaoviec.local.servers.Standstill;

/** Stops what {@code up} started, by process id: the services first, so that they can still finish at their servers. */
final class Down implements Command {
    /** The first stop after a build takes longer: see {@code Checkout.java}. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        WrongUse.unless(arguments.isEmpty(), "down");
        try (var _ = settings.runFiles().alone(console)) {
            stop(settings, Part.APPLICATIONS, console);
            stop(settings, List.of(Part.IDENTITY, Part.KAFKA, Part.MONGODB), console);
        }
        return 0;
    }

    @Override
    public String help() {
        return "stop what up started";
    }

    static void stop(Settings settings, List<Part> parts, Console console) {
        var running = new EnumMap<Part, ProcessHandle>(Part.class);
        parts.forEach(part -> settings.runFiles().process(part).ifPresent(process -> running.put(part, process)));
        running.values().forEach(ProcessHandle::destroy);
        // Whoever was told to stand still hears of it only when he goes on.
        running.values().forEach(Standstill::end);
        running.forEach((part, process) -> console.say("%-20s %s".formatted(part.title(), await(process))));
        parts.forEach(settings.runFiles()::delete);
    }

    private static String await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return "stopped";
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
            return "did not stop within " + PATIENCE.toSeconds() + " s: killed";
        } catch (ExecutionException e) {
            return "stopped";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not waited for";
        }
    }
}
