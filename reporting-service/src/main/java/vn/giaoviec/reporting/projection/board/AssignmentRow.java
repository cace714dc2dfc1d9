package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.reporting.projection.Numbered;

/**
 * One assignment as reporting keeps it: a pure function of that assignment's own events.
 *
 * @param sequence number of the last event applied, also of those that changed nothing here
 * @param facts null in a skeleton: events came, but none that said what the assignment is; it is in no figure
 * @param segments ordered by day, at most one per day
 */
public record AssignmentRow(String id, long sequence, Facts facts, List<Segment> segments) implements Numbered {
    public AssignmentRow {
        segments = List.copyOf(segments);
    }

    /** With its task as it was at the end of that day. */
    public Facts factsOn(LocalDate day) {
        return asOf(day).map(Segment::task).map(facts::with).orElse(facts);
    }

    /** What was true at the end of that day; empty before the assignment was made. */
    public Optional<Segment> asOf(LocalDate day) {
        return segments.reversed().stream()
                .filter(segment -> !segment.day().isAfter(day))
                .findFirst();
    }
}
