package vn.giaoviec.kit.inbound;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/**
 * How far each consumer group has handled each partition: the number of the next record. Kept in memory and written
 * from time to time, always after the effects; what is stored may lag behind, never run ahead.
 */
public final class Positions {
    public static final String COLLECTION = "positions";

    public record Partition(String topic, int partition) {}

    private record Key(String group, Partition partition) {}

    private final MongoCollection<Document> documents;
    private final Map<Key, Long> handled = new ConcurrentHashMap<>();

    public Positions(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    public void handled(Place place) {
        var key = new Key(place.group(), new Partition(place.topic(), place.partition()));
        handled.merge(key, place.offset() + 1, Math::max);
    }

    public void flush() {
        var snapshot = new HashMap<>(handled);
        if (snapshot.isEmpty()) {
            return;
        }
        var writes = snapshot.entrySet().stream()
                .map(entry -> {
                    var partition = entry.getKey().partition();
                    var group = entry.getKey().group();
                    return new UpdateOneModel<Document>(
                            eq("_id", id(group, partition)),
                            Updates.combine(
                                    Updates.setOnInsert("group", group),
                                    Updates.setOnInsert("topic", partition.topic()),
                                    Updates.setOnInsert("partition", partition.partition()),
                                    Updates.max("offset", entry.getValue())),
                            new UpdateOptions().upsert(true));
                })
                .toList();
        documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        snapshot.forEach((key, offset) -> handled.remove(key, offset));
    }

    private static String id(String group, Partition partition) {
        return group + ":" + partition.topic() + ":" + partition.partition();
    }

    /** Where that group reads on, by what is stored; a partition of which it has handled nothing is absent. */
    Map<Partition, Long> next(String group) {
        var next = new HashMap<Partition, Long>();
        documents
                .find(eq("group", group))
                .forEach(document -> next.put(
                        new Partition(document.getString("topic"), document.getInteger("partition")),
                        document.getLong("offset")));
        return next;
    }

    /** Of a partition that was made anew: what was handled of the one before says nothing of it. */
    void forget(String group, Partition partition) {
        handled.remove(new Key(group, partition));
        documents.deleteOne(eq("_id", id(group, partition)));
    }

    /** What the groups of this service, on whatever instance, have handled; absent means 0. */
    public Map<Partition, Long> stored(ClientSession session) {
        var positions = new HashMap<Partition, Long>();
        documents
                .find(session)
                .forEach(document -> positions.merge(
                        new Partition(document.getString("topic"), document.getInteger("partition")),
                        document.getLong("offset"),
                        Math::min));
        return positions;
    }
}
