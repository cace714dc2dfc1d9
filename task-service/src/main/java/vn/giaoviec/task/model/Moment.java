package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a decision needs from outside.
 *
 * @param id of the assignment
 * @param sequence number of its last event
 * @param at the time of recording
 * @param policy of the body that issued the directive
 * @param calendar by which working days are counted
 * @param family what was delegated of it, and from what it was
 */
public record Moment(String id, long sequence, Instant at, Policy policy, WorkingCalendar calendar, Family family) {
    /** The same, when so many events have happened. */
    Moment behind(int events) {
        return new Moment(id, sequence + events, at, policy, calendar, family);
    }

    /** The same for another assignment, before its first event. */
    Moment atTheBeginningOf(String other) {
        return new Moment(other, 0, at, policy, calendar, Family.NONE);
    }

    /** Its day in Asia/Ho_Chi_Minh. */
    LocalDate day() {
        return Assignment.dayOf(at);
    }
}
