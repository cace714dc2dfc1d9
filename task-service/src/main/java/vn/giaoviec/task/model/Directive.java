package vn.giaoviec.task.model;

import java.time.LocalDate;

/**
 * What an assignment carries of its directive, so that its readers never have to ask back.
 *
 * @param number as printed, or null: not every paper has one
 * @param kind as {@code directive-service} names it
 * @param issuer code of the issuing agency
 * @param trackedBy code of the office that tracks it and acts for the issuing side too; of what was delegated, of the
 *     agency that delegated it
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

    Directive trackedBy(String agency) {
        return new Directive(id, number, subject, kind, issuer, agency, edition, issuedOn);
    }
}
