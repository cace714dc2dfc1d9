package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.conversions.Bson;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.board.Facts;
import vn.giaoviec.reporting.usecase.AssignmentTexts;

/** The texts of a page, by id. */
public final class StoredTexts implements AssignmentTexts {
    private final MongoDatabase database;

    public StoredTexts(MongoDatabase database) {
        this.database = database;
    }

    static Bson filter(Collection<String> assignments) {
        return in("_id", assignments);
    }

    @Override
    public Map<String, Facts> of(Generation generation, Collection<String> assignments, LocalDate day) {
        Map<String, Facts> facts = new HashMap<>();
        if (!assignments.isEmpty()) {
            database.getCollection(RowCodecs.ASSIGNMENTS.collection(generation))
                    .find(filter(assignments))
                    .forEach(row -> facts.put(
                            row.getString("_id"),
                            RowCodecs.ASSIGNMENTS.read(row).factsOn(day)));
        }
        return facts;
    }
}
