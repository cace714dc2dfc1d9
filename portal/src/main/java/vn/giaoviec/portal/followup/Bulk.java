package vn.giaoviec.portal.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import vn.giaoviec.portal.page.Sent;
import vn.giaoviec.portal.services.Sending;
import vn.giaoviec.portal.services.Service;
import vn.giaoviec.portal.services.Services;
import vn.giaoviec.portal.sign.Visit;

/**
 * Rows that somebody ticked, and what is to be done to all of them.
 *
 * @param key of this act on these rows in this order
 * @param text what is said to each, or null
 */
record Bulk(BulkAct act, String key, String text, List<Ticked> rows) {
    private static final int STALE = 412;
    private static final Pattern TICK = Pattern.compile("([0-9a-f]{32})\\.(\\d{1,15})");

    /** @param label how the page named it, so that the answer can name it where it is in no list any more */
    record Ticked(String id, long version, String label) {
        public String tick() {
            return id + "." + version;
        }
    }

    /**
     * @param done otherwise nothing was done to it
     * @param stale it was decided by a page that is not true any more
     * @param why the service's words, in the language of the page; null of what was done
     */
    record Outcome(String id, String label, boolean done, boolean stale, String why) {}

    /** What task-service says to each row. */
    record Answered(List<Item> items) {
        /** @param sequence null of what was not done */
        record Item(String id, int status, Long sequence, Problem problem) {}

        record Problem(String title, String detail) {}
    }

    static Bulk of(BulkAct act, UUID key, MultiValueMap<String, String> values) {
        var rows = values.getOrDefault("row", List.of()).stream()
                .map(tick -> ticked(tick, values))
                .filter(Objects::nonNull)
                .toList();
        return new Bulk(act, key.toString(), text(values), rows);
    }

    private static String text(MultiValueMap<String, String> values) {
        var text = values.getFirst("text");
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As any other form that comes back. */
    Sent sent() {
        return new Sent(act.name(), key, null, text == null ? Map.of() : Map.of("text", text));
    }

    private static Ticked ticked(String tick, MultiValueMap<String, String> values) {
        var read = TICK.matcher(tick);
        return read.matches()
                ? new Ticked(
                        read.group(1),
                        Long.parseLong(read.group(2)),
                        Objects.requireNonNullElse(values.getFirst("label." + read.group(1)), ""))
                : null;
    }

    /** Nobody is asked where nothing was ticked. */
    BulkResult carriedOut(Services services, Visit visit) {
        return rows.isEmpty()
                ? new BulkResult(this, null, List.of(), null)
                : BulkResult.of(this, services.send(visit, Service.TASK, sending(), Answered.class));
    }

    private Sending sending() {
        return Sending.post(
                act.path(),
                key,
                null,
                Map.of("items", rows.stream().map(this::item).toList()));
    }

    private Map<String, Object> item(Ticked row) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", row.id());
        item.put("version", row.version());
        if (text != null) {
            item.put("text", text);
        }
        return item;
    }

    /** In the order of the rows, which is that of the answer. */
    List<Outcome> outcomes(Answered answered) {
        var labels = new LinkedHashMap<String, String>();
        rows.forEach(row -> labels.put(row.id(), row.label()));
        return answered.items().stream()
                .map(item -> new Outcome(
                        item.id(),
                        labels.get(item.id()),
                        item.problem() == null,
                        item.status() == STALE,
                        why(item.problem())))
                .toList();
    }

    private static String why(Answered.Problem problem) {
        return problem == null ? null : problem.detail() == null ? problem.title() : problem.detail();
    }
}
