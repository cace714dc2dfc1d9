package vn.giaoviec.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Paths of the fields that the schema of a type declares, and of those that a sample shows. */
final class Declared {

    private final SchemaWalk walk = new SchemaWalk();
    private final Set<String> all = new TreeSet<>();
    private final Set<String> required = new TreeSet<>();

    Declared(String type) {
        collect(walk.applying(walk.root(Contract.load().dataschema(type))), "", true);
    }

    Set<String> all() {
        return all;
    }

    /** Required fields of required objects, and of a choice ("agency or group") all that may be chosen. */
    Set<String> requiredOrAlternative() {
        return required;
    }

    Set<String> shownIn(JsonNode data) {
        Set<String> shown = new TreeSet<>();
        show(data, "", shown);
        shown.retainAll(all);
        return shown;
    }

    private void collect(List<SchemaWalk.Place> places, String path, boolean needed) {
        for (String name : walk.names(places)) {
            var field = walk.property(places, name);
            boolean here = needed && (walk.isRequired(places, name) || isChoice(places, name));
            all.add(path + name);
            if (here) {
                required.add(path + name);
            }
            collect(field, path + name + ".", here);
            collect(walk.items(field), path + name + "[].", here);
        }
    }

    private static boolean isChoice(List<SchemaWalk.Place> places, String name) {
        return places.stream()
                .filter(place -> !place.schema().has("properties"))
                .flatMap(place -> place.schema().path("required").valueStream())
                .anyMatch(chosen -> chosen.stringValue().equals(name));
    }

    private void show(JsonNode node, String path, Set<String> shown) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String at = path + member.getKey();
            shown.add(at);
            show(member.getValue(), at + ".", shown);
            member.getValue().valueStream().forEach(item -> show(item, at + "[].", shown));
        }
    }
}
