package vn.giaoviec.directive.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import vn.giaoviec.directive.model.Finality;
import vn.giaoviec.directive.model.Handover;
import vn.giaoviec.directive.usecase.Finalities;
import vn.giaoviec.directive.usecase.Successions;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Indexes.Index;

/**
 * What is known here of assignments: to whose task they belong, and in which state they are. One that was delegated is
 * its parent's business, and who is only informed has nothing to finish.
 */
public final class KnownAssignments implements Finalities {
    private static final String COLLECTION = "known_assignments";
    private static final Set<String> FINAL = Set.of("COMPLETED", "NOT_DONE", "TRANSFERRED", "WITHDRAWN");

    public static final List<Index> INDEXES = List.of(
            Index.of(COLLECTION, "directive", ascending("directive")),
            Index.of(COLLECTION, "agency", ascending("agency")));

    private static final String ONCE = "-";

    private final MongoCollection<Document> assignments;
    private final Successions successions;

    public KnownAssignments(MongoDatabase database, Successions successions) {
        assignments = database.getCollection(COLLECTION);
        this.successions = successions;
    }

    public SequencedDocuments sequenced() {
        return new SequencedDocuments(assignments);
    }

    @Override
    public Finality of(String directive) {
        Map<String, Set<String>> known = new HashMap<>();
        Map<String, Set<String>> open = new HashMap<>();
        assignments
                .find(and(eq("directive", directive), ne("role", "INFORMED"), exists("parent", false)))
                .projection(Projections.include("task", "agency", "state"))
                .forEach(one -> {
                    add(known, one);
                    if (!FINAL.contains(one.getString("state"))) {
                        add(open, one);
                    }
                });
        return new Finality(known, open, successions.heirs());
    }

    /** Ids of the tasks of a directive that an agency has or had, without what was delegated. */
    Set<String> tasks(String directive, String agency, boolean alsoWithdrawn) {
        var its = and(eq("directive", directive), eq("agency", agency), exists("parent", false));
        return assignments
                .distinct("task", alsoWithdrawn ? its : and(its, ne("state", "WITHDRAWN")), String.class)
                .into(new HashSet<>());
    }

    /** What these have open, without what was delegated; by the id of the assignment. */
    public List<Handover.Held> open(Collection<String> agencies) {
        return assignments
                .find(and(in("agency", agencies), nin("state", FINAL), exists("parent", false)))
                .sort(ascending("_id"))
                .map(one -> new Handover.Held(
                        one.getString("_id"),
                        one.getString("directive"),
                        one.getString("task"),
                        one.get("occurrence", ONCE),
                        one.getString("agency"),
                        one.getString("role"),
                        one.getString("state")))
                .into(new ArrayList<>());
    }

    private static void add(Map<String, Set<String>> to, Document assignment) {
        to.computeIfAbsent(assignment.getString("task"), task -> new HashSet<>())
                .add(assignment.getString("agency"));
    }
}
