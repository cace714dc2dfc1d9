package vn.giaoviec.kit.aggregate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.store.Documents;

/**
 * The answer to a client's command, kept in the aggregate by the write that carries the command out, so that the same
 * command sent again is answered and not carried out again.
 *
 * @param hash of the request: the same key with another request is a mistake
 * @param location of what was made, or null
 * @param extra members of the answer beside id, version, sequence and state
 */
public record Remember(String client, String key, String hash, int status, String location, Map<String, Object> extra) {
    public static final int KEPT = 50;

    Document document(String id, long version, long sequence, String state) {
        var body = new Document("id", id)
                .append("version", version)
                .append("sequence", sequence)
                .append("state", state);
        body.putAll(extra);
        var answer = new Document("status", status).append("body", body);
        if (location != null) {
            answer.append("location", location);
        }
        return new Document("client", client)
                .append("key", key)
                .append("hash", hash)
                .append("answer", answer);
    }

    /**
     * Where the next one goes: in place of the oldest, once there are as many as are kept. A place of its own and not the
     * end of a list that moves up, of which every command would write the whole into the log that members replicate.
     */
    static String place(Document aggregate) {
        return "commands." + aggregate.get("remembered", 0L) % KEPT;
    }

    /** A projection that leaves of the remembered commands that of this client and key, and everything else. */
    static Bson only(String client, String key) {
        return Projections.fields(
                Projections.elemMatch("commands", Filters.and(Filters.eq("client", client), Filters.eq("key", key))),
                // Of what nobody has: where nothing is excluded, the match alone would be included.
                Projections.exclude("nothing"));
    }

    /** The remembered command of this client and key, or null; of what was read with the remembered commands alone. */
    public static Remembered find(Document aggregate, String client, String key) {
        for (var command : aggregate.getList("commands", Document.class, List.of())) {
            if (client.equals(command.getString("client")) && key.equals(command.getString("key"))) {
                return Documents.as(command, Remembered.class);
            }
        }
        return null;
    }

    public record Remembered(String client, String key, String hash, RememberedAnswer answer) {}

    public record RememberedAnswer(int status, String location, Map<String, Object> body) {}
}
