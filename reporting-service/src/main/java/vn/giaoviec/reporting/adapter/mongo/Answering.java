package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import vn.giaoviec.reporting.projection.Generation;

/** Which generations the memories of all instances answer from, so that none is dropped while somebody is asked of it. */
final class Answering {
    private static final String COLLECTION = "answering";
    /** Longer than loading takes; by the store's clock. */
    private static final long GOOD_FOR_MILLIS = 60_000;

    private final String instance = UUID.randomUUID().toString();
    private final MongoCollection<Document> notes;

    Answering(MongoDatabase database) {
        notes = database.getCollection(COLLECTION);
    }

    /** Good for a while: an instance that was killed keeps nothing for ever. */
    void note(Generation generation) {
        Document until = new Document("$add", List.of("$$NOW", GOOD_FOR_MILLIS));
        Document note = new Document("generation", generation.number()).append("until", until);
        notes.updateOne(eq("_id", instance), List.of(new Document("$set", note)), new UpdateOptions().upsert(true));
    }

    void forget() {
        notes.deleteOne(eq("_id", instance));
    }

    Set<Generation> all() {
        notes.deleteMany(expr(new Document("$lt", List.of("$until", "$$NOW"))));
        return notes.find()
                .map(note -> new Generation(note.getInteger("generation")))
                .into(new HashSet<>());
    }
}
