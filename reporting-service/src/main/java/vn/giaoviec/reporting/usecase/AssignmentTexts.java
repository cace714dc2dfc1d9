package vn.giaoviec.reporting.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.board.Facts;

/** What is not held in memory: the texts of assignments, by id. */
@FunctionalInterface
public interface AssignmentTexts {
    /** As they were at the end of that day. Without those that are not there: of a generation that was dropped there are none. */
    Map<String, Facts> of(Generation generation, Collection<String> assignments, LocalDate day);
}
