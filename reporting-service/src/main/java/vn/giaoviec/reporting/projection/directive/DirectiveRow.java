package vn.giaoviec.reporting.projection.directive;

import java.time.Instant;
import java.util.List;
import vn.giaoviec.reporting.projection.Numbered;
import vn.giaoviec.reporting.projection.board.Role;

/**
 * One directive as reporting keeps it: whose it is, and whom its newest edition gave a task, so that it can be told
 * when all of its assignments have come.
 *
 * @param toldAt when its newest edition was told; null in a skeleton, and in what was written before it was kept
 * @param issuer null in a skeleton: events came, but none that said what the directive is
 * @param assignees one per task and agency, groups written out
 */
public record DirectiveRow(
        String id, long sequence, Instant toldAt, String issuer, String trackedBy, List<Assignee> assignees)
        implements Numbered {
    public DirectiveRow {
        assignees = List.copyOf(assignees);
    }

    /**
     * @param since the edition in which the agency was given the task
     * @param recurs it is given each time ahead, and may not have been given yet
     */
    public record Assignee(String task, String agency, Role role, int since, boolean recurs) {}
}
