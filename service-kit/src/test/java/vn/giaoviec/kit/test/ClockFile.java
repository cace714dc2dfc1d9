package vn.giaoviec.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import vn.giaoviec.kit.time.DomainClock;

/** Moves the business clock of services that were started with {@link #property}. */
public final class ClockFile {
    private final Path file;

    /** @param directory of the test's own */
    public ClockFile(Path directory) {
        this.file = directory.resolve("clock");
    }

    public Map<String, String> property() {
        return Map.of("giaoviec.clock-file", file.toString());
    }

    /** From now on it is this time in Asia/Ho_Chi_Minh, and goes on from there. */
    public void moveTo(String localTime) {
        var target = LocalDateTime.parse(localTime).atZone(DomainClock.ZONE).toInstant();
        try {
            var written = Files.writeString(
                    file.resolveSibling("clock.new"),
                    Duration.between(Instant.now(), target).toString());
            // In one step: nobody reads half of it.
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
