package vn.giaoviec.task.model;

import java.time.LocalDate;

/**
 * Something that stands behind a report: a file of this service ({@code fileId} with name, media type, size in bytes
 * and SHA-256 in lower-case hexadecimal), or a document by its number (with its day in Asia/Ho_Chi_Minh and its issuer
 * where they are known). What does not apply is null.
 */
public record Evidence(
        String fileId,
        String name,
        String type,
        Long size,
        String sha256,
        String number,
        LocalDate date,
        String issuer) {

    public static Evidence file(String fileId, String name, String type, long size, String sha256) {
        return new Evidence(fileId, name, type, size, sha256, null, null, null);
    }

    public static Evidence document(String number, LocalDate date, String issuer) {
        return new Evidence(null, null, null, null, null, number, date, issuer);
    }
}
