package vn.giaoviec.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Child;
import vn.giaoviec.local.servers.Lifetime;

/** Starts single processes, writes down what it started, waits and says so. */
final class Starting {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final long EVERY_MILLIS = 120;
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Of what goes on without memory nothing is known: a process that ended is seen and started again.
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");

    private final Settings settings;
    private final Console console;
    private final AtomicInteger count = new AtomicInteger();

    Starting(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** How many processes were started by this. */
    int count() {
        return count.get();
    }

    RunFile identity() {
        var secrets = settings.files().secrets();
        return java(
                Part.IDENTITY,
                List.of("-Xmx96m"),
                List.of(
                        "--server.port=" + settings.port(Part.IDENTITY),
                        "--giaoviec.identity.key-file=" + secrets.directory().resolve("signing-key.json"),
                        "--giaoviec.portal.url=" + settings.url(Part.PORTAL),
                        "--giaoviec.portal.client-secret-file=" + secrets.passwordFile("portal-client")));
    }

    /** It starts without the services and without the identity provider; whoever is asked for meanwhile is away. */
    RunFile portal() {
        var values = new LinkedHashMap<String, String>();
        values.put("giaoviec.issuer", settings.url(Part.IDENTITY));
        values.put(
                "giaoviec.portal.client-secret-file",
                settings.files().secrets().passwordFile("portal-client").toString());
        Part.SERVICES.forEach(service -> values.put("giaoviec." + service.title() + ".url", settings.url(service)));
        return application(Part.PORTAL, ServiceSettings.write(settings, Part.PORTAL, values));
    }

    RunFile application(Part service, Path properties) {
        return java(
                service,
                Stream.concat(Stream.of("-Xmx192m"), settings.javaOptions().stream())
                        .toList(),
                List.of("--spring.config.additional-location=file:" + properties.toAbsolutePath()));
    }

    private RunFile java(Part part, List<String> options, List<String> arguments) {
        if (serves(part)) {
            return settings.runFiles().find(part).orElseThrow();
        }
        var all = Stream.concat(OPTIONS.stream(), options.stream()).toList();
        var command = settings.checkout().java(part.module(), all);
        command.addAll(arguments);
        var log = settings.files().log(part.title());
        return started(part, null, () -> Child.spawn(command, Map.of(), log, Lifetime.OWN), null);
    }

    /**
     * Writes down a process and waits for it.
     *
     * @param origin version and origin of a server, for {@code status}; null for our own
     * @param ready waits for it and prepares it; null to ask it over HTTP
     */
    RunFile started(Part part, String origin, Supplier<Child> spawn, Runnable ready) {
        long begin = System.nanoTime();
        var child = spawn.get();
        count.incrementAndGet();
        var file = RunFile.started(part, child, settings.port(part), origin);
        settings.runFiles().write(file);
        if (ready == null) {
            awaitReady(part, file);
        } else {
            ready.run();
        }
        console.say(String.format(
                Locale.ROOT,
                "%-20s ready on %d (%.1f s)",
                part.title(),
                file.port(),
                (System.nanoTime() - begin) / 1e9));
        return file;
    }

    /**
     * Whether that part runs already, having waited until it is ready. One that was killed just now may still look
     * alive; it ends while it is waited for, and is then started like one that never ran.
     */
    boolean serves(Part part) {
        var file = settings.runFiles().find(part);
        return file.isPresent() && becomesReady(part, file.get());
    }

    private void awaitReady(Part part, RunFile file) {
        if (!becomesReady(part, file)) {
            throw new CannotStart(Checks.whyItEnded(part, settings));
        }
    }

    /** @return false when it ended */
    private boolean becomesReady(Part part, RunFile file) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (file.process().isPresent()) {
            if (Readiness.of(part, file)) {
                return true;
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(part.title() + " runs but is not ready after " + PATIENCE.toSeconds()
                        + " s. See ./giaoviec logs " + part.title());
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotStart("interrupted", e);
            }
        }
        return false;
    }
}
