package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.List;

/**
 * What was said of an assignment when it was given; an amendment says its task anew, in the {@link Segment}s from then on. Agencies are codes of the register;
 * {@code field}, {@code group}, {@code number}, {@code issuedOn} and {@code parent} may be missing (null).
 *
 * @param edition the directive's edition in which the agency was given the task
 * @param parent the assignment that this one was delegated from
 */
public record Facts(
        String agency, Role role, DirectiveFacts directive, TaskFacts task, String occurrence, String parent) {

    /** The same, of a task that was amended. */
    Facts with(TaskFacts amended) {
        return new Facts(agency, role, directive, amended, occurrence, parent);
    }

    public record DirectiveFacts(
            String id,
            String number,
            String subject,
            String issuer,
            String trackedBy,
            int edition,
            LocalDate issuedOn) {}

    public record TaskFacts(String id, String quote, List<String> section, String field, String group) {
        public TaskFacts {
            section = List.copyOf(section);
        }
    }
}
