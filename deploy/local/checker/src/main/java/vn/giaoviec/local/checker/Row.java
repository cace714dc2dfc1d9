package vn.giaoviec.local.checker;

import java.util.List;

/**
 * What reporting says of an assignment. Absent members are null.
 *
 * @param sequence number of the last event in it
 * @param facts what was said when it was given; null where that is not known
 * @param segments what was true from which day on, in the order of days, one per day at most
 */
record Row(String id, long sequence, Facts facts, List<Segment> segments) {
    /**
     * @param task the id of its task
     * @param issuer of the directive, which {@code trackedBy} tracks
     * @param parent the assignment that it was delegated from
     */
    record Facts(String agency, String role, String task, String issuer, String trackedBy, String parent) {}

    /**
     * What was true from a day on. Days as text, in Asia/Ho_Chi_Minh.
     *
     * @param day that the last of its events counts for
     * @param sequence number of that event
     * @param since the day on which the state was entered
     * @param reportedOn the day of the report that stands
     * @param judged the report against the deadline, of what is completed
     * @param judgedFirst likewise against the first deadline
     */
    record Segment(
            String day,
            long sequence,
            long version,
            String state,
            String since,
            String deadline,
            String firstDeadline,
            String reportedOn,
            String judged,
            String judgedFirst) {}
}
