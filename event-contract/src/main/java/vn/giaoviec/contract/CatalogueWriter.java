package vn.giaoviec.contract;

import java.util.List;

/**
 * The catalogue of events for people, from the schemas and the topic table; {@code CATALOGUE.md} is this text. Written
 * by the module's test with {@code -Dcatalogue.write=true}, compared by it otherwise.
 */
final class CatalogueWriter {

    private final SchemaWalk walk = new SchemaWalk();
    private final StringBuilder out = new StringBuilder();

    String write(Topics topics) {
        out.append("""
                # Catalogue of events

                Generated from the schemas and `topics.yaml`: do not edit, see `README.md`. Fields are those of `data`;
                **bold** ones are always there. Values of open enums are those of today: a reader must survive others.

                | Topic | Key | Written by | Read by |
                |---|---|---|---|
                """);
        for (Topic topic : topics.topics()) {
            row("`" + topic.name() + "`", topic.key(), list(topic.writers()), list(topic.readers()));
        }
        section("Envelope", SchemaFiles.ENVELOPE);
        for (Topic topic : topics.topics()) {
            topic.events().forEach(type -> event(topic, type));
        }
        section("Marker", SchemaFiles.MARKER);
        section(DayClosed.TYPE, EventType.of(DayClosed.TYPE).dataschema());
        List<Topic> withDays = topics.withDays();
        out.append("\nA marker in every partition of %s, each written by the service that writes the topic.\n"
                .formatted(list(
                        withDays.stream().map(topic -> "`" + topic.name() + "`").toList())));
        section("recorded-until", SchemaFiles.RECORDED_UNTIL);
        return out.toString();
    }

    private void event(Topic topic, String type) {
        section(type, EventType.of(type).dataschema());
        out.append("\nTopic `%s`, key: %s. Written by %s, read by %s.\n"
                .formatted(topic.name(), topic.key(), list(topic.writers()), list(topic.readers())));
    }

    private void section(String title, String id) {
        List<SchemaWalk.Place> places = walk.applying(walk.root(id));
        out.append("\n## %s\n\n%s\n\n| Field | Type | What |\n|---|---|---|\n"
                .formatted(title, walk.text(places, "description")));
        fields(places, "");
    }

    private void fields(List<SchemaWalk.Place> places, String path) {
        for (String name : walk.names(places)) {
            List<SchemaWalk.Place> field = walk.property(places, name);
            String shown = "`" + path + name + "`";
            row(walk.isRequired(places, name) ? "**" + shown + "**" : shown, type(field), description(field));
            List<SchemaWalk.Place> items = walk.items(field);
            fields(field, path + name + ".");
            fields(items, path + name + "[].");
        }
    }

    private String type(List<SchemaWalk.Place> field) {
        List<SchemaWalk.Place> items = walk.items(field);
        if (!items.isEmpty()) {
            return "list of " + type(items);
        }
        String format = walk.text(field, "format");
        return format.isEmpty() ? walk.text(field, "type") : format;
    }

    private String description(List<SchemaWalk.Place> field) {
        List<String> values = walk.values(field);
        String text = walk.text(field, "description");
        String whole = values.isEmpty() ? text : text + " " + list(values);
        return whole.replace("<", "\\<").replace("|", "\\|");
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
