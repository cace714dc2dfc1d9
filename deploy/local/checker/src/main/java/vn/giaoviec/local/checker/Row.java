package vn.giaoviec.local.checker;

import java.util.List;

/**
 * What reporting says of an assignment. Absent members are null.
 *
 * @param sequence number of the last event in it
 * @param segments what was true from which day on, in the order of days, one per day at most
 */
record Row(String id, long sequence, String agency, String role, List<Segment> segments) {
    /**
     * What was true from a day on. Days as text, in Asia/Ho_Chi_Minh.
     *
     * @param day that the last of its events counts for
     * @param sequence number of that event
     * @param since the day on which the state was entered
     */
    record Segment(
            String day,
            long sequence,
            long version,
            String state,
            String since,
            String deadline,
            String firstDeadline) {}
}
