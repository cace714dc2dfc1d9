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
 */
public record Moment(String id, long sequence, Instant at, Policy policy) {
    /** Its day in Asia/Ho_Chi_Minh. */
    LocalDate day() {
        return Assignment.dayOf(at);
    }
}
