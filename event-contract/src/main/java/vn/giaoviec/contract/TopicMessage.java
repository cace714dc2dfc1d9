package vn.giaoviec.contract;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a record on an events topic says: an event of an aggregate, which has its place in a sequence, or a marker, which
 * tells something of its partition and has none.
 */
public sealed interface TopicMessage permits Envelope, DayClosed {

    /** @throws UndecodableEvent with the place and what is wrong there; null or empty bytes too */
    static TopicMessage decode(byte[] bytes) throws UndecodableEvent {
        if (bytes == null || bytes.length == 0) {
            throw new UndecodableEvent("empty");
        }
        ObjectNode json = Json.readObject(bytes);
        return DayClosed.TYPE.equals(json.path("type").asString(null))
                ? DayClosed.fromJson(json)
                : EnvelopeCodec.fromJson(json);
    }
}
