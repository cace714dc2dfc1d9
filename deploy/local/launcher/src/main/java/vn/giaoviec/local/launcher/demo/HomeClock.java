package vn.giaoviec.local.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock by which the services of a home live: the machine's, and what its file adds to that. */
final class HomeClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MORNING = 8;

    private final Path file;

    HomeClock(Path file) {
        this.file = file;
    }

    /** Day in Asia/Ho_Chi_Minh. */
    LocalDate today() {
        try {
            var ahead = Files.exists(file) ? Files.readString(file).strip() : "";
            return LocalDate.ofInstant(
                    Instant.now().plus(ahead.isEmpty() ? Duration.ZERO : Duration.parse(ahead)), ZONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** To eight in the morning of that day; never back. @return whether it was moved */
    boolean moveTo(LocalDate day) {
        if (!today().isBefore(day)) {
            return false;
        }
        var target = day.atTime(MORNING, 0).atZone(ZONE).toInstant();
        try {
            var written = Files.writeString(
                    file.resolveSibling(file.getFileName() + ".new"),
                    Duration.between(Instant.now(), target).toString());
            // In one step: no service reads half of it.
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
