package vn.giaoviec.notification.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * What the notification service keeps of an assignment: enough to tell of it without asking anybody.
 *
 * @param parent assignment that it was delegated from, by the agency that tracks it; null where a directive assigned it
 * @param deadline last day in time, Asia/Ho_Chi_Minh; null when there is none
 */
public record KnownAssignment(
        String agency, DirectiveBrief directive, TaskBrief task, String parent, LocalDate deadline) {

    public static KnownAssignment by(AssignmentEvent event) {
        return new KnownAssignment(event.agency(), event.directive(), event.task(), event.parent(), event.deadline());
    }

    /** As it is after a later event; only the first one carries the subject and the quotation. */
    public KnownAssignment after(AssignmentEvent event) {
        var words = event.task().quote() == null ? task : event.task();
        return new KnownAssignment(event.agency(), directive.after(event.directive()), words, parent, event.deadline());
    }

    public boolean isDelegated() {
        return parent != null;
    }

    /** The agencies that may read it: its own, who tracks it, and the issuer of what a directive assigned. */
    public SequencedSet<String> readers() {
        var readers = new LinkedHashSet<String>();
        readers.add(agency);
        readers.add(directive.trackedBy());
        if (!isDelegated()) {
            readers.add(directive.issuer());
        }
        return readers;
    }
}
