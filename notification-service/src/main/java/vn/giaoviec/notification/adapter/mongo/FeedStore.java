package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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
 * place is taken once; n + 1 is tried only by somebody who knows n to be there for good. Together: a reader that goes
 * from n to n + 1 misses nothing, whatever is appended meanwhile.
 */
public final class FeedStore implements Feeds {
    public static final String COLLECTION = "feed_entries";
    public static final List<Index> INDEXES =
            List.of(Index.unique(COLLECTION, "agency_n", new Document("agency", 1).append("n", 1)));
    private static final int DUPLICATE_KEY = 11000;
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private final MongoCollection<Document> documents;
    /** A number known to be there, majority-committed; others may have gone on from it. */
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    private final ReentrantLock appending = new ReentrantLock();

    public FeedStore(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    @Override
    public void append(Collection<String> agencies, Envelope event) {
        var content = Documents.of(EnvelopeCodec.toJson(event));
        // Racers of this process queue up, which is cheaper than a collision; those of others meet the unique index.
        appending.lock();
        try {
            var left = appendOnce(agencies, event.id(), content);
            while (!left.isEmpty()) {
                // A racer's entry is not committed yet, or others are quicker: a moment, then from what is there.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
                left.forEach(agency -> seen.put(agency, last(agency)));
                left = appendOnce(left, event.id(), content);
            }
        } finally {
            appending.unlock();
        }
    }

    /** Answers in whose feeds the event does not stand yet. */
    private Set<String> appendOnce(Collection<String> agencies, String event, Document content) {
        var entries = new ArrayList<Document>();
        for (var agency : agencies) {
            entries.add(new Document("_id", id(agency, event))
                    .append("agency", agency)
                    .append("n", seen.computeIfAbsent(agency, this::last) + 1)
                    .append("event", content));
        }
        var left = new LinkedHashSet<String>();
        try {
            documents.insertMany(entries, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            for (var error : partly.getWriteErrors()) {
                if (error.getCode() != DUPLICATE_KEY) {
                    throw partly;
                }
                var agency = entries.get(error.getIndex()).getString("agency");
                if (placeOf(agency, event).isEmpty()) {
                    left.add(agency);
                }
                entries.get(error.getIndex()).remove("n");
            }
            if (partly.getWriteConcernError() != null) {
                throw partly;
            }
        }
        entries.stream()
                .filter(entry -> entry.containsKey("n"))
                .forEach(entry -> seen.merge(entry.getString("agency"), entry.getLong("n"), Math::max));
        return left;
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
