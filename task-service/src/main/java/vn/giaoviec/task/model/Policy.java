package vn.giaoviec.task.model;

/**
 * What an issuing body leaves to its monitors.
 *
 * @param monitorExtendsDays calendar days beyond the first deadline up to which a monitor grants an extension
 */
public record Policy(int monitorExtendsDays) {
    /** Of a body that has said nothing. */
    public static final Policy STANDARD = new Policy(15);
}
