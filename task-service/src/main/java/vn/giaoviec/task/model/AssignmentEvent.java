package vn.giaoviec.task.model;

import java.util.List;

/** What happened to an assignment. All but the first and {@link ProgressReported} change the state. */
public sealed interface AssignmentEvent {
    /** @param predecessor and {@code reason} of a transfer, else null */
    record Assigned(String predecessor, String reason) implements AssignmentEvent {}

    record Acknowledged(String text) implements AssignmentEvent {}

    record Accepted(String text) implements AssignmentEvent {}

    record Returned(ReturnCode reasonCode, String text) implements AssignmentEvent {}

    record InsistedOn(String text) implements AssignmentEvent {}

    record ProgressReported(
            String text, Integer percent, String difficulties, String proposals, List<Evidence> evidence)
            implements AssignmentEvent {}

    /** The first report of progress shows that the work has begun. */
    record Begun() implements AssignmentEvent {}

    record Reported(Report report, String text) implements AssignmentEvent {}

    record Verified(Report report, Judgement judgement, String text) implements AssignmentEvent {}

    record SentBack(String reason, String text) implements AssignmentEvent {}

    record Transferred(Successor successor, String reason, String text) implements AssignmentEvent {}

    record Withdrawn(String reason, String text) implements AssignmentEvent {}
}
