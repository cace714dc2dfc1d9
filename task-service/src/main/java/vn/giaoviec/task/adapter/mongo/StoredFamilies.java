package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Family;
import vn.giaoviec.task.usecase.Families;

/** Looked up when they are asked for, never kept: the parts themselves are the truth about them. */
public final class StoredFamilies implements Families {
    private final AggregateCollection<Assignment> assignments;

    public StoredFamilies(AggregateCollection<Assignment> assignments) {
        this.assignments = assignments;
    }

    @Override
    public Family of(Stored<Assignment> stored) {
        return stored.state().isDelegated() ? new OfAPart(stored.state().parent()) : new OfAWhole(stored.id());
    }

    @Override
    public List<Stored<Assignment>> openChildren(String parent) {
        return read(open(parent));
    }

    /** In whatever state, by id. */
    public List<Stored<Assignment>> children(String parent) {
        return read(eq("parent", parent));
    }

    private List<Stored<Assignment>> read(Bson wanted) {
        return assignments
                .documents()
                .find(wanted)
                .sort(Sorts.ascending("_id"))
                .projection(Projections.exclude("commands"))
                .map(assignments::read)
                .into(new ArrayList<>());
    }

    private static Bson open(String parent) {
        return and(eq("parent", parent), exists("openKey"));
    }

    private final class OfAWhole implements Family {
        private final String id;

        private OfAWhole(String id) {
            this.id = id;
        }

        @Override
        public boolean hasOpenChild() {
            return assignments.documents().find(open(id)).limit(1).first() != null;
        }
    }

    private final class OfAPart implements Family {
        private final String parent;

        private OfAPart(String parent) {
            this.parent = parent;
        }

        @Override
        public boolean wholeGoesOn() {
            return whole().isWorkedOn();
        }

        @Override
        public Optional<LocalDate> deadlineOfTheWhole() {
            return Optional.ofNullable(whole().deadline());
        }

        private Assignment whole() {
            return assignments.find(parent).orElseThrow().state();
        }
    }
}
