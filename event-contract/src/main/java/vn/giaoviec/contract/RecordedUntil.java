package vn.giaoviec.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A producing service's word on how far its topics are complete: every command that it acknowledged before
 * {@code recordedUntil}, and what that made here, is below {@code offsets}. Not an event: it has no sequence, the last
 * one per service holds. Record key: the service.
 *
 * @param recordedUntil UTC, whole milliseconds
 * @param offsets per topic and partition the end offset, that is the offset of the next record; all partitions of every
 *     topic that the service writes
 */
public record RecordedUntil(
        String service, Instant recordedUntil, SortedMap<String, SortedMap<Integer, Long>> offsets) {

    public static final String TOPIC = "recorded-until";

    public RecordedUntil {
        Objects.requireNonNull(service, "service");
        recordedUntil = recordedUntil.truncatedTo(ChronoUnit.MILLIS);
        offsets = new TreeMap<>(offsets);
    }

    /** UTF-8 JSON, topics and partitions in order: the same value gives the same bytes. */
    public byte[] encode() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("service", service);
        json.put("recordedUntil", Json.text(recordedUntil));
        ObjectNode topics = json.putObject("offsets");
        offsets.forEach((topic, ends) -> {
            ObjectNode partitions = topics.putObject(topic);
            ends.forEach((partition, end) -> partitions.put(String.valueOf(partition), end));
        });
        return Json.MAPPER.writeValueAsBytes(json);
    }

    /** @throws UndecodableEvent with the place and what is wrong there */
    public static RecordedUntil decode(byte[] bytes) throws UndecodableEvent {
        if (bytes == null || bytes.length == 0) {
            throw new UndecodableEvent("empty");
        }
        ObjectNode json = Json.readObject(bytes);
        SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
        for (Map.Entry<String, JsonNode> topic :
                Json.object(json.get("offsets"), "/offsets").properties()) {
            offsets.put(topic.getKey(), partitions(topic.getValue(), "/offsets/" + topic.getKey()));
        }
        return new RecordedUntil(Json.text(json, "", "service"), Json.instant(json, "", "recordedUntil"), offsets);
    }

    private static SortedMap<Integer, Long> partitions(JsonNode node, String at) throws UndecodableEvent {
        SortedMap<Integer, Long> ends = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : Json.object(node, at).properties()) {
            JsonNode end = entry.getValue();
            if (!entry.getKey().matches("\\d{1,6}")
                    || !end.isIntegralNumber()
                    || !end.canConvertToLong()
                    || end.longValue() < 0) {
                throw new UndecodableEvent(at + "/" + entry.getKey(), "is not a partition with its end offset");
            }
            ends.put(Integer.valueOf(entry.getKey()), end.longValue());
        }
        return ends;
    }
}
