package vn.giaoviec.task.model;

import java.time.Instant;
import java.util.List;

/** What happened to an assignment. */
public sealed interface AssignmentEvent {
    /** The state of execution is another than before. */
    sealed interface StateChanged extends AssignmentEvent {}

    /** @param predecessor and {@code reason} of a transfer, else null */
    record Assigned(String predecessor, String reason) implements AssignmentEvent {}

    record Acknowledged(String text) implements StateChanged {}

    record Accepted(String text) implements StateChanged {}

    record Returned(ReturnCode reasonCode, String text) implements StateChanged {}

    record InsistedOn(String text) implements StateChanged {}

    record ProgressReported(
            String text, Integer percent, String difficulties, String proposals, List<Evidence> evidence)
            implements AssignmentEvent {}

    /** The first report of progress shows that the work has begun. */
    record Begun() implements StateChanged {}

    record Reported(Report report, String text) implements StateChanged {}

    record Verified(Report report, Judgement judgement, String text) implements StateChanged {}

    record SentBack(String reason, String text) implements StateChanged {}

    record Resumed(String text) implements StateChanged {}

    record Transferred(Successor successor, String reason, String text) implements StateChanged {}

    record Withdrawn(String reason, String text) implements StateChanged {}

    record ClosedNotDone(String reason, String text) implements StateChanged {}

    record Reopened(String reason, String text) implements StateChanged {}

    /** By a hold that was granted. */
    record PutOnHold(Request.Hold hold) implements StateChanged {}

    /** By a late return that was granted. */
    record ReturnedLate(Request.LateReturn lateReturn) implements StateChanged {}

    record RequestMade(Request request, String text) implements AssignmentEvent {}

    record RequestClosed(Request request, String text) implements AssignmentEvent {}

    record DeadlineChanged(DeadlineEntry entry) implements AssignmentEvent {}

    /** By the edition of its directive; the task is another by its words, or its deadline is. */
    record Amended(int edition, String reason) implements AssignmentEvent {}

    /** @param child the assignment that was made; what it says is for those who may read it */
    record Delegated(String child) implements AssignmentEvent {}

    /** @param joined id of what goes on in it, and {@code agency} that had that */
    record Joined(String joined, String agency, String act) implements AssignmentEvent {}

    record HandlerNamed(String officer, String text) implements AssignmentEvent {}

    record EvidenceAdded(List<Evidence> evidence, String text) implements AssignmentEvent {}

    record Commented(String text) implements AssignmentEvent {}

    record Urged(String text) implements AssignmentEvent {}

    /**
     * @param overtaken a higher step of the ladder was due too: it is recorded and not told
     * @param worthTellingUntil it is not sent any more from then on
     */
    record ClockFired(Clock clock, boolean overtaken, Instant worthTellingUntil) implements AssignmentEvent {}
}
