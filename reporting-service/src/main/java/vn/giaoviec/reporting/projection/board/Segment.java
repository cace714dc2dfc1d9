package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;

/**
 * What was true of an assignment from one day on, until its next segment. Days are dates in Asia/Ho_Chi_Minh; a figure
 * "as of" a day is taken at its end (24:00), so that of several events of one day the last one stands.
 *
 * @param day the first day at whose end this was true
 * @param sequence number of the last event that this segment holds
 * @param version what {@code If-Match} has to name
 * @param since the day on which {@code state} was entered
 * @param deadline the current one; null: none
 * @param firstDeadline the one that was set first and never changes; null: none so far
 * @param reportedOn the day of the report that stands; null where none does
 * @param judged against the current deadline, only when COMPLETED (else null)
 * @param judgedFirst the same against the first deadline
 * @param merged how many leads of other agencies have become one with it; null: none
 * @param task what the task said from an amendment on; null: what it said when it was given
 */
public record Segment(
        LocalDate day,
        long sequence,
        long version,
        State state,
        LocalDate since,
        LocalDate deadline,
        LocalDate firstDeadline,
        LocalDate reportedOn,
        Evidence evidence,
        Judgement judged,
        Judgement judgedFirst,
        Integer merged,
        Facts.TaskFacts task) {}
