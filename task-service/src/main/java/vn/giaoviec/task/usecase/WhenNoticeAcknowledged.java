package vn.giaoviec.task.usecase;

import java.util.Optional;
import java.util.Set;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Acknowledge;

/** An agency that acknowledged a notice of its task has received the task. */
public final class WhenNoticeAcknowledged {
    private static final Set<String> OF_THE_AGENCY = Set.of("head", "officer", "system");

    private final AggregateCollection<Assignment> assignments;
    private final ActingByItself acting;

    public WhenNoticeAcknowledged(AggregateCollection<Assignment> assignments, ActingByItself acting) {
        this.assignments = assignments;
        this.acting = acting;
    }

    /** @param by role of who acknowledged it */
    public record Acknowledgement(String assignment, String agency, String by) {}

    /** Why nothing came of it, if nothing did. */
    public Optional<String> carryOut(Acknowledgement told, Cause cause) {
        var found = assignments.find(told.assignment());
        if (found.isEmpty()) {
            return Optional.of("there is no assignment " + told.assignment());
        }
        if (!found.get().state().agency().equals(told.agency()) || !OF_THE_AGENCY.contains(told.by())) {
            return Optional.of("it was not the assigned agency that acknowledged it");
        }
        return acting.carryOut(found.get(), new Acknowledge(null), cause).map(Enum::name);
    }
}
