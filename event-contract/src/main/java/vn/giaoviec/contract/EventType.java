package vn.giaoviec.contract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of {@code vn.giaoviec.<aggregate>.<fact>.v<major>}, and where the files of that type lie. */
record EventType(String aggregate, String fact, String major) {

    private static final Pattern TYPE = Pattern.compile("vn\\.giaoviec\\.([a-z-]+)\\.([a-z-]+)\\.(v\\d+)");

    static EventType of(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a type of the contract: " + type);
        }
        return new EventType(parts.group(1), parts.group(2), parts.group(3));
    }

    String schemaFile() {
        return "%s/%s.%s.schema.json".formatted(aggregate, fact, major);
    }

    String sampleFile(String name) {
        return "samples/%s/%s.%s/%s.json".formatted(aggregate, fact, major, name);
    }

    String dataschema() {
        return "urn:giaoviec:schema:%s:%s:%s".formatted(aggregate, fact, major);
    }
}
