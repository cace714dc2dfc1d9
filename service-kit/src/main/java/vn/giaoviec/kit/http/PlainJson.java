package vn.giaoviec.kit.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is true of every request's JSON, whatever it says: a blank text is no text, lists hold values, texts and lists
 * have an end, and no text has invisible control characters. Told with the place.
 */
final class PlainJson {
    /** Characters; the longest paragraph of a directive is some thousands. */
    static final int TEXT_LIMIT = 65_536;

    static final int LIST_LIMIT = 2_000;

    private PlainJson() {}

    /** Takes blank texts out of objects, in place. */
    static void check(JsonNode json) {
        check(json, "");
    }

    private static void check(JsonNode json, String at) {
        switch (json) {
            case ObjectNode object -> {
                object.properties().forEach(field -> check(field.getValue(), at + "/" + escaped(field.getKey())));
                object.removeIf(PlainJson::isBlank);
            }
            case ArrayNode list -> checkList(list, at);
            default -> {
                if (json.isString()) {
                    checkText(json.stringValue(), at);
                }
            }
        }
    }

    private static void checkList(ArrayNode list, String at) {
        if (list.size() > LIST_LIMIT) {
            throw Problems.invalid()
                    .at(at, "có quá " + LIST_LIMIT + " phần tử", "has more than " + LIST_LIMIT + " items");
        }
        for (var index = 0; index < list.size(); index++) {
            var item = list.get(index);
            if (item.isNull() || isBlank(item)) {
                throw Problems.invalid().at(at + "/" + index, "không được để trống", "must not be empty");
            }
            check(item, at + "/" + index);
        }
    }

    private static void checkText(String text, String at) {
        PlainText.wrong(text, TEXT_LIMIT).ifPresent(wrong -> {
            throw Problems.invalid().at(at, wrong.vi(), wrong.en());
        });
    }

    private static boolean isBlank(JsonNode json) {
        return json.isString() && PlainText.showsNothing(json.stringValue());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
