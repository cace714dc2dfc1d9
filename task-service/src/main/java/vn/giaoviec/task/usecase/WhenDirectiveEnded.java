package vn.giaoviec.task.usecase;

import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.usecase.Directives.Ended;

/** With its directive ends whatever is open of it; what is final stays and notes it. Repeatable. */
public final class WhenDirectiveEnded {
    private final AggregateCollection<Assignment> assignments;
    private final OfDirective ofDirective;
    private final ActingByItself acting;

    public WhenDirectiveEnded(
            AggregateCollection<Assignment> assignments, OfDirective ofDirective, ActingByItself acting) {
        this.assignments = assignments;
        this.ofDirective = ofDirective;
        this.acting = acting;
    }

    public void carryOut(String directive, Ended ended) {
        for (var id : ofDirective.ids(directive)) {
            assignments
                    .find(id)
                    .filter(stored -> stored.state().state().open())
                    .ifPresent(stored -> acting.carryOut(stored, new Withdraw(ended.why(), null), ended.cause()));
            noted(id, ended.state());
        }
    }

    /** Against a command that is faster it looks again: what that reopened looks at its directive by itself. */
    private void noted(String id, String state) {
        for (var stored = assignments.find(id);
                stored.filter(one -> isJudged(one.state())
                                && !state.equals(one.state().directiveEnded()))
                        .isPresent();
                stored = assignments.find(id)) {
            var found = stored.get();
            assignments.refresh(found, found.state().ofEndedDirective(state));
        }
    }

    private static boolean isJudged(Assignment assignment) {
        return assignment.state() == State.COMPLETED || assignment.state() == State.NOT_DONE;
    }
}
