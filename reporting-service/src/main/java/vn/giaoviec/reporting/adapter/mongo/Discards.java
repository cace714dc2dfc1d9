package vn.giaoviec.reporting.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Place;

/**
 * Records that the administrator threw away. The decision is about the record, not about one reading of it: no
 * generation parks it again, so that a rebuild does not make final days provisional, and none applies it, whatever a later
 * release could make of it.
 */
public final class Discards {
    private static final String COLLECTION = "discarded_records";

    private final MongoCollection<Document> discarded;
    private final MongoCollection<Document> parked;

    public Discards(MongoDatabase database) {
        discarded = database.getCollection(COLLECTION);
        parked = database.getCollection(ParkedEvents.COLLECTION);
    }

    public void add(Place place) {
        discarded.updateOne(
                eq("_id", id(place)),
                Updates.combine(
                        Updates.set("topic", place.topic()),
                        Updates.set("partition", place.partition()),
                        Updates.set("offset", place.offset())),
                new UpdateOptions().upsert(true));
        parked.deleteMany(at(place));
    }

    public boolean has(Place place) {
        return discarded.find(eq("_id", id(place))).first() != null;
    }

    /** The ids of all of them. */
    public Set<String> all() {
        return discarded.find().map(one -> one.getString("_id")).into(new HashSet<>());
    }

    /** What was parked at the moment in which it was thrown away elsewhere. */
    public void apply(String group) {
        discarded.find().forEach(one -> {
            Place place = new Place(group, one.getString("topic"), one.getInteger("partition"), one.getLong("offset"));
            parked.deleteOne(eq("_id", place.id()));
        });
    }

    private static Bson at(Place place) {
        return and(eq("topic", place.topic()), eq("partition", place.partition()), eq("offset", place.offset()));
    }

    /** Without the group: it is the same record for each. */
    public static String id(Place place) {
        return place.topic() + ":" + place.partition() + ":" + place.offset();
    }
}
