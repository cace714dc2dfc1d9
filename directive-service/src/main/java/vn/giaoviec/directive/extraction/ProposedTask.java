package vn.giaoviec.directive.extraction;

import java.util.List;

/**
 * A task as the engine proposes it to the clerk.
 *
 * @param start offset of the quote in the source (UTF-16 code units), {@code end} the offset after it
 * @param quote the source between both, white space folded
 * @param section headings from outermost in, as printed
 * @param field the subject of the innermost heading that names one; null when a person must say
 */
public record ProposedTask(
        int start,
        int end,
        String quote,
        List<String> section,
        String field,
        List<NamedParty> lead,
        List<NamedParty> coordinating,
        Deadline deadline,
        List<Warning> warnings) {

    public ProposedTask {
        section = List.copyOf(section);
        lead = List.copyOf(lead);
        coordinating = List.copyOf(coordinating);
        warnings = List.copyOf(warnings);
    }

    /** What a person has to look at before the task can be issued. */
    public enum Warning {
        /** Nobody is named and nobody could be inferred. */
        NO_LEAD,
        /** A name that the register does not know, or knows more than once. */
        UNKNOWN_AGENCY,
        NO_FIELD,
        /** The text speaks of a time that is no calendar date. */
        DEADLINE_NOT_A_DATE,
        DEADLINE_BEFORE_ISSUE
    }
}
