package vn.giaoviec.reporting.adapter.mongo;

import org.bson.Document;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.Generation;

/**
 * Rows of one kind and their documents: the row as it is, its own id under {@code _id}.
 *
 * @param kind names its collection, together with the generation
 * @param id name of the component that is the id
 */
public record RowCodec<R>(String kind, String id, Class<R> type) {
    public String collection(Generation generation) {
        return generation.collection(kind);
    }

    public Document write(R row) {
        Document document = Documents.of(row);
        Document kept = new Document("_id", document.remove(id));
        kept.putAll(document);
        return kept;
    }

    public R read(Document document) {
        Document row = new Document(document);
        row.put(id, row.remove("_id"));
        return Documents.as(row, type);
    }
}
