package vn.giaoviec.task.adapter.http;

import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Position;
import vn.giaoviec.task.adapter.mongo.AssignmentLists;
import vn.giaoviec.task.adapter.mongo.DirectiveIntake;

/**
 * Whether the lists contain a position: of an assignment, its event; of an issued directive, all its assignees. One
 * that the caller may not see behaves like an unknown one.
 */
public final class Contained {
    private final AssignmentLists lists;
    private final Visible visible;
    private final DirectiveIntake intake;

    public Contained(AssignmentLists lists, Visible visible, DirectiveIntake intake) {
        this.lists = lists;
        this.visible = visible;
        this.intake = intake;
    }

    boolean contains(Position position, Caller caller) {
        return visible.to(caller, position.id())
                .map(stored -> stored.sequence() >= position.sequence())
                .orElseGet(() -> intake.progress(position.id())
                        .filter(progress -> progress.contains(position.sequence()))
                        .filter(progress -> progress.isOfIssuingSide(caller.agency())
                                || lists.isReader(position.id(), caller.agency()))
                        .isPresent());
    }
}
