package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import vn.giaoviec.reporting.projection.Numbered;

/**
 * What reporting understands of an assignment's events: that it was given, that something about it is so now, or that
 * something happened which no figure uses.
 */
public sealed interface AssignmentEvent extends Numbered {
    String assignment();

    /** The day that the event counts for (Asia/Ho_Chi_Minh): that of its recorded time, or later where that one was closed. */
    LocalDate day();

    record Assigned(String assignment, long sequence, LocalDate day, Facts facts, Standing standing)
            implements AssignmentEvent {}

    /** @param task what the task says from now on; null: what it said */
    record Changed(String assignment, long sequence, LocalDate day, Standing standing, Facts.TaskFacts task)
            implements AssignmentEvent {
        public Changed(String assignment, long sequence, LocalDate day, Standing standing) {
            this(assignment, sequence, day, standing, null);
        }
    }

    /** A type that is unknown or of no interest: it moves the sequence and nothing else. */
    record Passed(String assignment, long sequence, LocalDate day) implements AssignmentEvent {}

    /**
     * How the assignment stands after the event, as the event itself says.
     *
     * @param reportedOn the day of the report that stands, where the event names it
     * @param judged frozen by the Office's acceptance; null where the event does not say
     * @param merged how many leads of other agencies have become one with it; null where the event does not say
     */
    record Standing(
            long version,
            State state,
            LocalDate deadline,
            LocalDate firstDeadline,
            Evidence evidence,
            LocalDate reportedOn,
            Judgement judged,
            Judgement judgedFirst,
            Integer merged) {}
}
