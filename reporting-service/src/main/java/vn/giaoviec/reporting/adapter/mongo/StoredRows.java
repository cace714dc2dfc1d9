package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Numbered;

/** The rows of one kind. Every write is guarded by the number that was read: who comes second changes nothing. */
public final class StoredRows<R extends Numbered> implements Rows<R> {
    private static final int DUPLICATE_KEY = 11000;
    private static final int AT_ONCE = 1_000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final RowCodec<R> codec;
    private final MongoCollection<Document> rows;

    public StoredRows(MongoDatabase database, RowCodec<R> codec, Generation generation) {
        this.codec = codec;
        rows = database.getCollection(codec.collection(generation));
    }

    static Bson filter(Collection<String> ids) {
        return in("_id", ids);
    }

    @Override
    public Map<String, R> find(Collection<String> ids) {
        Map<String, R> found = new HashMap<>();
        rows.find(filter(ids)).forEach(row -> found.put(row.getString("_id"), codec.read(row)));
        return found;
    }

    @Override
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
            if (elsewhere(failed)) {
                return false;
            }
            throw failed;
        }
    }

    /** Writes whole rows, whatever is there; one that is as new already stays. */
    public void fill(List<R> all) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<WriteModel<Document>> writes = new ArrayList<>(AT_ONCE);
            for (R row : all.subList(from, Math.min(from + AT_ONCE, all.size()))) {
                Document document = codec.write(row);
                Bson older = and(eq("_id", document.get("_id")), lt("sequence", row.sequence()));
                writes.add(new ReplaceOneModel<>(older, document, new ReplaceOptions().upsert(true)));
            }
            try {
                rows.bulkWrite(writes, UNORDERED);
            } catch (MongoBulkWriteException failed) {
                if (!elsewhere(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean elsewhere(MongoBulkWriteException failed) {
        return failed.getWriteConcernError() == null
                && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    private WriteModel<Document> model(Change<R> change) {
        Document document = codec.write(change.row());
        return change.before() == 0
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(and(eq("_id", document.get("_id")), eq("sequence", change.before())), document);
    }
}
