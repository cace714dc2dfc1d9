package vn.giaoviec.reporting.usecase;

import java.util.Collection;
import java.util.Map;
import vn.giaoviec.reporting.projection.board.Facts;

/** What is not held in memory: the texts of assignments, by id. */
@FunctionalInterface
public interface AssignmentTexts {
    Map<String, Facts> of(Collection<String> assignments);
}
