package vn.giaoviec.reporting.adapter.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.memory.Held;

/**
 * Reads everything that is held, once. It is not a snapshot: each collection is read when its turn comes, in the order
 * of {@link Changes#collections()}. What is written meanwhile may be in it or not; the change stream, which must have
 * been opened before in the same session, brings it in any case.
 */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final MongoDatabase database;
    private final Generation generation;
    private final Changes changes;

    Loading(MongoDatabase database, Generation generation, Changes changes) {
        this.generation = generation;
        this.database = database;
        this.changes = changes;
    }

    Held load(ClientSession session) {
        long started = System.nanoTime();
        Held held = new Held(generation);
        for (String collection : changes.collections()) {
            all(session, collection).forEach(row -> changes.put(held, collection, row));
        }
        LOG.info(
                "the board of generation {} holds {} assignments, loaded in {} ms",
                generation.number(),
                held.board().size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        return held;
    }

    /** The client's timeout is for each batch: for all of them, and the reading of them, it would be too short. */
    private FindIterable<Document> all(ClientSession session, String collection) {
        return database.getCollection(collection).find(session).timeoutMode(TimeoutMode.ITERATION);
    }
}
