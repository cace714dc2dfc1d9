package vn.giaoviec.task.adapter.mongo;

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
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.usecase.LooksOwed;

/** A document for each assignment that is owed a look; nearly always there are none. */
public final class StoredLooks implements LooksOwed {
    static final String COLLECTION = "looks_owed";
    private static final String SINCE = "since";
    /** Whoever owes it pays it at once; after this it is taken for dead. Twice is as good as once. */
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    public static final List<Index> INDEXES = List.of(Index.of(COLLECTION, SINCE, new Document(SINCE, 1)));

    private final MongoCollection<Document> looks;
    private final DomainClock clock;

    public StoredLooks(MongoDatabase database, DomainClock clock) {
        this.looks = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    @Override
    public void owe(Aggregates.Writes<Assignment> writes, String directive, String assignment) {
        var look = new Document("_id", assignment)
                .append("directive", directive)
                .append("mark", UUID.randomUUID().toString())
                .append(SINCE, Date.from(clock.instant()));
        looks.replaceOne(writes.session(), eq("_id", assignment), look, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Look> of(String assignment) {
        return Optional.ofNullable(looks.find(eq("_id", assignment)).first()).map(StoredLooks::look);
    }

    @Override
    public void paid(Look look) {
        looks.deleteOne(and(eq("_id", look.assignment()), eq("mark", look.mark())));
    }

    /** Those that nobody has paid in time, the oldest first. */
    public List<Look> overdue() {
        return looks.find(lte(SINCE, Date.from(clock.instant().minus(OVERDUE))))
                .sort(Sorts.ascending(SINCE))
                .map(StoredLooks::look)
                .into(new ArrayList<>());
    }

    /** Since when the oldest is owed. */
    public Optional<Instant> oldest(ClientSession session) {
        return Optional.ofNullable(
                        looks.find(session).sort(Sorts.ascending(SINCE)).first())
                .map(look -> look.getDate(SINCE).toInstant());
    }

    private static Look look(Document stored) {
        return new Look(stored.getString("directive"), stored.getString("_id"), stored.getString("mark"));
    }
}
