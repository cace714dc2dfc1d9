package vn.giaoviec.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The events of this release: their types, schemas and samples. Loaded and compiled once per process; safe for any
 * number of threads.
 */
public final class Contract {

    private final Map<String, Schema> schemas;

    private Contract(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** The one contract of this process; the first call compiles it. */
    public static Contract load() {
        return Loaded.CONTRACT;
    }

    /** Types in the order of the catalogue. */
    public Set<String> types() {
        return schemas.keySet();
    }

    public boolean knows(String type) {
        return schemas.containsKey(type);
    }

    /**
     * What is wrong with an event of a known type, each as {@code <JSON pointer>: <what>}; empty when it is valid or
     * its type is unknown here. Unknown fields and unknown values of open enums are valid: they come from a later
     * version of the same major.
     */
    public List<String> violations(Envelope event) {
        Schema schema = schemas.get(event.type());
        if (schema == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (event.actor() == null) {
            found.add("/actor: is missing");
        }
        if (event.causationid() == null) {
            found.add("/causationid: is missing");
        }
        if (event.dataschema() == null) {
            found.add("/dataschema: is missing");
        }
        for (Error error : schema.validate(event.data())) {
            found.add("/data" + error.getInstanceLocation() + ": " + error.getMessage());
        }
        return found;
    }

    /**
     * A sample of the type, or of {@link DayClosed#TYPE}, as a whole message, the caller's own copy.
     *
     * @param name {@code full} (every field) or {@code minimal} (only what is required)
     */
    public JsonNode sample(String type, String name) {
        return Json.MAPPER.readTree(Resources.bytes(known(type).sampleFile(name)));
    }

    /** The name of the schema of {@code data}, as it stands in the envelope. */
    public String dataschema(String type) {
        return known(type).dataschema();
    }

    private EventType known(String type) {
        if (!knows(type) && !type.equals(DayClosed.TYPE)) {
            throw new IllegalArgumentException("not a type of the contract: " + type);
        }
        return EventType.of(type);
    }

    /** Loaded when first asked for. */
    private static final class Loaded {
        static final Contract CONTRACT = new Contract(new SchemaFiles().compile());
    }
}
