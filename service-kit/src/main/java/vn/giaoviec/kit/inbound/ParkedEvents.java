package vn.giaoviec.kit.inbound;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.kit.time.DomainClock;

/**
 * What people call dead letters: one document per record that waits. The same record comes again where a poll is repeated
 * or its offset was not committed: it is parked once, and not again where it was thrown away meanwhile.
 */
public final class ParkedEvents {
    private static final int LONGEST_REASON = 4_000;
    public static final String COLLECTION = "parked_events";
    public static final List<Index> INDEXES = List.of(
            Index.of(
                    COLLECTION,
                    "group_subject_sequence",
                    new Document("group", 1).append("subject", 1).append("sequence", 1)),
            Index.of(COLLECTION, "group_time", new Document("group", 1).append("time", 1)),
            Index.of(COLLECTION, "why_subject", new Document("why", 1).append("subject", 1)));

    private final MongoCollection<Document> documents;
    /** By the same ids what was thrown away. */
    private final MongoCollection<Document> discarded;

    private final DomainClock clock;

    public ParkedEvents(MongoDatabase database, DomainClock clock) {
        this.documents = database.getCollection(COLLECTION);
        this.discarded = database.getCollection("discarded_events");
        this.clock = clock;
    }

    /**
     * @param cameAt when it came onto the topic: the best that is known of the time of what it should have said
     * @return whether it was not parked before
     */
    public boolean unreadable(Place place, Instant cameAt, byte[] key, byte[] value, String reason) {
        var subject = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        var now = clock.instant();
        return put(place, Parked.Why.UNREADABLE, reason, subject, 0, null, cameAt.isBefore(now) ? cameAt : now, value);
    }

    /** @return whether it was not parked before */
    public boolean event(Place place, Envelope event, byte[] value, Parked.Why why, String reason) {
        return put(place, why, reason, event.subject(), event.sequence(), event.type(), event.time(), value);
    }

    /** What waited was refused and waits no more. */
    void refused(Parked waiting, String reason) {
        documents.updateOne(
                eq("_id", waiting.id()),
                Updates.combine(Updates.set("why", Parked.Why.REFUSED.name()), Updates.set("reason", cut(reason))));
    }

    private boolean put(
            Place place,
            Parked.Why why,
            String reason,
            String subject,
            long sequence,
            String type,
            Instant time,
            byte[] value) {
        var document = new Document("group", place.group())
                .append("topic", place.topic())
                .append("partition", place.partition())
                .append("offset", place.offset())
                .append("why", why.name())
                .append("reason", cut(reason))
                .append("subject", subject)
                .append("sequence", sequence)
                .append("type", type)
                .append("time", Date.from(time))
                .append("payload", value == null ? null : new Binary(value));
        var update = new Document("$set", document)
                .append("$setOnInsert", new Document("parkedAt", Date.from(clock.instant())));
        var put = documents.updateOne(eq("_id", place.id()), update, new UpdateOptions().upsert(true));
        // Looked at after the write, as throwing away deletes after its own: one of the two sees the other.
        if (discarded.find(eq("_id", place.id())).first() != null) {
            remove(place.id());
            return false;
        }
        return put.getUpsertedId() != null;
    }

    /** What is wrong with a record may take longer to say than a document can hold. */
    private static String cut(String reason) {
        return reason == null || reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, LONGEST_REASON) + " …";
    }

    public Optional<Parked> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(Parked::read);
    }

    /** In the order of their ids, after {@code after} (exclusive; null for the first). */
    public List<Parked> list(Collection<String> groups, String after, int limit) {
        var ofThem = in("group", groups);
        var page = documents.find(after == null ? ofThem : and(ofThem, gt("_id", after)));
        return page.sort(Sorts.ascending("_id")).limit(limit).map(Parked::read).into(new ArrayList<>());
    }

    /** What waits of one subject, in its order. */
    List<Parked> ofSubject(String group, String subject) {
        return documents
                .find(and(eq("group", group), eq("subject", subject), gt("sequence", 0L)))
                .sort(Sorts.ascending("sequence"))
                .map(Parked::read)
                .into(new ArrayList<>());
    }

    /** Subjects, with their group, of which something waits for an earlier event only. */
    List<Document> waitingSubjects() {
        return documents
                .find(eq("why", Parked.Why.GAP.name()))
                .projection(new Document("group", 1).append("subject", 1))
                .into(new ArrayList<>());
    }

    void discard(String id) {
        discarded.updateOne(
                eq("_id", id), Updates.setOnInsert("at", Date.from(clock.instant())), new UpdateOptions().upsert(true));
        remove(id);
    }

    void remove(String id) {
        documents.deleteOne(eq("_id", id));
    }

    public long count(Collection<String> groups) {
        return documents.countDocuments(in("group", groups));
    }

    /** The earliest time of what waits in these groups: nothing after it may be called known. */
    public Optional<Instant> oldest(ClientSession session, Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(documents
                                .find(session, and(eq("group", group), ne("why", Parked.Why.REFUSED.name())))
                                .sort(Sorts.ascending("time"))
                                .first())
                        .stream())
                .map(document -> document.getDate("time").toInstant())
                .min(Instant::compareTo);
    }
}
