package vn.giaoviec.kit.http;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
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

    /**
     * The key is taken first, so that another request under it is refused before anything is done; the same request
     * without an answer yet (a twin, or one that was cut off) is carried out again.
     *
     * @param act answers what is said, a record or map; refusals are thrown and not remembered
     */
    public ResponseEntity<Object> once(Change change, Supplier<?> act) {
        var id = CanonicalHash.sha256(change.caller().subject(), change.key());
        var hash = change.hash();
        var claim = taken(id, hash);
        var known = claim.known();
        if (!hash.equals(known.getString("hash"))) {
            throw Problems.keyReused();
        }
        if (known.containsKey("body")) {
            return replay(known);
        }
        try {
            var body = Documents.of(act.get());
            var first = answers.updateOne(and(eq("_id", id), exists("body", false)), Updates.set("body", body));
            if (first.getModifiedCount() == 1) {
                return ResponseEntity.ok(body);
            }
            var answered = answers.find(eq("_id", id)).first();
            if (answered != null) {
                return replay(answered);
            }
            // The twin whose claim it was has been refused meanwhile, and took it along.
            answers.insertOne(claim(id, hash).append("body", body));
            return ResponseEntity.ok(body);
        } catch (ProblemException refusal) {
            // A twin may be carrying it out under the claim of the other: that one's answer is remembered.
            if (claim.mine()) {
                answers.deleteOne(and(eq("_id", id), exists("body", false)));
            }
            throw refusal;
        }
    }

    /** What stands under the key: this request, if nobody was there before. */
    private Claim taken(String id, String hash) {
        var known = answers.find(eq("_id", id)).first();
        if (known != null) {
            return new Claim(known, false);
        }
        var mine = claim(id, hash);
        try {
            answers.insertOne(mine);
            return new Claim(mine, true);
        } catch (MongoWriteException twin) {
            if (twin.getError().getCode() != DUPLICATE_KEY) {
                throw twin;
            }
            return taken(id, hash);
        }
    }

    private Document claim(String id, String hash) {
        return new Document("_id", id).append("hash", hash).append("at", Date.from(clock.instant()));
    }

    /** @param mine made by this very request */
    private record Claim(Document known, boolean mine) {}

    private static ResponseEntity<Object> replay(Document known) {
        return ResponseEntity.ok().header("Idempotency-Replayed", "true").body(known.get("body"));
    }
}
