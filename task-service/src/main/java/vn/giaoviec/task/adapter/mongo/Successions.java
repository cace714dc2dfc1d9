package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.usecase.ActingByItself;
import vn.giaoviec.task.usecase.Heirs;

/** Which agency took the place of which, kept among the agencies, and what of it is still to be carried out. */
public final class Successions implements Heirs {
    private static final String WAITING = "waitingSince";
    private static final String AGAIN = "lookAgainAt";
    private static final String PREDECESSORS = "predecessors";
    /** By then no command is under way that read an assignment before its heir became a reader of it. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    public static final List<Index> INDEXES = List.of(
            Index.sparse(Agencies.COLLECTION, PREDECESSORS, new Document(PREDECESSORS, 1)),
            Index.sparse(Agencies.COLLECTION, "succession_waiting", new Document(WAITING, 1)),
            Index.sparse(Agencies.COLLECTION, "succession_again", new Document(AGAIN, 1)));

    private final MongoCollection<Document> documents;
    private final SequencedDocuments sequenced;
    private final DomainClock clock;

    public Successions(MongoDatabase database, DomainClock clock) {
        this.clock = clock;
        this.documents = database.getCollection(Agencies.COLLECTION);
        this.sequenced = new SequencedDocuments(documents);
    }

    /**
     * One that is to be carried out.
     *
     * @param foundAt when it was
     */
    public record Todo(String id, List<String> predecessors, Instant foundAt) {}

    /** It is told once, and stays. */
    public Outcome keep(Envelope event, String heir, String act, List<String> predecessors) {
        return sequenced.fold(
                event,
                kept -> new Document("heir", heir)
                        .append("act", act)
                        .append(PREDECESSORS, predecessors)
                        .append("event", event.id())
                        .append("toldAt", Date.from(event.time()))
                        .append(WAITING, Date.from(event.time())));
    }

    /** Whether all of these have been told here. @param events their ids */
    public boolean areKnown(List<String> events) {
        return events.isEmpty()
                || documents.countDocuments(and(exists(PREDECESSORS), in("event", events))) == events.size();
    }

    @Override
    public Optional<Heir> of(String agency) {
        var seen = new HashSet<String>();
        var last = Optional.<Heir>empty();
        for (var next = heirOf(agency);
                next.isPresent();
                next = heirOf(next.get().agency())) {
            if (next.get().agency().equals(agency) || !seen.add(next.get().agency())) {
                return Optional.empty();
            }
            last = next;
        }
        return last;
    }

    @Override
    public UnaryOperator<String> asOf(Instant moment) {
        var heirs = new HashMap<String, String>();
        documents
                .find(and(exists(PREDECESSORS), lte("toldAt", Date.from(moment))))
                .forEach(one -> one.getList(PREDECESSORS, String.class)
                        .forEach(predecessor -> heirs.put(predecessor, one.getString("heir"))));
        return agency -> last(agency, heirs);
    }

    private static String last(String agency, Map<String, String> heirs) {
        var seen = new HashSet<String>();
        var last = agency;
        while (heirs.containsKey(last)) {
            if (!seen.add(last)) {
                return agency;
            }
            last = heirs.get(last);
        }
        return last;
    }

    private Optional<Heir> heirOf(String agency) {
        return Optional.ofNullable(documents.find(eq(PREDECESSORS, agency)).first())
                .map(Successions::heir);
    }

    @Override
    public Set<String> ended(Collection<String> agencies) {
        var ended = new HashSet<String>();
        documents
                .find(in(PREDECESSORS, agencies))
                .projection(Projections.include(PREDECESSORS))
                .forEach(one -> ended.addAll(one.getList(PREDECESSORS, String.class)));
        ended.retainAll(agencies);
        return ended;
    }

    private static Heir heir(Document succession) {
        return new Heir(
                succession.getString("heir"),
                succession.getString("act"),
                new Cause(
                        succession.getString("event"),
                        ActingByItself.REACTING,
                        succession.getDate("toldAt").toInstant()));
    }

    /** The longest waiting first; those that were carried out a while ago once more. */
    public List<Todo> waiting() {
        var now = clock.instant();
        return documents
                .find(or(exists(WAITING), lte(AGAIN, Date.from(now))))
                .sort(Sorts.ascending(WAITING))
                .map(one -> new Todo(one.getString("_id"), one.getList(PREDECESSORS, String.class), now))
                .into(new ArrayList<>());
    }

    /** It was carried out, whoever did it; the first time it is looked at again. */
    public void done(Todo todo) {
        var first = documents.updateOne(
                and(eq("_id", todo.id()), exists(WAITING)),
                Updates.combine(
                        Updates.unset(WAITING),
                        Updates.set(AGAIN, Date.from(clock.instant().plus(AGAIN_AFTER)))));
        if (first.getMatchedCount() == 0) {
            // Only a look that was due when this one began: another instance's, which was the first, is still to come.
            documents.updateOne(and(eq("_id", todo.id()), lte(AGAIN, Date.from(todo.foundAt()))), Updates.unset(AGAIN));
        }
    }

    /** When the oldest that is still to be carried out was told. */
    public Optional<Instant> oldest(ClientSession session) {
        return Optional.ofNullable(documents
                        .find(session, exists(WAITING))
                        .sort(Sorts.ascending(WAITING))
                        .first())
                .map(one -> one.getDate(WAITING).toInstant());
    }
}
