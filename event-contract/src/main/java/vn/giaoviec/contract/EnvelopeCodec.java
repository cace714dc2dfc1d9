package vn.giaoviec.contract;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An envelope and its bytes. Encoding is repeatable: the same envelope gives the same bytes. Decoding asks for what
 * moves a sequence and no more; what else the type demands, {@link Contract#violations} says. Unknown members are
 * passed over.
 */
public final class EnvelopeCodec {

    private static final String SPECVERSION = "1.0";
    private static final String JSON = "application/json";

    private EnvelopeCodec() {}

    /** The value of the Kafka record: UTF-8 JSON. */
    public static byte[] encode(Envelope event) {
        return Json.MAPPER.writeValueAsBytes(toJson(event));
    }

    /** @throws UndecodableEvent with the place and what is wrong there; null or empty bytes too */
    public static Envelope decode(byte[] bytes) throws UndecodableEvent {
        if (bytes == null || bytes.length == 0) {
            throw new UndecodableEvent("empty");
        }
        return fromJson(Json.readObject(bytes));
    }

    /** A new tree, but for {@code data}, which is the envelope's own. */
    public static JsonNode toJson(Envelope event) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("specversion", SPECVERSION);
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", event.subject());
        json.put("time", Json.text(event.time()));
        json.put("sequence", event.sequence());
        putUnlessNull(json, "correlationid", event.correlationid());
        putUnlessNull(json, "causationid", event.causationid());
        if (event.actor() != null) {
            ObjectNode actor = json.putObject("actor");
            actor.put("id", event.actor().id());
            actor.put("role", event.actor().role());
            putUnlessNull(actor, "agency", event.actor().agency());
        }
        putUnlessNull(json, "dataschema", event.dataschema());
        json.put("datacontenttype", JSON);
        json.set("data", event.data());
        return json;
    }

    /** @throws UndecodableEvent as {@link #decode} */
    public static Envelope fromJson(JsonNode json) throws UndecodableEvent {
        ObjectNode event = Json.object(json, "");
        if (!SPECVERSION.equals(Json.text(event, "", "specversion"))) {
            throw new UndecodableEvent("/specversion", "is not 1.0");
        }
        return new Envelope(
                Json.text(event, "", "id"),
                Json.text(event, "", "source"),
                Json.text(event, "", "type"),
                Json.text(event, "", "subject"),
                time(event),
                sequence(event),
                Json.textOrNull(event, "", "correlationid"),
                Json.textOrNull(event, "", "causationid"),
                actor(event),
                Json.textOrNull(event, "", "dataschema"),
                Json.object(event.get("data"), "/data"));
    }

    private static Instant time(ObjectNode event) throws UndecodableEvent {
        return Json.instant(event, "", "time");
    }

    private static long sequence(ObjectNode event) throws UndecodableEvent {
        JsonNode node = event.get("sequence");
        if (Json.isAbsent(node)) {
            throw new UndecodableEvent("/sequence", "is missing");
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 1) {
            throw new UndecodableEvent("/sequence", "is not a whole number from 1");
        }
        return node.longValue();
    }

    private static Actor actor(ObjectNode event) throws UndecodableEvent {
        if (Json.isAbsent(event.get("actor"))) {
            return null;
        }
        ObjectNode actor = Json.object(event.get("actor"), "/actor");
        return new Actor(
                Json.text(actor, "/actor", "id"),
                Json.text(actor, "/actor", "role"),
                Json.textOrNull(actor, "/actor", "agency"));
    }

    private static void putUnlessNull(ObjectNode json, String name, String text) {
        if (text != null) {
            json.put(name, text);
        }
    }
}
