package vn.giaoviec.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * For a producer's tests: it may emit only what the schema declares. Schemas are open so that readers survive a later
 * version; a producer of this version has no such excuse. Checks shape alone, so ask {@link Contract#violations} too.
 */
public final class StrictShape {

    private final SchemaWalk walk = new SchemaWalk();

    /**
     * Every property that the schema of the type does not declare and every value that is not among those of its open
     * enum, each as {@code <JSON pointer in data>: <what>}; empty when there is none.
     *
     * @throws IllegalArgumentException for a type that is not in the contract
     */
    public List<String> refusals(String type, JsonNode data) {
        List<String> found = new ArrayList<>();
        String id = Contract.load().dataschema(type);
        check(walk.applying(walk.root(id)), data, "", found);
        return found;
    }

    private void check(List<SchemaWalk.Place> places, JsonNode value, String at, List<String> found) {
        if (value.isObject()) {
            checkMembers(places, value, at, found);
        } else if (value.isArray()) {
            List<SchemaWalk.Place> items = walk.items(places);
            int index = 0;
            for (JsonNode item : value) {
                check(items, item, at + "/" + index++, found);
            }
        } else if (value.isString()) {
            List<String> values = walk.values(places);
            if (!values.isEmpty() && !values.contains(value.stringValue())) {
                found.add("%s: %s is none of %s".formatted(at, value.stringValue(), values));
            }
        }
    }

    private void checkMembers(List<SchemaWalk.Place> places, JsonNode value, String at, List<String> found) {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String pointer = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            List<SchemaWalk.Place> declared = walk.property(places, member.getKey());
            if (declared.isEmpty()) {
                found.add(pointer + ": is not declared");
            } else if (member.getValue().isNull()) {
                found.add(pointer + ": null is never written");
            } else {
                check(declared, member.getValue(), pointer, found);
            }
        }
    }
}
