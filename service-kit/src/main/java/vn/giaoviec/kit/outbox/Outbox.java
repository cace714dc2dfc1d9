package vn.giaoviec.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes.Index;

/**
 * The outboxes of one collection of aggregates, and what has left them. An aggregate's history is its outbox and its
 * {@code history} documents: what leaves the one is in the other by then.
 */
public final class Outbox {
    public static final String HISTORY = "history";

    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> history;
    private final String topic;
    private final Function<Envelope, String> key;
    private final BiConsumer<Outbox, Document> relay;

    Outbox(
            MongoClient client,
            MongoDatabase database,
            String collection,
            String topic,
            Function<Envelope, String> key,
            BiConsumer<Outbox, Document> relay) {
        this.client = client;
        this.documents = database.getCollection(collection);
        this.history = database.getCollection(HISTORY);
        this.topic = topic;
        this.key = key;
        this.relay = relay;
    }

    public MongoCollection<Document> documents() {
        return documents;
    }

    MongoCollection<Document> history() {
        return history;
    }

    public String topic() {
        return topic;
    }

    /** Tells the relay of this process what the write left in the outbox; never waits. */
    public void nudge(Document aggregate) {
        relay.accept(this, aggregate);
    }

    public List<Envelope> history(String subject) {
        var bySequence = new TreeMap<Long, Envelope>();
        var options = ClientSessionOptions.builder().causallyConsistent(true).build();
        try (var session = client.startSession(options)) {
            var aggregate = documents
                    .find(session, eq("_id", subject))
                    .projection(Projections.include("outbox"))
                    .first();
            if (aggregate == null) {
                return List.of();
            }
            entriesOf(aggregate).forEach(entry -> add(bySequence, entry));
            history.find(session, ofSubject(subject)).forEach(left -> add(bySequence, left));
        }
        return List.copyOf(bySequence.values());
    }

    /** By the ids of its events, subject and sequence: an index of its own would be one more to write. */
    private static Bson ofSubject(String subject) {
        return and(gt("_id", subject + ":"), lt("_id", subject + ";"), eq("subject", subject));
    }

    private static void add(TreeMap<Long, Envelope> bySequence, Document entry) {
        bySequence.put(entry.getLong("sequence"), envelope(entry));
    }

    static List<Document> entriesOf(Document aggregate) {
        return aggregate.getList("outbox", Document.class, List.of());
    }

    static Envelope envelope(Document entry) {
        try {
            return EnvelopeCodec.fromJson(Documents.json(entry.get("envelope", Document.class)));
        } catch (UndecodableEvent damaged) {
            throw new IllegalStateException("an event in the store is damaged", damaged);
        }
    }

    String keyOf(Envelope envelope) {
        return key.apply(envelope);
    }

    /**
     * From when on this service's facts are not all out: the earliest moment at which what waits entered its outbox, or
     * at which the fact was recorded whose effect it is.
     */
    Optional<Instant> pendingSince(ClientSession session) {
        return Optional.ofNullable(documents
                        .find(session, pending(null))
                        .sort(Sorts.ascending("pendingSince"))
                        .projection(Projections.include("pendingSince"))
                        .first())
                .map(oldest -> oldest.getDate("pendingSince").toInstant());
    }

    long backlog() {
        return documents.countDocuments(pending(null));
    }

    /** What has stood in its outbox so long, the longest owed first; where the clock was put back, what is of the future. */
    List<Document> waitingLongerThan(Duration age, Instant now, int limit) {
        var before = now.minus(age);
        return documents
                .find(or(
                        and(
                                pending(before),
                                or(lt("outbox.since", Date.from(before)), gt("outbox.since", Date.from(now)))),
                        gt("pendingSince", Date.from(now))))
                .sort(Sorts.ascending("pendingSince"))
                .projection(Projections.include("outbox"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private static Bson pending(Instant before) {
        // A bound, not $exists: only a range lets the sparse index answer both the search and the order.
        return lt("pendingSince", before == null ? new Date(Long.MAX_VALUE) : Date.from(before));
    }

    static String idOf(Document entry) {
        return entry.get("envelope", Document.class).getString("id");
    }

    static Document left(Document entry) {
        var envelope = entry.get("envelope", Document.class);
        return new Document("_id", idOf(entry))
                .append("subject", envelope.getString("subject"))
                .append("sequence", entry.getLong("sequence"))
                .append("envelope", envelope);
    }

    /**
     * Empties those outboxes that hold nothing but these events. Nearly always all of them, by one statement, and the
     * server need not work each document through as it must to {@link #clear} it.
     *
     * @return how many are empty now
     */
    long empty(List<String> ids, List<String> events) {
        return documents
                .updateMany(
                        and(in("_id", ids), not(elemMatch("outbox", nin("envelope.id", events)))),
                        combine(set("outbox", List.of()), unset("pendingSince")))
                .getMatchedCount();
    }

    /** Keeps what is above {@code acknowledged} and sets or removes {@code pendingSince} to match; repeatable. */
    static UpdateOneModel<Document> clear(String id, long acknowledged) {
        var above = new Document(
                "$filter",
                new Document("input", "$outbox")
                        .append("as", "entry")
                        .append("cond", new Document("$gt", List.of("$$entry.sequence", acknowledged))));
        var oldest = new Document(
                "$cond",
                List.of(
                        new Document("$eq", List.of(new Document("$size", "$outbox"), 0)),
                        "$$REMOVE",
                        new Document(
                                "$min",
                                List.of(
                                        new Document("$min", "$outbox.since"),
                                        new Document("$min", "$outbox.owedSince")))));
        return new UpdateOneModel<>(
                eq("_id", id),
                List.of(
                        new Document("$set", new Document("outbox", above)),
                        new Document("$set", new Document("pendingSince", oldest))));
    }

    public static List<Index> indexes(String collection) {
        return List.of(Index.sparse(collection, "pending", new Document("pendingSince", 1)));
    }
}
