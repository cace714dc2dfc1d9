package vn.giaoviec.local.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;

/**
 * What the store gives by itself: the writes of an issued assignment and of a command, with documents that the system
 * itself has written, in a database of the bench under the same indexes.
 */
final class StoreFloor {
    private static final String DATABASE = "giaoviec_bench";
    private static final List<Document> CLEARED =
            List.of(new Document("$set", new Document("outbox", List.of())), new Document("$unset", "pendingSince"));

    private final Home home;
    private final AtomicLong numbers = new AtomicLong(1_000_000_000L);

    StoreFloor(Home home) {
        this.home = home;
    }

    /**
     * One write that an assignment needs on its way.
     *
     * @param samples documents of its kind; an update clears the outbox of an inserted one
     */
    private record Write(MongoCollection<Document> into, List<Document> samples, boolean clears) {}

    /** The documents of one assignment on its way to the inbox and into the figures. */
    private List<Write> writes() {
        return List.of(
                write("task-service", "assignments", 1, false),
                write("task-service", "history", 1, false),
                write("task-service", "assignments", 1, true),
                write("notification-service", "feed_entries", 3, false),
                write("notification-service", "notices", 1, false),
                write("notification-service", "known_assignments", 1, false),
                write("notification-service", "history", 1, false),
                write("notification-service", "notices", 1, true),
                write("task-service", "notices", 1, false),
                write("reporting-service", "assignments_v1", 1, false));
    }

    /** Documents written, or changed, for one assignment. */
    int writesOfAnAssignment() {
        return writes().stream().mapToInt(write -> write.samples().size()).sum();
    }

    private Write write(String service, String collection, int documents, boolean clears) {
        var from = home.database(service).getCollection(collection);
        var samples = from.find().limit(documents).into(new ArrayList<>());
        while (samples.size() < documents) {
            samples.add(samples.getFirst());
        }
        return new Write(twin(from), samples, clears);
    }

    private MongoCollection<Document> twin(MongoCollection<Document> of) {
        var database = database();
        var twin = database.getCollection(
                of.getNamespace().getDatabaseName() + "_" + of.getNamespace().getCollectionName());
        if (twin.estimatedDocumentCount() == 0) {
            for (var index : of.listIndexes()) {
                if (!index.getString("name").equals("_id_")) {
                    var options = new IndexOptions()
                            .name(index.getString("name"))
                            .unique(index.getBoolean("unique", false))
                            .sparse(index.getBoolean("sparse", false));
                    twin.createIndex(index.get("key", Document.class), options);
                }
            }
        }
        return twin;
    }

    private MongoDatabase database() {
        return home.store().getDatabase(DATABASE);
    }

    /**
     * The writes of assignments, nothing else.
     *
     * @param together how many assignments are written by each bulk; 1: each document by itself
     * @return samples of so many assignments each
     */
    Samples assignments(Load load, int together) {
        var writes = writes();
        var samples = load.run(ignored -> {
            var written = new HashMap<String, List<String>>();
            return () -> writes.forEach(write -> carryOut(write, together, written));
        });
        database().drop();
        return samples;
    }

    /** @param written ids of the latest documents of each collection, of this thread */
    private void carryOut(Write write, int together, Map<String, List<String>> written) {
        var collection = write.into().getNamespace().getCollectionName();
        if (write.clears()) {
            var clears = written.get(collection).stream()
                    .map(id -> new UpdateOneModel<Document>(new Document("_id", id), CLEARED))
                    .toList();
            write.into().bulkWrite(clears, new BulkWriteOptions().ordered(false));
            return;
        }
        var documents = new ArrayList<Document>();
        for (var n = 0; n < together; n++) {
            write.samples().forEach(sample -> documents.add(anew(sample)));
        }
        if (together == 1) {
            documents.forEach(write.into()::insertOne);
        } else {
            write.into().insertMany(documents, new InsertManyOptions().ordered(false));
        }
        written.put(
                collection, documents.stream().map(one -> one.getString("_id")).toList());
    }

    /** The same under an id, and in places, of its own. */
    private Document anew(Document sample) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var copy = new Document(sample);
        copy.put("_id", id);
        copy.computeIfPresent("openKey", (field, ignored) -> id);
        copy.computeIfPresent("subject", (field, ignored) -> id);
        copy.computeIfPresent("n", (field, ignored) -> numbers.incrementAndGet());
        return copy;
    }

    /** The one write of a command: conditional, with an event and an answer to remember, returning the outbox. */
    Samples commands(Load load, int documents) {
        var from = home.database("task-service").getCollection("assignments");
        var envelope = home.database("task-service")
                .getCollection("history")
                .find()
                .first()
                .get("envelope");
        var twin = twin(from);
        var ids = new ArrayList<String>();
        var batch = new ArrayList<Document>();
        var sample = from.find().limit(100).into(new ArrayList<>());
        for (var n = 0; n < documents; n++) {
            var copy = anew(sample.get(n % sample.size()));
            ids.add(copy.getString("_id"));
            batch.add(copy);
            if (batch.size() == 500 || n == documents - 1) {
                twin.insertMany(batch);
                batch.clear();
            }
        }
        var samples = load.run(thread -> {
            var at = new AtomicLong(thread);
            return () -> command(twin, ids.get((int) (at.getAndAdd(load.threads()) % ids.size())), envelope);
        });
        database().drop();
        return samples;
    }

    private static void command(MongoCollection<Document> twin, String id, Object envelope) {
        var now = Date.from(Instant.now());
        var entry = new Document("sequence", 2L).append("since", now).append("envelope", envelope);
        var remembered = new Document("client", "agency.bench")
                .append("key", UUID.randomUUID().toString())
                .append("hash", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")
                .append("answer", new Document("id", id).append("version", 2L).append("state", "IN_PROGRESS"));
        twin.findOneAndUpdate(
                new Document("_id", id).append("sequence", new Document("$gt", 0L)),
                new Document("$set", new Document("time", now))
                        .append("$inc", new Document("version", 1L).append("sequence", 1L))
                        .append("$min", new Document("pendingSince", now))
                        // Both stay bounded, as the relay and the number of remembered keys bound them.
                        .append(
                                "$push",
                                new Document("outbox", last(entry, 1)).append("commands", last(remembered, 50))),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(Projections.include(
                                "version", "sequence", "time", "outbox", "pendingSince", "commands")));
    }

    private static Document last(Document pushed, int kept) {
        return new Document("$each", List.of(pushed)).append("$slice", -kept);
    }
}
