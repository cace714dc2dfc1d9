package vn.giaoviec.portal.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * A directive as directive-service shows it to the office that tracks it.
 *
 * @param tasks null in a list
 * @param ending why it is not in force any more, or null
 */
record Directive(
        String id,
        long version,
        String state,
        int edition,
        Document document,
        List<DirectiveTask> tasks,
        Ending ending) {
    record Document(String kind, String number, String subject, LocalDate issuedOn) {}

    record Ending(String reason, String by) {}

    /** @param next cursor of the following page; null on the last */
    record Page(List<Directive> items, String next) {}
}
