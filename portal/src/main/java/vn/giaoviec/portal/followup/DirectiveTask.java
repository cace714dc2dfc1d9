package vn.giaoviec.portal.followup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A task of a directive with all that the service said of it: an amendment sends the whole list back, also what this
 * release shows nobody.
 */
record DirectiveTask(@JsonValue Map<String, Object> said) {
    private static final List<String> SAID_BY_THE_SERVICE_ALONE = List.of("warnings", "assignees");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    DirectiveTask {
        said = new LinkedHashMap<>(said);
        said.values().removeIf(Objects::isNull);
    }

    public String id() {
        return (String) said.get("id");
    }

    public String quote() {
        return (String) said.get("quote");
    }

    /** In Asia/Ho_Chi_Minh, or null. */
    public LocalDate deadline() {
        var day = (String) said.get("deadline");
        return day == null ? null : LocalDate.parse(day);
    }

    public boolean isRecurring() {
        return said.get("recurrence") != null;
    }

    /** To how many it was given as leads. */
    public long leads() {
        return list("assignees").stream()
                .filter(one -> "LEAD".equals(one.get("role")))
                .count();
    }

    /** @param role lead, coordinating or informed */
    public List<Party> parties(String role) {
        return list(role).stream().map(Party::new).toList();
    }

    /** @param value null takes it away */
    DirectiveTask with(String name, Object value) {
        var other = new LinkedHashMap<>(said);
        other.put(name, value);
        return new DirectiveTask(other);
    }

    DirectiveTask asSent() {
        var sent = new LinkedHashMap<>(said);
        sent.keySet().removeAll(SAID_BY_THE_SERVICE_ALONE);
        return new DirectiveTask(sent);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String name) {
        var list = (List<Map<String, Object>>) said.get(name);
        return list == null ? List.of() : list;
    }
}
