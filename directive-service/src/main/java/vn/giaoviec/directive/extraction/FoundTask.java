package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.stream.Stream;

/**
 * A task with names not yet matched.
 *
 * @param text the unit itself, empty for the row of a table
 * @param when a particular beneath it, or the cell of its row, that says when; empty without one
 * @param closing it speaks for the whole document
 */
record FoundTask(
        int start,
        int end,
        String text,
        String when,
        List<String> section,
        String field,
        List<String> leads,
        List<String> partners,
        boolean closing) {

    Deadline deadline(Deadlines deadlines) {
        Deadline own = deadlines.of(text);
        Deadline particular = deadlines.ofParticular(when);
        boolean said = own.date() != null || particular.date() == null && own.quote() != null;
        return said || when.isEmpty()
                ? own
                : new Deadline(
                        particular.date(),
                        particular.quote(),
                        particular.cadence() != null ? particular.cadence() : own.cadence());
    }

    /** The task with what a particular beneath it says; empty values say nothing. */
    FoundTask with(List<String> newLeads, List<String> morePartners, String newWhen) {
        List<String> lead = newLeads.isEmpty() ? leads : newLeads;
        List<String> with = Stream.concat(partners.stream(), morePartners.stream())
                .filter(partner -> lead.stream().noneMatch(partner::equalsIgnoreCase))
                .distinct()
                .toList();
        return new FoundTask(start, end, text, newWhen.isEmpty() ? when : newWhen, section, field, lead, with, closing);
    }
}
