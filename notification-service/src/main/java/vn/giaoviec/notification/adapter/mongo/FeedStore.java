package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.notification.usecase.Feeds;

/**
 * One document per entry. {@code _id} = agency and event, so an event stands in a feed once; (agency, n) is unique, so a
 * place is taken once; n + 1 is tried only by somebody who knows n to be there for good, or in the same ordered write
 * behind n. Together: a reader that goes from n to n + 1 misses nothing, whatever is appended meanwhile.
 */
public final class FeedStore implements Feeds {
    public static final String COLLECTION = "feed_entries";
    public static final List<Index> INDEXES =
            List.of(Index.unique(COLLECTION, "agency_n", new Document("agency", 1).append("n", 1)));
    private static final int DUPLICATE_KEY = 11000;
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();
    /** So few that a collision, after which all of them are sent again, costs little. */
    private static final int AT_ONCE = 100;

    private final MongoCollection<Document> documents;
    /** A number known to be there, majority-committed; others may have gone on from it. */
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    private final ReentrantLock appending = new ReentrantLock();

    public FeedStore(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    /** Where an event is to stand. */
    private record Wanted(String agency, String event, Document content) {
        String id() {
            return FeedStore.id(agency, event);
        }
    }

    @Override
    public void append(List<Appended> all) {
        var wanted = new ArrayList<Wanted>();
        for (var appended : all) {
            var content = Documents.of(EnvelopeCodec.toJson(appended.event()));
            appended.agencies()
                    .forEach(agency ->
                            wanted.add(new Wanted(agency, appended.event().id(), content)));
        }
        // Racers of this process queue up, which is cheaper than a collision; those of others meet the unique index.
        appending.lock();
        try {
            for (var from = 0; from < wanted.size(); from += AT_ONCE) {
                appendAll(wanted.subList(from, Math.min(from + AT_ONCE, wanted.size())));
            }
        } finally {
            appending.unlock();
        }
    }

    private void appendAll(List<Wanted> wanted) {
        var left = appendInTurn(wanted);
        while (!left.isEmpty()) {
            // A racer's entry is not committed yet, or others are quicker: a moment, then from what is there. In every
            // feed: whoever was quicker in one was so in the others too, as a rule.
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            left.stream().map(Wanted::agency).distinct().forEach(agency -> seen.put(agency, last(agency)));
            left = appendInTurn(left);
        }
    }

    /**
     * One write, in order up to the first entry that is refused: so no place is taken before the one in front of it,
     * and a rollback that takes one takes all behind it.
     *
     * @return what does not stand in its feed yet, the refused one first
     */
    private List<Wanted> appendInTurn(List<Wanted> wanted) {
        var ends = new HashMap<String, Long>();
        var entries = new ArrayList<Document>(wanted.size());
        for (var one : wanted) {
            var n = ends.merge(
                    one.agency(), seen.computeIfAbsent(one.agency(), this::last) + 1, (end, first) -> end + 1);
            entries.add(new Document("_id", one.id())
                    .append("agency", one.agency())
                    .append("n", n)
                    .append("event", one.content()));
        }
        var done = entries.size();
        var failure = Optional.<MongoBulkWriteException>empty();
        try {
            documents.insertMany(entries, new InsertManyOptions().ordered(true));
        } catch (MongoBulkWriteException partly) {
            if (partly.getWriteConcernError() != null
                    || partly.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw partly;
            }
            done = partly.getWriteErrors().getFirst().getIndex();
            failure = Optional.of(partly);
        }
        entries.subList(0, done).forEach(entry -> seen.merge(entry.getString("agency"), entry.getLong("n"), Math::max));
        return failure.isEmpty() ? List.of() : notThere(wanted.subList(done, wanted.size()));
    }

    private List<Wanted> notThere(List<Wanted> wanted) {
        var there = documents
                .find(in("_id", wanted.stream().map(Wanted::id).toList()))
                .projection(Projections.include("_id"))
                .map(entry -> entry.getString("_id"))
                .into(new HashSet<>());
        return wanted.stream().filter(one -> !there.contains(one.id())).toList();
    }

    private static String id(String agency, String event) {
        return agency + "|" + event;
    }

    @Override
    public OptionalLong placeOf(String agency, String event) {
        var entry = documents
                .find(eq("_id", id(agency, event)))
                .projection(Projections.include("n"))
                .first();
        return entry == null ? OptionalLong.empty() : OptionalLong.of(entry.getLong("n"));
    }

    @Override
    public Optional<Envelope> first(String agency, String subject) {
        return Optional.ofNullable(
                        documents.find(eq("_id", id(agency, subject + ":1"))).first())
                .map(FeedStore::envelope);
    }

    @Override
    public List<Entry> after(String agency, long after, int limit) {
        return documents
                .find(afterFilter(agency, after))
                .sort(Sorts.ascending("n"))
                .limit(limit)
                .map(entry -> new Entry(entry.getLong("n"), envelope(entry)))
                .into(new ArrayList<>());
    }

    static Bson afterFilter(String agency, long after) {
        return and(eq("agency", agency), gt("n", after));
    }

    @Override
    public long last(String agency) {
        var entry = documents
                .find(eq("agency", agency))
                .sort(Sorts.descending("n"))
                .projection(Projections.include("n"))
                .first();
        return entry == null ? 0 : entry.getLong("n");
    }

    private static Envelope envelope(Document entry) {
        try {
            return EnvelopeCodec.fromJson(Documents.json(entry.get("event", Document.class)));
        } catch (UndecodableEvent damaged) {
            throw new IllegalStateException("an event in a feed is damaged", damaged);
        }
    }
}
