package vn.giaoviec.kit.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the business: what is recorded, due and counted is judged by it. Milliseconds; days are those of
 * Asia/Ho_Chi_Minh.
 *
 * <p>In the local and test profiles a file moves it for every process at once: the file holds an ISO-8601 duration
 * ("P1D", "PT-3H") that is added to the machine's time, read again at each reading, so that a step is a changed file.
 * Tokens, TLS and timeouts keep to the machine's time. The file must belong to the user who runs the process.
 */
public final class DomainClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock machine;
    private final Path offsetFile;

    public DomainClock(Clock machine, Path offsetFile) {
        this.machine = machine;
        this.offsetFile = offsetFile;
    }

    public static DomainClock ofMachine() {
        return new DomainClock(Clock.systemUTC(), null);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The day in Asia/Ho_Chi_Minh. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the business has one time zone: " + ZONE);
    }

    private Duration offset() {
        // Most of all homes have none: an exception for each reading would cost more than much of what reads it.
        if (offsetFile == null || !Files.exists(offsetFile)) {
            return Duration.ZERO;
        }
        try {
            var text = Files.readString(offsetFile).strip();
            requireOwnFile();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException absent) {
            return Duration.ZERO;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the clock file " + offsetFile, unreadable);
        } catch (DateTimeException malformed) {
            throw new IllegalStateException(
                    "the clock file " + offsetFile + " must hold an ISO-8601 duration such as P1D", malformed);
        }
    }

    private void requireOwnFile() throws IOException {
        var owner = Files.getOwner(offsetFile).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new IllegalStateException("the clock file " + offsetFile + " belongs to another user");
        }
    }
}
