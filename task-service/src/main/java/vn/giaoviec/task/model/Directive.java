package vn.giaoviec.task.model;

import java.time.LocalDate;

/**
 * What an assignment carries of its directive, so that its readers never have to ask back.
 *
 * @param number as printed, or null: not every paper has one
 * @param kind as {@code directive-service} names it
 * @param issuer code of the issuing agency
 * @param trackedBy code of the office that tracks it; acts for the issuing side too
 * @param edition in which the agency was given the task
 * @param issuedOn day in Asia/Ho_Chi_Minh, or null
 */
public record Directive(
        String id,
        String number,
        String subject,
        String kind,
        String issuer,
        String trackedBy,
        int edition,
        LocalDate issuedOn) {

    boolean issuingSide(String agency) {
        return issuer.equals(agency) || trackedBy.equals(agency);
    }
}
