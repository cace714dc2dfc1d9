package vn.giaoviec.portal.task;

import java.time.LocalDate;

/**
 * What stands behind a report: a file of task-service, or a document by its number. What does not apply is null.
 *
 * @param size in bytes
 */
public record Evidence(String fileId, String name, Long size, String number, LocalDate date, String issuer) {
    private static final long KILO = 1024;

    /** In kibibytes, at least one. */
    public long kilobytes() {
        return Math.max(1, size / KILO);
    }
}
