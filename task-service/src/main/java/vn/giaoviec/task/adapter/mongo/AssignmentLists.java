package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.RollUp;

/** Assignments by other things than their id. */
public final class AssignmentLists {
    private final AggregateCollection<Assignment> assignments;

    public AssignmentLists(AggregateCollection<Assignment> assignments) {
        this.assignments = assignments;
    }

    public List<Stored<Assignment>> find(AssignmentQuery query) {
        return query.on(assignments.documents()).map(assignments::read).into(new ArrayList<>());
    }

    /** The assignments of one task, of this time where it recurs, in one line. */
    public RollUp rollUp(Assignment one) {
        return RollUp.of(assignments
                .documents()
                .find(and(eq("task.id", one.task().id()), eq("occurrence", one.occurrence())))
                .map(document -> assignments.read(document).state())
                .into(new ArrayList<>()));
    }

    /** The agency may see something of the directive. */
    public boolean isReader(String directive, String agency) {
        return assignments
                        .documents()
                        .find(and(eq("directive.id", directive), eq("readers", agency)))
                        .first()
                != null;
    }
}
