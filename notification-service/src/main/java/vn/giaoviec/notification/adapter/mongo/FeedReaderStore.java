package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import vn.giaoviec.notification.usecase.FeedReaders;

/** One document per agency that has fetched its feed. */
public final class FeedReaderStore implements FeedReaders {
    private final MongoCollection<Document> documents;
    private final Clock clock;
    /** Who has chosen the feed never unchooses it, so what is known here stays true. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public FeedReaderStore(MongoDatabase database, Clock clock) {
        this.documents = database.getCollection("feed_readers");
        this.clock = clock;
    }

    @Override
    public boolean has(String agency) {
        if (known.contains(agency)) {
            return true;
        }
        var has = documents.find(eq("_id", agency)).first() != null;
        if (has) {
            known.add(agency);
        }
        return has;
    }

    @Override
    public void note(String agency) {
        if (!has(agency)) {
            var since = Date.from(clock.instant());
            var first = Updates.combine(Updates.setOnInsert("since", since), Updates.setOnInsert("deliveredTo", 0L));
            documents.updateOne(eq("_id", agency), first, new UpdateOptions().upsert(true));
            known.add(agency);
        }
    }

    @Override
    public long deliveredTo(String agency) {
        var reader = documents.find(eq("_id", agency)).first();
        return reader == null ? 0 : reader.getLong("deliveredTo");
    }

    @Override
    public void deliveredTo(String agency, long place) {
        documents.updateOne(eq("_id", agency), Updates.max("deliveredTo", place));
    }
}
