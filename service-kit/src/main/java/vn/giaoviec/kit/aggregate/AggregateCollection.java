package vn.giaoviec.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.outbox.Outbox;
import vn.giaoviec.kit.store.Documents;

/**
 * The aggregates of one kind, one document each. A command is one conditional update of its document: state, version,
 * the events it made and the answer to remember go in together or not at all. Never a replace: a stale copy could
 * bring back an outbox that was published already.
 */
public final class AggregateCollection<A> {
    /** How many times it was written by somebody who said nothing of it; absent: never. */
    private static final String TOUCHED = "touched";

    private static final Set<String> OF_THE_KIT =
            Set.of("_id", "version", TOUCHED, "sequence", "time", "outbox", "pendingSince", "remembered", "commands");
    private static final Set<Integer> TOO_LARGE = Set.of(17419, 10334);

    private final AggregateKind<A> kind;
    private final Outbox outbox;
    private final Aggregates kit;

    AggregateCollection(AggregateKind<A> kind, Outbox outbox, Aggregates kit) {
        this.kind = kind;
        this.outbox = outbox;
        this.kit = kit;
    }

    public AggregateKind<A> kind() {
        return kind;
    }

    /** For queries and lists; writes go through this class. */
    public MongoCollection<Document> documents() {
        return outbox.documents();
    }

    public Optional<Stored<A>> find(String id) {
        return first(documents().find(eq("_id", id)));
    }

    public Optional<Stored<A>> find(ClientSession session, String id) {
        return first(documents().find(session, eq("_id", id)));
    }

    private Optional<Stored<A>> first(FindIterable<Document> found) {
        return Optional.ofNullable(
                        found.projection(Projections.exclude("commands")).first())
                .map(this::read);
    }

    /** With the remembered command of that client and key, where it is remembered. */
    public Optional<Stored<A>> find(String id, String client, String key) {
        return Optional.ofNullable(documents()
                        .find(eq("_id", id))
                        .projection(Remember.only(client, key))
                        .first())
                .map(this::read);
    }

    public Stored<A> read(Document document) {
        return new Stored<>(
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("sequence"),
                document.getDate("time").toInstant(),
                Documents.as(document, kind.type()),
                document);
    }

    /** What happened to this aggregate, oldest first: its history and its outbox. Empty when there is none. */
    public List<Envelope> history(String id) {
        return outbox.history(id);
    }

    /** @throws DuplicateKey when it, or what a unique index forbids, is there already */
    public Stored<A> insert(String id, A state, List<Fact> facts, Cause cause, Remember remember) {
        var made = insert(null, id, state, facts, cause, remember);
        outbox.nudge(made.document());
        return made;
    }

    /** @throws StaleVersion when another command was accepted since {@code before} was read */
    public Stored<A> update(Stored<A> before, A after, List<Fact> facts, Cause cause, Remember remember) {
        var made = update(null, before, after, facts, cause, remember);
        if (!facts.isEmpty()) {
            outbox.nudge(made.document());
        }
        return made;
    }

    /**
     * Writes what of the state is computed from something else that has changed. Nothing has happened to the aggregate:
     * it is of the same version as before. Where it is of another by now, nothing is written.
     */
    public void refresh(Stored<A> before, A computed) {
        var set = changed(before, stateOf(computed));
        if (!set.isEmpty()) {
            documents()
                    .updateOne(and(eq("_id", before.id()), eq("version", before.version())), new Document("$set", set));
        }
    }

    /** One to be made. @param remember the command that makes it; null where none of a client does */
    public record New<A>(String id, A state, List<Fact> facts, Cause cause, Remember remember) {}

    /** What of a bulk was there already, by id, and what another unique index refused, with the index's name. */
    public record Made(List<String> inserted, List<String> alreadyThere, Map<String, String> refused) {}

    /** Makes many in one unordered write, each for itself; repeatable. */
    public Made insertAll(List<New<A>> wanted) {
        if (wanted.isEmpty()) {
            return new Made(List.of(), List.of(), Map.of());
        }
        var documents = wanted.stream()
                .map(one -> fresh(one.id(), one.state(), one.facts(), one.cause(), one.remember()))
                .toList();
        var alreadyThere = new ArrayList<String>();
        var refused = new LinkedHashMap<String, String>();
        try {
            documents().insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            if (partly.getWriteConcernError() != null) {
                // Not known to be there for good: nothing may be told of it.
                throw partly;
            }
            for (var error : partly.getWriteErrors()) {
                if (!DuplicateKey.isDuplicate(error.getCode())) {
                    throw partly;
                }
                var id = wanted.get(error.getIndex()).id();
                var index = DuplicateKey.indexIn(error.getMessage());
                if (DuplicateKey.ID.equals(index)) {
                    alreadyThere.add(id);
                } else {
                    refused.put(id, index);
                }
            }
        }
        var failed = new HashSet<>(alreadyThere);
        failed.addAll(refused.keySet());
        var inserted = new ArrayList<String>();
        for (var document : documents) {
            if (!failed.contains(document.getString("_id"))) {
                inserted.add(document.getString("_id"));
                outbox.nudge(document);
            }
        }
        return new Made(inserted, alreadyThere, refused);
    }

    Stored<A> insert(ClientSession session, String id, A state, List<Fact> facts, Cause cause, Remember remember) {
        var document = fresh(id, state, facts, cause, remember);
        try {
            if (session == null) {
                documents().insertOne(document);
            } else {
                documents().insertOne(session, document);
            }
        } catch (BsonMaximumSizeExceededException tooLarge) {
            throw new RecordIsFull(id, false);
        } catch (MongoException thrown) {
            throw translate(id, false, thrown);
        }
        return read(document);
    }

    Stored<A> update(
            ClientSession session, Stored<A> before, A after, List<Fact> facts, Cause cause, Remember remember) {
        var now = kit.clock().instant();
        var time = now.isBefore(before.time()) ? before.time() : now;
        var version = before.version() + 1;
        var sequence = before.sequence() + facts.size();
        var wanted = stateOf(after);
        var set = changed(before, wanted);
        var unset = new Document();
        // Always, because they may have been refreshed since they were read, which moves no version.
        kind.derived().apply(after).forEach((field, value) -> {
            if (value == null) {
                unset.append(field, "");
            } else {
                set.append(field, value);
            }
        });
        set.append("time", Date.from(time));
        for (var field : before.document().keySet()) {
            if (!OF_THE_KIT.contains(field) && !wanted.containsKey(field)) {
                unset.append(field, "");
            }
        }
        var inc = new Document("version", 1L).append("sequence", (long) facts.size());
        var changes = new Document(set);
        var update = new Document("$set", changes).append("$inc", inc);
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        var entries = entries(before.id(), after, facts, cause, before.sequence(), version, time, now);
        if (!entries.isEmpty()) {
            update.append("$push", new Document("outbox", new Document("$each", entries)));
            update.append("$min", new Document("pendingSince", Date.from(Outgoing.pendingSince(now, cause))));
        }
        if (remember != null) {
            var command = remember.document(
                    before.id(), version, sequence, kind.state().apply(after));
            changes.append(Remember.place(before.document()), command);
            inc.append("remembered", 1L);
        }
        if (!isWritten(session, before, update)) {
            throw new StaleVersion(before.id(), before.version());
        }
        var document = new Document(before.document());
        List.of("commands", "pendingSince").forEach(document::remove);
        unset.keySet().forEach(document::remove);
        document.putAll(set);
        document.append("version", version).append("sequence", sequence);
        if (remember != null) {
            document.append("remembered", before.document().get("remembered", 0L) + 1);
        }
        document.putAll(waiting(session, before, entries, update));
        return new Stored<>(before.id(), version, sequence, time, after, document);
    }

    /** Nothing has happened to it; but whoever decided about it before decides again. */
    void touch(ClientSession session, Stored<A> one) {
        var expected = and(eq("_id", one.id()), eq("version", one.version()));
        if (documents().updateOne(session, expected, Updates.inc(TOUCHED, 1L)).getMatchedCount() == 0) {
            throw new StaleVersion(one.id(), one.version());
        }
    }

    private static Document changed(Stored<?> before, Document wanted) {
        var set = new Document();
        wanted.forEach((field, value) -> {
            if (!Objects.equals(before.document().get(field), value)) {
                set.append(field, value);
            }
        });
        return set;
    }

    /**
     * An update and no find-and-update: the server keeps a copy of the whole document for each of those, so that a
     * repeated one is answered as the first was.
     *
     * @return false when the version had moved, or it was touched
     */
    private boolean isWritten(ClientSession session, Stored<A> before, Document update) {
        var expected = and(
                eq("_id", before.id()),
                eq("version", before.version()),
                eq(TOUCHED, before.document().get(TOUCHED)));
        try {
            var result = session == null
                    ? documents().updateOne(expected, update)
                    : documents().updateOne(session, expected, update);
            return result.getMatchedCount() == 1;
        } catch (MongoException thrown) {
            throw translate(before.id(), before.document().containsKey("pendingSince"), thrown);
        }
    }

    /**
     * What stands in the outbox after the write. Only a command adds to it, and none came in between: where it was empty
     * it holds what was added. Where it was not, the relay may have emptied it meanwhile, and the store is asked, if
     * anything has to be sent.
     */
    private Document waiting(ClientSession session, Stored<A> before, List<Document> added, Document update) {
        var pending = before.document().get("pendingSince");
        if (pending == null) {
            return added.isEmpty()
                    ? new Document("outbox", added)
                    : new Document(update.get("$min", Document.class)).append("outbox", added);
        }
        if (added.isEmpty()) {
            return new Document("pendingSince", pending);
        }
        if (session != null) {
            return outboxOf(documents().find(session, eq("_id", before.id())));
        }
        try {
            return outboxOf(documents().find(eq("_id", before.id())));
        } catch (MongoException away) {
            // What was written is written; what is to be sent of it the relay finds by itself.
            return new Document("outbox", List.of()).append("pendingSince", pending);
        }
    }

    private static Document outboxOf(FindIterable<Document> found) {
        return found.projection(Projections.include("outbox", "pendingSince")).first();
    }

    private Document fresh(String id, A state, List<Fact> facts, Cause cause, Remember remember) {
        var now = kit.clock().instant();
        var document = new Document("_id", id)
                .append("version", 1L)
                .append("sequence", (long) facts.size())
                .append("time", Date.from(now));
        document.putAll(stateOf(state));
        document.append("outbox", entries(id, state, facts, cause, 0, 1, now, now));
        if (!facts.isEmpty()) {
            document.append("pendingSince", Date.from(Outgoing.pendingSince(now, cause)));
        }
        var commands = remember == null
                ? List.of()
                : List.of(remember.document(id, 1, facts.size(), kind.state().apply(state)));
        return document.append("remembered", (long) commands.size()).append("commands", commands);
    }

    private List<Document> entries(
            String id, A state, List<Fact> facts, Cause cause, long after, long version, Instant time, Instant since) {
        if (facts.isEmpty()) {
            return List.of();
        }
        var place = new Outgoing.Place(kit.source(), id, kind.correlation().apply(state), after, version, time);
        var trace = kit.trace();
        return Outgoing.envelopes(place, facts, cause).stream()
                .map(envelope -> Outgoing.entry(envelope, since, cause.owedSince(), trace))
                .toList();
    }

    private Document stateOf(A state) {
        var document = Documents.of(state);
        kind.derived().apply(state).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        return document;
    }

    private static RuntimeException translate(String id, boolean waiting, MongoException thrown) {
        return TOO_LARGE.contains(thrown.getCode()) ? new RecordIsFull(id, waiting) : DuplicateKey.translate(thrown);
    }
}
