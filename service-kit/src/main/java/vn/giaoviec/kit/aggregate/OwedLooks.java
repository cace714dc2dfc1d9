package vn.giaoviec.kit.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Where two documents have to know of each other, each side looks at the other after its own write, so that whoever comes
 * later sees. Such a look is owed from that write on: a process that is killed between the two leaves a debt that another
 * pays, and not something that nobody looks at again. A document for each that is owed one; nearly always there are none.
 */
public final class OwedLooks {
    public static final String COLLECTION = "looks_owed";
    private static final String SINCE = "since";
    /** Whoever owes it pays it at once; after this it is taken for dead. Twice is as good as once. */
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    public static final List<Index> INDEXES = List.of(Index.of(COLLECTION, SINCE, new Document(SINCE, 1)));

    private final MongoCollection<Document> looks;
    private final DomainClock clock;

    public OwedLooks(MongoDatabase database, DomainClock clock) {
        this.looks = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /**
     * @param id of the aggregate that was written
     * @param about what else the look has to know
     * @param mark tells this debt from a later one of the same aggregate
     */
    public record Look(String id, String about, String mark) {}

    /** Together with the writes. */
    public void owe(Aggregates.Writes<?> writes, String id, String about) {
        var look = new Document("_id", id)
                .append("about", about)
                .append("mark", UUID.randomUUID().toString())
                .append(SINCE, Date.from(clock.instant()));
        looks.replaceOne(writes.session(), eq("_id", id), look, new ReplaceOptions().upsert(true));
    }

    public Optional<Look> of(String id) {
        return Optional.ofNullable(looks.find(eq("_id", id)).first()).map(OwedLooks::look);
    }

    /** Unless another is owed by now. */
    public void paid(Look look) {
        looks.deleteOne(and(eq("_id", look.id()), eq("mark", look.mark())));
    }

    /** Those that nobody has paid in time, the oldest first. */
    public List<Look> overdue() {
        return looks.find(lte(SINCE, Date.from(clock.instant().minus(OVERDUE))))
                .sort(Sorts.ascending(SINCE))
                .map(OwedLooks::look)
                .into(new ArrayList<>());
    }

    /** Since when the oldest is owed. */
    public Optional<Instant> oldest(ClientSession session) {
        return Optional.ofNullable(
                        looks.find(session).sort(Sorts.ascending(SINCE)).first())
                .map(look -> look.getDate(SINCE).toInstant());
    }

    private static Look look(Document stored) {
        return new Look(stored.getString("_id"), stored.getString("about"), stored.getString("mark"));
    }
}
