package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Documents of one collection as the service inserted them from now on: with their events in the outbox, which the relay
 * has emptied by the time anybody looks into the collection.
 */
final class AsWritten implements AutoCloseable {
    private final MongoCollection<Document> of;
    private final MongoChangeStreamCursor<ChangeStreamDocument<Document>> inserts;

    AsWritten(MongoCollection<Document> of) {
        this.of = of;
        inserts = of.watch(List.of(Aggregates.match(eq("operationType", "insert"))))
                .cursor();
    }

    /** The first so many, oldest first. */
    List<Document> first(int count) {
        var found = new ArrayList<Document>();
        Rest.until(
                () -> {
                    var come = found.size() < count ? inserts.tryNext() : null;
                    while (come != null) {
                        found.add(come.getFullDocument());
                        come = found.size() < count ? inserts.tryNext() : null;
                    }
                    return found.size() == count;
                },
                "no " + count + " documents were written into " + of.getNamespace());
        return found;
    }

    @Override
    public void close() {
        inserts.close();
    }
}
