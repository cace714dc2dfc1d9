package vn.giaoviec.directive.adapter.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.Assignees;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.Policy;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.kit.aggregate.AggregateKind;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes.Index;

/** The aggregates of this service, and what its queries go by. */
public final class Storage {
    /** Stands among the readers of what is issued: for those who inspect. No agency has such a code. */
    static final String INSPECTION = "*";

    /** When it was made and its id, in one text: by it a list is sorted and a page found again. */
    static final String ORDER = "listOrder";

    private static final String REGISTERED = "REGISTERED";
    private static final String DECIDED = "DECIDED";
    private static final String STATUTORY = "STATUTORY";
    private static final String IN_FORCE = "IN_FORCE";
    private static final String RECORDED = "RECORDED";

    public static final AggregateKind<Agency> AGENCIES = AggregateKind.of(
            "agencies", "agency-events", Agency.class, agency -> REGISTERED, agency -> Map.of(), agency -> null);

    public static final AggregateKind<CalendarYear> CALENDARS = AggregateKind.of(
            "calendars",
            "agency-events",
            CalendarYear.class,
            year -> year.decided() ? DECIDED : STATUTORY,
            year -> Map.of(),
            year -> null);

    public static final AggregateKind<Policy> POLICIES = AggregateKind.of(
            "policies", "agency-events", Policy.class, policy -> IN_FORCE, policy -> Map.of(), policy -> null);

    public static final AggregateKind<Succession> SUCCESSIONS = AggregateKind.of(
            "successions",
            "agency-events",
            Succession.class,
            succession -> succession.announced() ? IN_FORCE : RECORDED,
            succession -> Map.of(),
            succession -> null);

    public static final AggregateKind<Directive> DIRECTIVES = AggregateKind.of(
            "directives",
            "directive-events",
            Directive.class,
            directive -> directive.state().name(),
            Storage::derived,
            Directive::id);

    public static final List<Index> INDEXES = List.of(
            Index.sparseUnique("directives", "issueKey", ascending("issueKey")),
            // Over its members: an agency has one heir.
            Index.sparseUnique("successions", "predecessors", ascending("predecessors")),
            Index.of("directives", "readers", compoundIndex(ascending("readers"), descending(ORDER))),
            Index.of("directives", "readersByState", compoundIndex(ascending("readers", "state"), descending(ORDER))));

    private Storage() {}

    private static Map<String, Object> derived(Directive directive) {
        var readers = new LinkedHashSet<String>();
        Stream.of(directive.document().issuer(), directive.document().trackedBy())
                .filter(java.util.Objects::nonNull)
                .forEach(readers::add);
        if (directive.state().published()) {
            readers.add(INSPECTION);
            directive.tasks().stream()
                    .flatMap(task -> Assignees.each(task, directive.groups()).stream())
                    .map(Assignees.Each::agency)
                    .forEach(readers::add);
        }
        var derived = new LinkedHashMap<String, Object>();
        derived.put("readers", new ArrayList<>(readers));
        derived.put(ORDER, order(directive));
        return derived;
    }

    public static String order(Directive directive) {
        return Documents.text(directive.madeAt()) + " " + directive.id();
    }
}
