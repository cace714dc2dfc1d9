package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.memory.Held;

/** How far the generations have come, as their consumers have written it. */
public final class StoredPositions {
    private final MongoCollection<Document> positions;

    public StoredPositions(MongoDatabase database) {
        positions = database.getCollection(Positions.COLLECTION);
    }

    /**
     * Whether the one has handled all that the other had handled a moment ago.
     *
     * @param ends of the partitions: no more is to be had, whatever the other has handled of topics that are no more
     */
    public boolean reaches(Generation one, Generation other, Map<Partition, Long> ends) {
        Held aim = new Held(other);
        next(other).forEach((partition, next) -> aim.handled(partition, Math.min(next, ends.get(partition))));
        return of(one).reaches(aim);
    }

    /** Where each partition goes on that the generation has handled anything of. */
    public Map<Partition, Long> next(Generation generation) {
        return of(generation).positions();
    }

    private Held of(Generation generation) {
        Held held = new Held(generation);
        positions
                .find(eq("group", generation.group()))
                .forEach(one -> held.handled(
                        new Partition(one.getString("topic"), one.getInteger("partition")), one.getLong("offset")));
        return held;
    }
}
