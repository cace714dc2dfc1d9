package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.reporting.projection.Numbered;

/** The rows of one kind. Every write is guarded by the number that was read: who comes second changes nothing. */
public final class StoredRows<R extends Numbered> {
    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final RowCodec<R> codec;
    private final MongoCollection<Document> rows;

    public StoredRows(MongoDatabase database, RowCodec<R> codec) {
        this.codec = codec;
        rows = database.getCollection(codec.collection());
    }

    /** @param before number of the row that was read; 0 where there was none */
    public record Change<R>(long before, R row) {}

    static Bson filter(Collection<String> ids) {
        return in("_id", ids);
    }

    public Map<String, R> find(Collection<String> ids) {
        Map<String, R> found = new HashMap<>();
        rows.find(filter(ids)).forEach(row -> found.put(row.getString("_id"), codec.read(row)));
        return found;
    }

    /** False where somebody else was faster with at least one of them; the others are written. */
    public boolean write(List<Change<R>> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(changes.size());
        changes.forEach(change -> writes.add(model(change)));
        try {
            var written = rows.bulkWrite(writes, UNORDERED);
            return written.getInsertedCount() + written.getMatchedCount() == changes.size();
        } catch (MongoBulkWriteException failed) {
            boolean elsewhere = failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
            if (elsewhere) {
                return false;
            }
            throw failed;
        }
    }

    private WriteModel<Document> model(Change<R> change) {
        Document document = codec.write(change.row());
        return change.before() == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq("_id", document.get("_id")), eq("sequence", change.before())), document);
    }
}
