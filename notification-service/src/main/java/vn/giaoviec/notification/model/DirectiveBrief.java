package vn.giaoviec.notification.model;

/**
 * The directive that an assignment comes from.
 *
 * @param number as printed; null when it has none
 * @param subject what it is about, Vietnamese; null in events that do not carry it
 * @param issuer code of the agency that issued it
 * @param trackedBy code of the office that tracks it: what the issuing side is told goes there
 */
public record DirectiveBrief(String id, String number, String subject, String issuer, String trackedBy) {

    /** As it is after a later event, which does not repeat what never changes. */
    DirectiveBrief after(DirectiveBrief later) {
        return new DirectiveBrief(
                id,
                later.number() == null ? number : later.number(),
                later.subject() == null ? subject : later.subject(),
                later.issuer(),
                later.trackedBy());
    }
}
