package vn.giaoviec.task;

import java.util.Set;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.Decision.Accepted;
import vn.giaoviec.task.usecase.AssignmentFacts;
import vn.giaoviec.task.usecase.Deciding;
import vn.giaoviec.task.usecase.Writing;

/**
 * A command that was decided, and is written when the test says so: what happens in between the process did not see, and
 * nothing comes after its write, as where it dies.
 */
record Decided(Stored<Assignment> stored, Accepted accepted, Writing.Wanted wanted) {
    @SuppressWarnings("unchecked")
    static Decided of(String id, AssignmentCommand command, String role, String agency) {
        AggregateCollection<Assignment> assignments = Running.service().bean(AggregateCollection.class);
        var stored = assignments.find(id).orElseThrow();
        var actor = new Actor(role + "." + agency, Set.of(role), agency);
        var accepted = (Accepted) Running.service().bean(Deciding.class).decide(stored, command, actor);
        var facts = AssignmentFacts.of(stored.state().state(), accepted.after(), accepted.events());
        var cause = new Cause(Running.fresh(), new vn.giaoviec.contract.Actor(actor.id(), role, agency));
        return new Decided(
                stored, accepted, new Writing.Wanted(accepted.after(), facts, cause, null, accepted.handedOn(), null));
    }

    void write() {
        Running.service().bean(Writing.class).write(stored, wanted);
    }

    /** Id of what is looked at after the write. */
    String owed() {
        return accepted.handedOn() == null
                ? stored.id()
                : accepted.after().successor().id();
    }
}
