package vn.giaoviec.task.model;

import java.util.List;

/**
 * How the clocks of one issuing body's tasks run, and what it leaves to its monitors. Days are working days unless said
 * otherwise.
 *
 * @param acceptanceDays in which a task given is to be accepted or returned
 * @param acceptsByItself whether what was neither accepted nor returned by then counts as accepted
 * @param returnedDays in which the issuing side answers a return
 * @param heartbeatDays calendar days after which an agency at work that says nothing is asked
 * @param ladder steps round the deadline, ascending: before it below zero, on it, behind it above zero
 * @param verificationDays in which the issuing side judges a report
 * @param undecidedDays in which a request is decided
 * @param monitorExtendsDays calendar days beyond the first deadline up to which a monitor grants an extension
 */
public record Policy(
        int acceptanceDays,
        boolean acceptsByItself,
        int returnedDays,
        int heartbeatDays,
        List<Integer> ladder,
        int verificationDays,
        int undecidedDays,
        int monitorExtendsDays) {
    /** Of a body that has said nothing. */
    public static final Policy STANDARD = new Policy(2, false, 2, 30, List.of(-7, -3, -1, 0, 3, 7), 5, 2, 15);

    public Policy {
        ladder = List.copyOf(ladder);
    }
}
