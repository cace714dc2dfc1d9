package vn.giaoviec.task.adapter.http;

import java.util.Optional;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;

/** What a caller may see: another agency's assignment is not there. */
public final class Visible {
    private final AggregateCollection<Assignment> assignments;

    public Visible(AggregateCollection<Assignment> assignments) {
        this.assignments = assignments;
    }

    Optional<Stored<Assignment>> to(Caller caller, String id) {
        return assignments.find(id).filter(stored -> is(caller, stored));
    }

    static boolean is(Caller caller, Stored<Assignment> stored) {
        return stored.state().readers().contains(caller.agency());
    }

    static Actor actor(Caller caller) {
        return new Actor(caller.subject(), caller.roles(), caller.agency());
    }
}
