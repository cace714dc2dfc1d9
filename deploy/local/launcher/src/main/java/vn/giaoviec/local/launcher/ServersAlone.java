package vn.giaoviec.local.launcher;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import vn.giaoviec.local.servers.CannotStart;

/**
 * The two servers of a stopped home, without any service, until this is closed or the JVM is told to end. Only a kill
 * -9 leaves them running: {@code status} shows them and {@code down} stops them. Meanwhile {@code up} and {@code down}
 * wait.
 */
final class ServersAlone implements AutoCloseable {
    private final Settings settings;
    private final Console console;
    private final Thread whenEnded = new Thread(this::stop, "stop the servers");
    private final RunFiles.Alone alone;
    private final List<Part> ours;
    private boolean stopped;

    private ServersAlone(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        alone = settings.runFiles().alone(console);
        ours = Stream.of(Part.KAFKA, Part.MONGODB)
                .filter(part -> settings.runFiles().process(part).isEmpty())
                .toList();
    }

    /** @throws CannotStart when there is nothing that could be started, or the home is in use */
    static ServersAlone start(Settings settings, Console console) {
        everStarted(settings);
        var servers = new ServersAlone(settings, console);
        Runtime.getRuntime().addShutdownHook(servers.whenEnded);
        try {
            noServiceRuns(settings);
            Checks.beforeStart(settings, List.of(Part.KAFKA, Part.MONGODB));
            new ServersUp(settings, List.of(), new Starting(settings, console)).ready();
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static void everStarted(Settings settings) {
        boolean there = (settings.given().mongodb().isPresent()
                        || Files.isDirectory(settings.files().home().resolve("data/mongodb")))
                && (settings.given().kafka().isPresent()
                        || Files.isDirectory(settings.files().home().resolve("data/kafka")));
        if (!there) {
            throw new CannotStart("Nothing is stored in " + settings.home() + ": no server of its own was ever started"
                    + " there. First: ./giaoviec up. (Where its servers were given, name them again by"
                    + " GIAOVIEC_MONGODB_URI and GIAOVIEC_KAFKA_BOOTSTRAP.)");
        }
    }

    private static void noServiceRuns(Settings settings) {
        var running = Part.SERVICES.stream()
                .filter(part -> settings.runFiles().process(part).isPresent())
                .map(Part::title)
                .toList();
        if (!running.isEmpty()) {
            throw new CannotStart("A server of " + settings.home() + " does not run, but " + String.join(", ", running)
                    + " do: they would go on working while they are judged. First ./giaoviec up, or ./giaoviec down.");
        }
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            Down.stop(settings, ours, console);
            alone.close();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(whenEnded);
        } catch (IllegalStateException ending) {
            // It is the hook that stops them, or has done so.
        }
    }
}
