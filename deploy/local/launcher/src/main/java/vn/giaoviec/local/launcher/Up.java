package vn.giaoviec.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.PrivateFiles;

/**
 * Starts what is not running, waits until all is ready. The servers, the identity provider and the portal at once; the
 * services when the servers are ready and know the services' users, topics and rights.
 */
public final class Up implements Command {
    private static final double NANOS = 1e9;

    @Override
    public int run(Settings settings, List<String> arguments, Console console) {
        WrongUse.unless(arguments.isEmpty(), "up");
        start(settings, console);
        return 0;
    }

    @Override
    public String help() {
        return "start what is not running, and wait until all is ready";
    }

    /** @throws CannotStart saying what to do; what has been started by then keeps running */
    public static void start(Settings settings, Console console) {
        start(settings, settings.applications(), console);
    }

    static void start(Settings settings, List<Part> services, Console console) {
        long begin = System.nanoTime();
        PrivateFiles.directory(settings.home());
        try (var _ = settings.runFiles().alone(console)) {
            var starting = new Starting(settings, console);
            if (settings.share().isPresent()) {
                startBeside(settings.share().get(), settings, services, starting);
            } else {
                startWithServers(settings, services, starting);
            }
            say(settings, starting, (System.nanoTime() - begin) / NANOS, console);
        }
    }

    private static void startWithServers(Settings settings, List<Part> applications, Starting starting) {
        Checks.beforeStart(settings, withServers(applications));
        var services = applications.stream().filter(Part::isService).toList();
        var beside = Stream.of(Part.IDENTITY, Part.PORTAL)
                .filter(part -> part == Part.IDENTITY || applications.contains(part))
                .map(part -> task(() -> part == Part.IDENTITY ? starting.identity() : starting.portal()))
                .toList();
        var files = task(() -> new ServersUp(settings, services, starting).ready());
        failAfter(beside, files);
        atOnce(applications(starting, services, files.join()::get));
        atOnce(beside);
    }

    private static void startBeside(Path other, Settings settings, List<Part> services, Starting starting) {
        Checks.shared(settings, other);
        Checks.beforeStart(settings, services);
        atOnce(applications(starting, services, service -> ServiceSettings.share(settings, service, other)));
    }

    private static List<Part> withServers(List<Part> services) {
        return Stream.concat(Stream.of(Part.KAFKA, Part.MONGODB, Part.IDENTITY), services.stream())
                .toList();
    }

    private static List<CompletableFuture<RunFile>> applications(
            Starting starting, List<Part> services, Function<Part, Path> settingsFile) {
        return services.stream()
                .map(service -> task(() -> starting.application(service, settingsFile.apply(service))))
                .toList();
    }

    private static void failAfter(List<CompletableFuture<RunFile>> beside, CompletableFuture<?> servers) {
        try {
            servers.join();
        } catch (CompletionException e) {
            atOnce(Stream.concat(Stream.of(servers), beside.stream()).toList());
        }
    }

    private static void say(Settings settings, Starting starting, double seconds, Console console) {
        if (starting.count() == 0) {
            console.say("all was running already");
            return;
        }
        settings.runFiles().write(new RunFiles.LastUp(seconds, starting.count()));
        console.say(String.format(Locale.ROOT, "all ready after %.1f s", seconds));
    }

    private static final Executor EACH_ITS_THREAD = Executors.newVirtualThreadPerTaskExecutor();

    private static <T> CompletableFuture<T> task(Supplier<T> what) {
        return CompletableFuture.supplyAsync(what, EACH_ITS_THREAD);
    }

    /** Waits for all, also when one fails, so that what is told is what became of each. */
    private static void atOnce(List<? extends CompletableFuture<?>> tasks) {
        var failures = new ArrayList<String>();
        for (var task : tasks) {
            try {
                task.join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof CannotStart reason)) {
                    throw e;
                }
                failures.add(reason.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new CannotStart(String.join("\n\n", failures));
        }
    }
}
