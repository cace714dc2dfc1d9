package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.board.Facts;
import vn.giaoviec.reporting.usecase.AssignmentTexts;

/** The texts of a page, by id. */
public final class StoredTexts implements AssignmentTexts {
    private final MongoCollection<Document> rows;

    public StoredTexts(MongoDatabase database) {
        rows = database.getCollection(RowCodecs.ASSIGNMENTS.collection());
    }

    static Bson filter(Collection<String> assignments) {
        return in("_id", assignments);
    }

    @Override
    public Map<String, Facts> of(Collection<String> assignments) {
        Map<String, Facts> facts = new HashMap<>();
        if (!assignments.isEmpty()) {
            rows.find(filter(assignments))
                    .projection(Projections.include("facts"))
                    .forEach(row -> facts.put(
                            row.getString("_id"), Documents.as(row.get("facts", Document.class), Facts.class)));
        }
        return facts;
    }
}
