package vn.giaoviec.kit.http;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Acts that belong to no single aggregate (an import, a replay). They must be repeatable: their answer is remembered
 * after they were carried out, so an act whose answer was lost is carried out again with the same effect.
 */
public final class Acts {
    private static final String COLLECTION = "answered_requests";
    private static final int DUPLICATE_KEY = 11000;
    public static final List<Index> INDEXES = List.of(
            new Index(COLLECTION, "forget", new Document("at", 1), new IndexOptions().expireAfter(30L, TimeUnit.DAYS)));

    private final MongoCollection<Document> answers;
    private final DomainClock clock;

    public Acts(MongoDatabase database, DomainClock clock) {
        this.answers = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** @param act answers what is said, a record or map; refusals are thrown and not remembered */
    public ResponseEntity<Object> once(Change change, Supplier<?> act) {
        var id = CanonicalHash.sha256(change.caller().subject(), change.key());
        var known = answers.find(eq("_id", id)).first();
        if (known != null) {
            return replay(change, known);
        }
        var body = Documents.of(act.get());
        try {
            answers.insertOne(new Document("_id", id)
                    .append("hash", change.hash())
                    .append("at", Date.from(clock.instant()))
                    .append("body", body));
            return ResponseEntity.ok(body);
        } catch (MongoWriteException twin) {
            if (twin.getError().getCode() != DUPLICATE_KEY) {
                throw twin;
            }
            return replay(change, answers.find(eq("_id", id)).first());
        }
    }

    private static ResponseEntity<Object> replay(Change change, Document known) {
        if (!known.getString("hash").equals(change.hash())) {
            throw Problems.keyReused();
        }
        return ResponseEntity.ok().header("Idempotency-Replayed", "true").body(known.get("body"));
    }
}
