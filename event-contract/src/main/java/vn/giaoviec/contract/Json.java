package vn.giaoviec.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one JSON dialect of the wire: no name twice, nothing after the end, instants with three fraction digits. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Always three digits, so that times compare as text too. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    static ObjectNode readObject(byte[] bytes) throws UndecodableEvent {
        JsonNode node;
        try {
            node = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new UndecodableEvent(
                    at == null
                            ? "not JSON"
                            : "not JSON: line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
        return object(node, "");
    }

    static ObjectNode object(JsonNode node, String pointer) throws UndecodableEvent {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new UndecodableEvent(pointer, isAbsent(node) ? "is missing" : "is not an object");
    }

    static String text(JsonNode parent, String at, String name) throws UndecodableEvent {
        String text = textOrNull(parent, at, name);
        if (text == null || text.isEmpty()) {
            throw new UndecodableEvent(at + "/" + name, text == null ? "is missing" : "is empty");
        }
        return text;
    }

    static String textOrNull(JsonNode parent, String at, String name) throws UndecodableEvent {
        JsonNode node = parent.get(name);
        if (isAbsent(node)) {
            return null;
        }
        if (!node.isString()) {
            throw new UndecodableEvent(at + "/" + name, "is not a text");
        }
        return node.stringValue();
    }

    /** Reads any RFC 3339 time, cut to milliseconds; what we write ourselves has exactly three digits and Z. */
    static Instant instant(JsonNode parent, String at, String name) throws UndecodableEvent {
        String text = text(parent, at, name);
        try {
            var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new UndecodableEvent(at + "/" + name, "is not a time of the years 1 to 9999");
            }
            return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new UndecodableEvent(at + "/" + name, "is not a time like 2026-11-24T07:30:00.000Z");
        }
    }

    static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    /** Null means not there, everywhere: the same node when it has no null member, else a copy without them. */
    static JsonNode withoutNulls(JsonNode node) {
        return hasNull(node) ? dropNulls(node.deepCopy()) : node;
    }

    private static boolean hasNull(JsonNode node) {
        for (JsonNode child : node.values()) {
            if (node.isObject() && child.isNull() || child.isContainer() && hasNull(child)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.values().forEach(Json::dropNulls);
        return node;
    }
}
