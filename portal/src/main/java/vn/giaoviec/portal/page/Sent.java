package vn.giaoviec.portal.page;

import java.util.Map;
import java.util.UUID;

/**
 * A form as it came.
 *
 * @param call which of the page's acts
 * @param key by which the same act again is known as the same; the form had it from the page
 * @param version of what the person saw, or null where it does not matter
 * @param values as they were filled in, by the names of the form's fields
 */
public record Sent(String call, String key, Long version, Map<String, String> values) {
    /** Of a form of any page. */
    public static Sent of(String call, UUID key, Long version, Map<String, String> values) {
        return new Sent(call, key.toString(), version, Map.copyOf(values));
    }

    /** @return what was said, or null where nothing was */
    public String said(String field) {
        var value = values.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
