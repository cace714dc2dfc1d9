package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.store.Indexes;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;

/** The markers that a generation has read, one document per partition and day: where it was closed first. */
public final class StoredDays implements Marks {
    static final String KIND = "closed_days";

    private final MongoDatabase database;
    private final String name;
    private final MongoCollection<Document> marks;

    public StoredDays(MongoDatabase database, Generation generation) {
        this.database = database;
        name = generation.collection(KIND);
        marks = database.getCollection(name);
    }

    /** Before the first mark is written or sought. */
    public void ensureIndexes() {
        Bson place = new Document("topic", 1).append("partition", 1).append("offset", 1);
        Indexes.ensure(database, List.of(Index.of(name, "topic_partition_offset", place)));
    }

    @Override
    public ClosedDays all() {
        ClosedDays days = new ClosedDays();
        marks.find().forEach(mark -> days.put(read(mark)));
        return days;
    }

    @Override
    public void write(List<Mark> all) {
        if (all.isEmpty()) {
            return;
        }
        var writes = all.stream()
                .map(mark -> new UpdateOneModel<Document>(
                        eq("_id", mark.partition() + ":" + mark.day()),
                        Updates.combine(
                                Updates.setOnInsert("topic", mark.partition().topic()),
                                Updates.setOnInsert(
                                        "partition", mark.partition().number()),
                                Updates.setOnInsert("day", mark.day().toString()),
                                Updates.min("offset", mark.offset())),
                        new UpdateOptions().upsert(true)))
                .toList();
        marks.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** The latest day that was closed before that record. */
    public Optional<LocalDate> before(Partition partition, long offset) {
        ClosedDays days = new ClosedDays();
        marks.find(filter(partition, offset)).sort(Sorts.descending("offset")).forEach(mark -> days.put(read(mark)));
        return days.before(partition, offset);
    }

    static Bson filter(Partition partition, long offset) {
        return and(eq("topic", partition.topic()), eq("partition", partition.number()), lt("offset", offset));
    }

    static Mark read(Document mark) {
        return new Mark(
                new Partition(mark.getString("topic"), mark.getInteger("partition")),
                mark.getLong("offset"),
                LocalDate.parse(mark.getString("day")));
    }
}
