package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.List;

/**
 * The paper itself. In a draft everything but {@code kind}, {@code urgency} and {@code trackedBy} may be null.
 *
 * @param number as printed (637/TB-VPCP), or null when it has none
 * @param issuer code of the agency that issues it
 * @param trackedBy code of the office that tracks it and acts for the issuing side too
 * @param directingLeader who concluded or ordered, often not the signer
 * @param issuedOn day of issue as printed, Asia/Ho_Chi_Minh
 * @param subject trích yếu
 * @param commonDeadline the one deadline that the paper sets for all its tasks
 */
public record DirectiveDocument(
        DirectiveKind kind,
        String number,
        String issuer,
        String trackedBy,
        String directingLeader,
        LocalDate issuedOn,
        Signer signer,
        String subject,
        Urgency urgency,
        List<Recipient> recipients,
        LocalDate commonDeadline) {
    public DirectiveDocument {
        number = Texts.orNull(number);
        issuer = Texts.orNull(issuer);
        trackedBy = Texts.orNull(trackedBy);
        directingLeader = Texts.orNull(directingLeader);
        subject = Texts.orNull(subject);
        kind = kind == null ? DirectiveKind.OTHER : kind;
        urgency = urgency == null ? Urgency.NORMAL : urgency;
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** Tracked by that office unless the document says otherwise. */
    public DirectiveDocument trackedUnlessSaid(String office) {
        return trackedBy != null
                ? this
                : new DirectiveDocument(
                        kind,
                        number,
                        issuer,
                        office,
                        directingLeader,
                        issuedOn,
                        signer,
                        subject,
                        urgency,
                        recipients,
                        commonDeadline);
    }

    /** As printed; a paper that prints none is issued on the day on which a signer issues it. */
    public LocalDate dayOfIssue(LocalDate today) {
        return issuedOn == null ? today : issuedOn;
    }

    public boolean isIssuedFor(String agency) {
        return agency != null && (agency.equals(issuer) || agency.equals(trackedBy));
    }
}
