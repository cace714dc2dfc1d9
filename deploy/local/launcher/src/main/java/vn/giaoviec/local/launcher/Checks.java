package vn.giaoviec.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.Ports;

/** What can be seen before anything is started, and what can be told of a process that ended; always with what to do. */
final class Checks {
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);

    private static final long NEEDED_MIB = 600;

    private Checks() {}

    static void beforeStart(Settings settings, List<Part> parts) {
        room(settings.home());
        for (var part : parts) {
            var running =
                    settings.runFiles().find(part).filter(file -> file.process().isPresent());
            if (isGiven(settings, part)) {
                if (running.isPresent()) {
                    throw new CannotStart(part.title() + " of this home runs, and now another server is given for it."
                            + " First ./giaoviec down, or choose another GIAOVIEC_HOME.");
                }
                continue;
            }
            int port = settings.port(part);
            if (running.isPresent() && running.get().port() != port) {
                throw new CannotStart(part.title() + " of this home runs on port "
                        + running.get().port() + ", now it is asked for on " + port
                        + ". First ./giaoviec down, or choose another GIAOVIEC_HOME.");
            }
            if (running.isEmpty() && !isFreeSoon(port)) {
                throw new CannotStart("""
                        Port %d on 127.0.0.1 is taken by another program; %s needs it.
                        Stop that program (lsof -i :%d, or ss -ltnp, names it), or move all ports, for example:
                          GIAOVIEC_PORT_BASE=20000 ./giaoviec up""".formatted(port, part.title(), port));
            }
            if (!part.module().isEmpty()) {
                settings.checkout().app(part.module());
            }
        }
    }

    /** What was killed a moment ago may hold its port a little longer. */
    private static boolean isFreeSoon(int port) {
        long end = System.nanoTime() + PORT_PATIENCE.toNanos();
        while (!Ports.isFree(port)) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** A home whose servers others use must be up itself. */
    static void shared(Settings settings, Path other) {
        var theirs = new RunFiles(other.resolve("run"));
        for (var part : List.of(Part.KAFKA, Part.MONGODB, Part.IDENTITY)) {
            boolean there = theirs.find(part)
                    .map(file -> file.isGiven() || file.process().isPresent())
                    .orElse(false);
            if (!there) {
                throw new CannotStart("GIAOVIEC_SHARE names " + other + ", where " + part.title()
                        + " does not run. First: GIAOVIEC_HOME=" + other + " ./giaoviec up");
            }
        }
        if (other.equals(settings.home())) {
            throw new CannotStart("GIAOVIEC_SHARE and GIAOVIEC_HOME name the same directory. The second set of"
                    + " instances needs a GIAOVIEC_HOME and a GIAOVIEC_PORT_BASE of its own.");
        }
    }

    static String whyItEnded(Part part, Settings settings) {
        var log = settings.files().log(part.title());
        var words = LogWords.of(log);
        if (words.say("No space left on device")) {
            return "The disk is full: " + part.title() + " cannot write to " + settings.home()
                    + ". Free some space, then ./giaoviec up again.";
        }
        if (words.say("Address already in use") || words.say("was already in use")) {
            return "Port " + settings.port(part) + " was taken by another program meanwhile; " + part.title()
                    + " needs it. Stop that program or move all ports by GIAOVIEC_PORT_BASE=20000.";
        }
        return part.title() + " ended instead of getting ready. Its log, " + log + ", says:\n" + words;
    }

    private static boolean isGiven(Settings settings, Part part) {
        return part == Part.KAFKA && settings.given().kafka().isPresent()
                || part == Part.MONGODB && settings.given().mongodb().isPresent();
    }

    private static void room(Path home) {
        try {
            long mib = Files.getFileStore(home).getUsableSpace() >> 20;
            if (mib < NEEDED_MIB) {
                throw new CannotStart("Only " + mib + " MiB are free where " + home + " lies; the servers need "
                        + NEEDED_MIB + ". Free some space, or let GIAOVIEC_HOME name a directory on another disk.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
