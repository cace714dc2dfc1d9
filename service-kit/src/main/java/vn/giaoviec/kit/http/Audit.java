package vn.giaoviec.kit.http;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import org.bson.Document;
import vn.giaoviec.kit.time.DomainClock;

/** What an administrator has looked at and done, written down before it is done. */
public final class Audit {
    private final MongoCollection<Document> entries;
    private final DomainClock clock;

    public Audit(MongoDatabase database, DomainClock clock) {
        this.entries = database.getCollection("audit");
        this.clock = clock;
    }

    /** @param note null where there is nothing more to say */
    public void record(Caller caller, String act, String target, String note) {
        entries.insertOne(new Document("at", Date.from(clock.instant()))
                .append("who", caller.subject())
                .append("act", act)
                .append("target", target)
                .append("note", note));
    }
}
