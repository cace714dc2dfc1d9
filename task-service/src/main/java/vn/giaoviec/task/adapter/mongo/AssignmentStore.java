package vn.giaoviec.task.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.AggregateKind;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.RequestKind;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.usecase.BringingOver.Brought;
import vn.giaoviec.task.usecase.OfDirective;
import vn.giaoviec.task.usecase.WhenAgencySucceeded.OfAgency;
import vn.giaoviec.task.usecase.WhenDirectiveIssued.Holders;
import vn.giaoviec.task.usecase.WhenTaskRecurs.Done;

/** How assignments are stored, and the index of every query that is asked often. */
public final class AssignmentStore implements Holders, OfDirective, Done, OfAgency, Brought {
    public static final String COLLECTION = "assignments";
    public static final String OPEN_KEY = "open_key";
    private static final String BROUGHT = "brought";
    private static final String BROUGHT_OF = "broughtOf";

    public static final List<Index> INDEXES = List.of(
            Index.sparseUnique(COLLECTION, OPEN_KEY, new Document("openKey", 1)),
            Index.sparseUnique(COLLECTION, Brought.CAUSE, new Document(BROUGHT, 1)),
            Index.sparseUnique(COLLECTION, Brought.TASK, new Document(BROUGHT_OF, 1)),
            Index.of(COLLECTION, "reader_due", sortedBy("readers")),
            Index.of(COLLECTION, "reader_state_due", sortedBy("readers", "state")),
            ofThoseAskedAbout("reader_asked_state_due", sortedBy("readers", "state")),
            Index.of(COLLECTION, "agency_due", sortedBy("agency")),
            Index.of(COLLECTION, "directive_due", sortedBy("directive.id")),
            Index.of(COLLECTION, "task_due", sortedBy("task.id")),
            Index.sparse(COLLECTION, "parent", new Document("parent", 1)),
            Index.sparse(COLLECTION, "files", new Document("files", 1)));

    public static final AggregateKind<Assignment> KIND = AggregateKind.of(
            COLLECTION,
            "assignment-events",
            Assignment.class,
            assignment -> assignment.state().name(),
            AssignmentStore::derived,
            assignment -> assignment.directive().id());

    private static final List<String> NOT_GIVEN_AGAIN =
            List.of(State.REPORTED.name(), State.COMPLETED.name(), State.NOT_DONE.name(), State.TRANSFERRED.name());

    private final AggregateCollection<Assignment> assignments;

    public AssignmentStore(AggregateCollection<Assignment> assignments) {
        this.assignments = assignments;
    }

    /** Few are: whoever writes another pays nothing for it. */
    private static Index ofThoseAskedAbout(String name, Document keys) {
        var asked = Stream.of(RequestKind.values())
                .map(AssignmentQuery::numberOf)
                .map(Filters::exists)
                .toList();
        return new Index(COLLECTION, name, keys, new IndexOptions().partialFilterExpression(Filters.or(asked)));
    }

    private static Document sortedBy(String... fields) {
        var keys = new Document();
        for (var field : fields) {
            keys.append(field, 1);
        }
        return keys.append("dueOrder", 1).append("_id", 1);
    }

    private static Map<String, Object> derived(Assignment assignment) {
        var fields = new TreeMap<String, Object>();
        fields.put("dueOrder", assignment.dueOrder().toString());
        fields.put("readers", List.copyOf(assignment.readers()));
        fields.put("openKey", assignment.openKey());
        fields.put(BROUGHT, assignment.wasBrought() ? assignment.cause() : null);
        fields.put(BROUGHT_OF, assignment.wasBrought() ? assignment.broughtOf() : null);
        fields.put("silentSince", text(assignment.silentSince()));
        fields.put(DueClocks.NEXT, assignment.nextClockAt() == null ? null : Date.from(assignment.nextClockAt()));
        return fields;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public List<String> ids(String directive) {
        return assignments
                .documents()
                .find(Filters.eq("directive.id", directive))
                .projection(Projections.include("_id"))
                .map(one -> one.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> notOf(String heir, String agency) {
        return assignments
                .documents()
                .find(Filters.and(
                        Filters.or(Filters.eq("agency", agency), Filters.eq("heir", agency)),
                        Filters.or(
                                Filters.ne("readers", heir),
                                Filters.and(Filters.exists("openKey"), Filters.ne("state", State.REPORTED.name())))))
                .projection(Projections.include("_id"))
                .map(one -> one.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public boolean isReadBy(String heir, Stored<Assignment> one) {
        return one.document().getList("readers", String.class, List.of()).contains(heir);
    }

    @Override
    public Times ofTask(String task) {
        var answered = new HashSet<Time>();
        var handedOn = new HashSet<Time>();
        assignments
                .documents()
                .find(Filters.and(Filters.eq("task.id", task), Filters.in("state", NOT_GIVEN_AGAIN)))
                .projection(Projections.include("occurrence", "agency", "role", "state"))
                .forEach(one -> {
                    var time = new Time(
                            one.getString("agency"), Role.valueOf(one.getString("role")), one.getString("occurrence"));
                    (one.getString("state").equals(State.TRANSFERRED.name()) ? handedOn : answered).add(time);
                });
        return new Times(answered, handedOn);
    }

    @Override
    public Map<String, String> by(List<String> causes) {
        var ids = new HashMap<String, String>();
        assignments
                .documents()
                .find(Filters.in(BROUGHT, causes))
                .projection(Projections.include(BROUGHT))
                .forEach(one -> ids.put(one.getString(BROUGHT), one.getString("_id")));
        return ids;
    }

    @Override
    public Set<String> of(Collection<String> keys) {
        return those(BROUGHT_OF, keys);
    }

    @Override
    public Set<String> held(List<String> openKeys) {
        return those("openKey", openKeys);
    }

    private Set<String> those(String field, Collection<String> values) {
        return assignments
                .documents()
                .find(Filters.in(field, values))
                .projection(Projections.include(field))
                .map(one -> one.getString(field))
                .into(new HashSet<>());
    }

    @Override
    public Assignment anyOfDirective(String id) {
        return brought(Filters.eq("directive.id", id));
    }

    @Override
    public Assignment anyOfTask(String id) {
        return brought(Filters.eq("task.id", id));
    }

    private Assignment brought(Bson of) {
        var found = assignments
                .documents()
                .find(Filters.and(of, Filters.exists(BROUGHT)))
                .projection(Projections.exclude("commands", "outbox"))
                .first();
        return found == null ? null : assignments.read(found).state();
    }

    @Override
    public Stored<Assignment> of(String openKey) {
        var found = assignments.documents().find(Filters.eq("openKey", openKey)).first();
        return found == null ? null : assignments.read(found);
    }
}
