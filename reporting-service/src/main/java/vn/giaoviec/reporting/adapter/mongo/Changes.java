package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.memory.Held;

/** What a document of the store, or a change of one, means for what is held. */
final class Changes {
    /**
     * In the order in which they are loaded, one after the other while others write. What is claimed comes first (a day
     * is closed only where the position is behind its marker), then what is excepted from it, and the rows last: the effects of a position are written before it, and a parked event
     * is removed after the row that it was missing in, so that a row may be newer than what is claimed, never older.
     */
    private final List<String> collections;

    private final String group;
    private final String days;
    private final String agencies;
    private final String directives;
    private final String assignments;

    Changes(Generation generation) {
        group = generation.group();
        days = generation.collection(StoredDays.KIND);
        agencies = RowCodecs.AGENCIES.collection(generation);
        directives = RowCodecs.DIRECTIVES.collection(generation);
        assignments = RowCodecs.ASSIGNMENTS.collection(generation);
        collections = List.of(Positions.COLLECTION, ParkedEvents.COLLECTION, days, agencies, directives, assignments);
    }

    List<String> collections() {
        return collections;
    }

    List<Bson> pipeline() {
        List<String> followed = new ArrayList<>(collections);
        followed.add(StoredReadModels.COLLECTION);
        return List.of(match(or(
                in("ns.coll", followed),
                in("operationType", OperationType.INVALIDATE.getValue(), OperationType.DROP_DATABASE.getValue()))));
    }

    void apply(Held held, ChangeStreamDocument<Document> change) {
        String collection =
                change.getNamespace() == null ? "" : change.getNamespace().getCollectionName();
        if (collection.equals(StoredReadModels.COLLECTION)) {
            return;
        }
        switch (change.getOperationType()) {
            case INSERT, REPLACE -> put(held, collection, change.getFullDocument());
            case UPDATE -> updated(held, collection, change);
            case DELETE -> deleted(held, collection, id(change));
            case DROP, RENAME, DROP_DATABASE, INVALIDATE, OTHER ->
                throw new IllegalStateException("the rows went away: " + change.getOperationTypeString());
        }
    }

    /** True where another generation answers from now on. */
    boolean switches(ChangeStreamDocument<Document> change) {
        boolean ofModels = change.getNamespace() != null
                && change.getNamespace().getCollectionName().equals(StoredReadModels.COLLECTION);
        if (!ofModels) {
            return false;
        }
        return switch (change.getOperationType()) {
            case INSERT, REPLACE -> isOther(change.getFullDocument().getInteger("live"));
            case UPDATE -> {
                BsonDocument fields = change.getUpdateDescription().getUpdatedFields();
                yield fields.containsKey("live")
                        && isOther(fields.getNumber("live").intValue());
            }
            case DELETE, DROP, RENAME, DROP_DATABASE, INVALIDATE, OTHER -> true;
        };
    }

    private boolean isOther(int live) {
        return !new Generation(live).group().equals(group);
    }

    void put(Held held, String collection, Document document) {
        if (collection.equals(assignments)) {
            held.board().put(RowCodecs.ASSIGNMENTS.read(document));
        } else if (collection.equals(directives)) {
            held.board().put(RowCodecs.DIRECTIVES.read(document));
        } else if (collection.equals(agencies)) {
            held.board().put(RowCodecs.AGENCIES.read(document));
        } else if (collection.equals(days)) {
            held.closed(StoredDays.read(document));
        } else if (group.equals(document.getString("group"))) {
            bookkeeping(held, collection, document);
        }
    }

    private static void bookkeeping(Held held, String collection, Document document) {
        Partition partition = new Partition(document.getString("topic"), document.getInteger("partition"));
        if (collection.equals(Positions.COLLECTION)) {
            held.handled(partition, document.getLong("offset"));
        } else {
            held.parked(
                    document.getString("_id"),
                    partition,
                    document.getLong("offset"),
                    document.getDate("time").toInstant(),
                    document.getString("subject"),
                    document.getLong("sequence"));
        }
    }

    /** Rows are replaced, never updated. Of what the kit updates only a position matters here; a marker may be found earlier. */
    private void updated(Held held, String collection, ChangeStreamDocument<Document> change) {
        BsonDocument fields = change.getUpdateDescription().getUpdatedFields();
        String id = id(change);
        if (collection.equals(Positions.COLLECTION) && id.startsWith(group + ":") && fields.containsKey("offset")) {
            String[] place = id.substring(group.length() + 1).split(":");
            Partition partition = new Partition(place[0], Integer.parseInt(place[1]));
            held.handled(partition, fields.getNumber("offset").longValue());
        } else if (collection.equals(days)) {
            String[] mark = id.split(":");
            Partition partition = new Partition(mark[0], Integer.parseInt(mark[1]));
            held.closed(new Mark(partition, fields.getNumber("offset").longValue(), LocalDate.parse(mark[2])));
        }
    }

    private void deleted(Held held, String collection, String id) {
        if (collection.equals(ParkedEvents.COLLECTION)) {
            held.freed(id);
        } else if (!collection.equals(Positions.COLLECTION) || id.startsWith(group + ":")) {
            throw new IllegalStateException("a document of " + collection + " was removed");
        }
    }

    private static String id(ChangeStreamDocument<Document> change) {
        BsonValue id = change.getDocumentKey().get("_id");
        return id.asString().getValue();
    }
}
