package vn.giaoviec.kit.inbound;

import java.time.Instant;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A record that could not be handled and waits for a person, or for an earlier one of its subject.
 *
 * @param subject the aggregate, or the record's key where the record could not be read
 * @param sequence number of the event; 0 where it could not be read
 * @param time of the event; when it came onto the topic where it could not be read
 */
public record Parked(
        String id,
        Place place,
        Why why,
        String reason,
        String subject,
        long sequence,
        String type,
        Instant time,
        Instant parkedAt,
        byte[] payload) {

    public enum Why {
        UNREADABLE,
        INVALID,
        GAP,
        BUG,
        /** Waits for nothing: its subject went on without what should have come of it. */
        REFUSED
    }

    static Parked read(Document document) {
        var place = new Place(
                document.getString("group"),
                document.getString("topic"),
                document.getInteger("partition"),
                document.getLong("offset"));
        var payload = document.get("payload", Binary.class);
        return new Parked(
                document.getString("_id"),
                place,
                Why.valueOf(document.getString("why")),
                document.getString("reason"),
                document.getString("subject"),
                document.getLong("sequence"),
                document.getString("type"),
                document.getDate("time").toInstant(),
                document.getDate("parkedAt").toInstant(),
                payload == null ? null : payload.getData());
    }
}
