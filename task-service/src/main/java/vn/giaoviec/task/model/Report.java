package vn.giaoviec.task.model;

import java.time.Instant;
import java.util.List;

/**
 * The report that stands: the last one made and not sent back.
 *
 * @param reportedAt when it was recorded; its day in Asia/Ho_Chi_Minh is held against the deadline
 * @param reportedBy code of the reporting agency, which may not judge it
 */
public record Report(String result, List<Evidence> evidence, Instant reportedAt, String reportedBy) {
    public Report {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
