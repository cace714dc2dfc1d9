package vn.giaoviec.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what the schemas declare, following {@code $ref} and the branches that apply at the same place. */
final class SchemaWalk {

    private final SchemaFiles files = new SchemaFiles();
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();

    /** A place in a schema document; the document is kept because {@code #/…} refers to its own. */
    record Place(String document, JsonNode schema) {}

    Place root(String id) {
        return new Place(id, documents.computeIfAbsent(id, files::read));
    }

    /** The place itself and all that applies to the same value: references, {@code allOf}, {@code anyOf}, {@code oneOf}. */
    List<Place> applying(Place place) {
        List<Place> found = new ArrayList<>();
        found.add(place);
        if (place.schema().has("$ref")) {
            found.addAll(applying(refer(place)));
        }
        for (String branches : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode branch : place.schema().path(branches)) {
                found.addAll(applying(new Place(place.document(), branch)));
            }
        }
        return found;
    }

    /** Where the property is declared; empty when nothing here declares it. */
    List<Place> property(List<Place> places, String name) {
        List<Place> declared = at(places, "properties", name);
        return declared.isEmpty() ? at(places, "additionalProperties", null) : declared;
    }

    List<Place> items(List<Place> places) {
        return at(places, "items", null);
    }

    /** Declared names in their order. */
    List<String> names(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.schema().path("properties").propertyNames().stream())
                .distinct()
                .toList();
    }

    boolean isRequired(List<Place> places, String name) {
        for (Place place : places) {
            for (JsonNode required : place.schema().path("required")) {
                if (required.stringValue().equals(name) && place.schema().has("properties")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Text of the keyword nearest to the value's own place; empty when none has it. */
    String text(List<Place> places, String keyword) {
        return places.stream()
                .map(place -> place.schema().path(keyword))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .findFirst()
                .orElse("");
    }

    /** The values of today of an open enum; empty where any value goes. */
    List<String> values(List<Place> places) {
        for (Place place : places) {
            if (place.schema().has("x-values")) {
                return place.schema()
                        .get("x-values")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList();
            }
        }
        return List.of();
    }

    private List<Place> at(List<Place> places, String keyword, String name) {
        List<Place> found = new ArrayList<>();
        for (Place place : places) {
            JsonNode schema = place.schema().path(keyword);
            JsonNode child = name == null ? schema : schema.path(name);
            if (child.isObject()) {
                found.addAll(applying(new Place(place.document(), child)));
            }
        }
        return found;
    }

    private Place refer(Place place) {
        String[] target = place.schema().get("$ref").stringValue().split("#", 2);
        Place document = root(target[0].isEmpty() ? place.document() : target[0]);
        JsonNode schema = document.schema().at(target[1]);
        if (schema.isMissingNode()) {
            throw new IllegalStateException(
                    "no such place in the schemas: " + place.schema().get("$ref"));
        }
        return new Place(document.document(), schema);
    }
}
