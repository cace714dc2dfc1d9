package vn.giaoviec.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The schema files by their {@code $id}; nothing is ever fetched from outside. */
final class SchemaFiles {

    static final String ENVELOPE = "urn:giaoviec:schema:envelope:v1";
    static final String MARKER = "urn:giaoviec:schema:marker:v1";
    static final String RECORDED_UNTIL = "urn:giaoviec:schema:recorded-until:v1";
    static final String PARTS = "urn:giaoviec:schema:parts:v1";

    private final Map<String, String> fileOfId = new LinkedHashMap<>();
    private final Map<String, String> idOfType = new LinkedHashMap<>();

    SchemaFiles() {
        fileOfId.put(ENVELOPE, "envelope.v1.schema.json");
        fileOfId.put(MARKER, "marker.v1.schema.json");
        fileOfId.put(RECORDED_UNTIL, "recorded-until.v1.schema.json");
        fileOfId.put(PARTS, "parts.v1.schema.json");
        fileOfId.put(
                EventType.of(DayClosed.TYPE).dataschema(),
                EventType.of(DayClosed.TYPE).schemaFile());
        for (Topic topic : Topics.load().topics()) {
            for (String type : topic.events()) {
                EventType parts = EventType.of(type);
                fileOfId.put(parts.dataschema(), parts.schemaFile());
                idOfType.put(type, parts.dataschema());
            }
        }
    }

    /** Compiled, per type in the order of the catalogue. */
    Map<String, Schema> compile() {
        SchemaRegistry registry = registry();
        Map<String, Schema> schemas = new LinkedHashMap<>();
        idOfType.forEach((type, id) -> schemas.put(type, compile(registry, id)));
        return Collections.unmodifiableMap(schemas);
    }

    /** One schema by its {@code $id}. */
    Schema compile(String id) {
        return compile(registry(), id);
    }

    /** The schema as written. */
    JsonNode read(String id) {
        return Json.MAPPER.readTree(text(id));
    }

    private static Schema compile(SchemaRegistry registry, String id) {
        Schema schema = registry.getSchema(SchemaLocation.of(id));
        schema.initializeValidators();
        return schema;
    }

    private SchemaRegistry registry() {
        Dialect withOurs = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-values"))
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        return SchemaRegistry.withDialect(
                withOurs, builder -> builder.schemaRegistryConfig(config).schemas(this::text));
    }

    private String text(String id) {
        String file = fileOfId.get(id);
        return file == null ? null : new String(Resources.bytes(file), StandardCharsets.UTF_8);
    }
}
