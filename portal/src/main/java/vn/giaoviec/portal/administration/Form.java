package vn.giaoviec.portal.administration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Changed;

/**
 * A form as it stands on the page: with what somebody wrote where it came back, else with what is so.
 *
 * @param version of what the person sees, or null where it does not matter
 * @param values by field; several of one field are separated by semicolons
 */
record Form(String call, String key, Long version, Map<String, String> values, List<Wrong> wrongs) {
    /** @param field of the form, or null where it is about none of them */
    record Wrong(String field, String detail) {}

    /** @param standing version of what is so now, which a form that came back for certain goes by */
    static Form of(Again again, String call, Long standing, Map<String, String> values) {
        if (again == null || !again.of(call)) {
            return new Form(call, UUID.randomUUID().toString(), standing, values, List.of());
        }
        var sent = again.sent();
        var wrongs = again.errors().stream()
                .map(error -> wrong(error, sent.values()))
                .toList();
        var version = again.unknown() ? sent.version() : standing;
        return new Form(call, Again.key(again, call), version, sent.values(), wrongs);
    }

    /** As it came, with all that was chosen of a list. */
    static Sent sent(String call, UUID key, Long version, MultiValueMap<String, String> values) {
        var joined = new LinkedHashMap<String, String>();
        values.forEach((field, said) -> joined.put(field, String.join(";", said)));
        return Sent.of(call, key, version, joined);
    }

    /** @param text separated by semicolons, or null */
    static List<String> list(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    public String said(String field) {
        return values.get(field);
    }

    public List<String> chosen(String field) {
        return list(values.get(field));
    }

    /** @return what is wrong with the field, or null */
    public String wrong(String field) {
        var found = wrongs.stream()
                .filter(wrong -> field.equals(wrong.field()))
                .map(Wrong::detail)
                .distinct()
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }

    /** The service names the place in the request; the last name in it is that of the field. */
    private static Wrong wrong(Changed.Error error, Map<String, String> values) {
        var names = error.pointer() == null ? "" : error.pointer().replaceAll("/\\d+", "");
        var field = names.substring(names.lastIndexOf('/') + 1);
        return new Wrong(values.containsKey(field) ? field : null, error.detail());
    }
}
