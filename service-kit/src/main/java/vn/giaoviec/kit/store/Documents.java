package vn.giaoviec.kit.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Between records, JSON and documents. Instants are RFC 3339 in UTC with exactly three fraction digits, so that their
 * text sorts as they do; absent values are left out.
 */
public final class Documents {
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Tolerant of unknown fields: a document written by a newer version must stay readable. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new InstantText()).addSerializer(new Plain()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_NULL)
                    .withContentInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Documents() {}

    public static Document of(Object value) {
        return (Document) nested(MAPPER.convertValue(value, LinkedHashMap.class));
    }

    public static <T> T as(Document document, Class<T> type) {
        return MAPPER.convertValue(document, type);
    }

    public static JsonNode json(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String text(Instant instant) {
        return INSTANT.format(instant);
    }

    /** Maps inside become documents too: the driver's {@code Document} equals only another {@code Document}. */
    private static Object nested(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var document = new Document();
                map.forEach((key, inner) -> document.put((String) key, nested(inner)));
                yield document;
            }
            case Collection<?> list ->
                List.copyOf(list.stream().map(Documents::nested).toList());
            case null, default -> value;
        };
    }

    /**
     * A document is the map that it is. Most of its values are of a few types, and are written without the search for a
     * serializer, which took a sixth of the time in which a list of assignments was made of what is stored.
     */
    private static final class Plain extends StdSerializer<Document> {
        Plain() {
            super(Document.class);
        }

        @Override
        public void serialize(Document document, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject(document);
            for (var field : document.entrySet()) {
                if (field.getValue() != null) {
                    generator.writeName(field.getKey());
                    write(field.getValue(), generator, context);
                }
            }
            generator.writeEndObject();
        }

        private void write(Object value, JsonGenerator generator, SerializationContext context) {
            switch (value) {
                case null -> generator.writeNull();
                case String text -> generator.writeString(text);
                case Long number -> generator.writeNumber(number);
                case Integer number -> generator.writeNumber(number);
                case Boolean truth -> generator.writeBoolean(truth);
                case Document inner -> serialize(inner, generator, context);
                case List<?> list -> {
                    generator.writeStartArray(list, list.size());
                    list.forEach(one -> write(one, generator, context));
                    generator.writeEndArray();
                }
                default -> context.writeValue(generator, value);
            }
        }
    }

    private static final class InstantText extends StdSerializer<Instant> {
        InstantText() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text(value));
        }
    }
}
