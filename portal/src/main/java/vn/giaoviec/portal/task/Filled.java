package vn.giaoviec.portal.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as somebody filled it in, and the request that it becomes; what was left empty is not in it. */
public record Filled(Act act, Map<String, String> values) {
    /** Values of fields that the act does not have are passed over. */
    public Map<String, Object> request() {
        var request = new LinkedHashMap<String, Object>();
        for (var field : act.fields()) {
            switch (field.kind()) {
                case LINE, LONG, DATE, CHOICE, AGENCY -> put(request, field.name(), value(field.name()));
                case PERCENT -> put(request, field.name(), percent(value(field.name())));
                case EVIDENCE -> put(request, field.name(), evidence());
            }
        }
        return request;
    }

    private static void put(Map<String, Object> request, String name, Object value) {
        if (value != null) {
            request.put(name, value);
        }
    }

    private String value(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What is no number goes on as it is: the service says so, in the person's language. */
    private static Object percent(String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.valueOf(text) : text;
    }

    private List<Map<String, String>> evidence() {
        var given = new ArrayList<Map<String, String>>();
        var document = new LinkedHashMap<String, String>();
        for (var part : List.of("number", "date", "issuer")) {
            var value = value(part);
            if (value != null) {
                document.put(part, value);
            }
        }
        if (!document.isEmpty()) {
            given.add(document);
        }
        var file = value("fileId");
        if (file != null) {
            given.add(Map.of("fileId", file));
        }
        return given.isEmpty() ? null : given;
    }
}
