package vn.giaoviec.local.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.bson.Document;

/** An empty collection in another database under the same indexes. */
final class Twin {
    private Twin() {}

    static MongoCollection<Document> of(MongoCollection<Document> original, MongoDatabase into) {
        var place = original.getNamespace();
        var name = place.getDatabaseName() + "_" + place.getCollectionName();
        // Each index with all that the server says of it, so that no option is forgotten here: what a partial or a
        // sparse index leaves out costs nothing.
        var indexes = original.listIndexes().into(new ArrayList<>());
        indexes.removeIf(index -> index.getString("name").equals("_id_"));
        if (!indexes.isEmpty()) {
            into.runCommand(new Document("createIndexes", name).append("indexes", indexes));
        }
        return into.getCollection(name);
    }
}
