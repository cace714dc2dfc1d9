package vn.giaoviec.portal.followup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.giaoviec.portal.page.Again;
import vn.giaoviec.portal.page.Sent;

/**
 * An amendment between two of its steps: what was written travels in the forms until it is sent.
 *
 * @param version of what the person saw
 * @param values by the names of the fields
 */
record AmendForm(String id, UUID key, long version, MultiValueMap<String, String> values) {
    private static final String CALL = "amend";

    /** What a form takes along to the next step, beside its key and version. */
    public Map<String, List<String>> carried() {
        return values.entrySet().stream()
                .filter(field -> field.getKey().equals("task")
                        || field.getKey().equals("reason")
                        || field.getKey().contains("."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public String reason() {
        return Objects.requireNonNullElse(values.getFirst("reason"), "");
    }

    /** The same, to be decided by what is true now; where it came back as stale, another was made by its key perhaps. */
    AmendForm at(long newest, Again again) {
        return new AmendForm(id, UUID.fromString(Again.key(again, CALL)), newest, values);
    }

    /** As any other form that comes back. */
    Sent sent() {
        return Sent.of(CALL, key, version, values.toSingleValueMap());
    }
}
