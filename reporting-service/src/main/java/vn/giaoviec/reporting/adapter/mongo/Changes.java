package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.reporting.projection.memory.Held;
import vn.giaoviec.reporting.projection.memory.Held.Partition;

/** What a document of the store, or a change of one, means for what is held. */
final class Changes {
    /**
     * In the order in which they are loaded, one after the other while others write. What is claimed comes first, then
     * what is excepted from it, and the rows last: the effects of a position are written before it, and a parked event
     * is removed after the row that it was missing in, so that a row may be newer than what is claimed, never older.
     */
    private static final List<String> COLLECTIONS = List.of(
            Positions.COLLECTION,
            ParkedEvents.COLLECTION,
            RowCodecs.AGENCIES.collection(),
            RowCodecs.DIRECTIVES.collection(),
            RowCodecs.ASSIGNMENTS.collection());

    private final String group;

    Changes(String group) {
        this.group = group;
    }

    List<String> collections() {
        return COLLECTIONS;
    }

    List<Bson> pipeline() {
        return List.of(match(or(
                in("ns.coll", COLLECTIONS),
                in("operationType", OperationType.INVALIDATE.getValue(), OperationType.DROP_DATABASE.getValue()))));
    }

    void apply(Held held, ChangeStreamDocument<Document> change) {
        String collection =
                change.getNamespace() == null ? "" : change.getNamespace().getCollectionName();
        switch (change.getOperationType()) {
            case INSERT, REPLACE -> put(held, collection, change.getFullDocument());
            case UPDATE -> updated(held, collection, change);
            case DELETE -> deleted(held, collection, id(change));
            case DROP, RENAME, DROP_DATABASE, INVALIDATE, OTHER ->
                throw new IllegalStateException("the rows went away: " + change.getOperationTypeString());
        }
    }

    void put(Held held, String collection, Document document) {
        if (collection.equals(RowCodecs.ASSIGNMENTS.collection())) {
            held.board().put(RowCodecs.ASSIGNMENTS.read(document));
        } else if (collection.equals(RowCodecs.DIRECTIVES.collection())) {
            held.board().put(RowCodecs.DIRECTIVES.read(document));
        } else if (collection.equals(RowCodecs.AGENCIES.collection())) {
            held.board().put(RowCodecs.AGENCIES.read(document));
        } else if (group.equals(document.getString("group"))) {
            bookkeeping(held, collection, document);
        }
    }

    private static void bookkeeping(Held held, String collection, Document document) {
        if (collection.equals(Positions.COLLECTION)) {
            Partition partition = new Partition(document.getString("topic"), document.getInteger("partition"));
            held.handled(partition, document.getLong("offset"));
        } else {
            held.parked(document.getString("_id"), document.getDate("time").toInstant());
        }
    }

    /** Rows are replaced, never updated. Of what the kit updates only a position matters here. */
    private void updated(Held held, String collection, ChangeStreamDocument<Document> change) {
        BsonDocument fields = change.getUpdateDescription().getUpdatedFields();
        String id = id(change);
        if (collection.equals(Positions.COLLECTION) && id.startsWith(group + ":") && fields.containsKey("offset")) {
            String[] place = id.substring(group.length() + 1).split(":");
            Partition partition = new Partition(place[0], Integer.parseInt(place[1]));
            held.handled(partition, fields.getNumber("offset").longValue());
        }
    }

    private void deleted(Held held, String collection, String id) {
        if (collection.equals(ParkedEvents.COLLECTION)) {
            held.freed(id);
        } else {
            throw new IllegalStateException("a document of " + collection + " was removed");
        }
    }

    private static String id(ChangeStreamDocument<Document> change) {
        BsonValue id = change.getDocumentKey().get("_id");
        return id.asString().getValue();
    }
}
