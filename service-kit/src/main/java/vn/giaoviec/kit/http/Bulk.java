package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call for several resources: {@code {items:[{id, version, …}]}}. Each row is a change of its own, judged, written
 * and remembered as if it had been sent alone, in the order of the rows; one that is refused keeps no other from being
 * carried out. Sent again under the same key, the rows in the same order, what was done is answered and what was not is
 * done.
 */
public final class Bulk {
    /** As many as a list shows at once. */
    static final int MOST = 200;

    private Bulk() {}

    /**
     * @param id of the resource
     * @param change the row without id and version, under a key that is made of the bulk's and the row's number
     */
    private record Row(String id, Change change) {}

    /**
     * @param each carries a row out
     * @return for each row its id and status, and what a call of its own would have answered or the problem that it met
     * @throws ProblemException 400 for what is no such list; then nothing was carried out
     */
    public static ResponseEntity<Map<String, Object>> carryOut(
            Change change,
            HttpServletRequest request,
            BiFunction<String, Change, ResponseEntity<Map<String, Object>>> each) {
        var rows = rows(change);
        var language = Language.of(request);
        var items = new ArrayList<Map<String, Object>>();
        for (var n = 0; n < rows.size(); n++) {
            items.add(carriedOut(rows.get(n), "/items/" + n, each, language));
        }
        return Language.answer(request, Map.of("items", items));
    }

    private static Map<String, Object> carriedOut(
            Row row,
            String pointer,
            BiFunction<String, Change, ResponseEntity<Map<String, Object>>> each,
            String language) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", row.id());
        try {
            var answer = each.apply(row.id(), row.change());
            item.put("status", answer.getStatusCode().value());
            item.putAll(answer.getBody());
        } catch (RuntimeException thrown) {
            var problem =
                    ProblemAdvice.refusal(thrown).orElseThrow(() -> thrown).within(pointer);
            item.put("status", problem.status());
            item.put("problem", ProblemWriter.json(problem, language));
        }
        return item;
    }

    private static List<Row> rows(Change change) {
        change.key();
        var read = StrictJson.read(change.body(), ObjectNode.class);
        for (var field : read.propertyNames()) {
            if (!field.equals("items")) {
                throw Problems.malformed().at("/" + field, "trường không được hỗ trợ", "is not a known field");
            }
        }
        var items = read.path("items");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST) {
            throw Problems.invalid()
                    .at("/items", "phải là danh sách từ 1 đến " + MOST + " mục", "must be a list of 1 to " + MOST);
        }
        var rows = new ArrayList<Row>();
        for (var item : items) {
            rows.add(row(change, rows.size(), item instanceof ObjectNode object ? object : null));
        }
        return rows;
    }

    private static Row row(Change change, int n, ObjectNode item) {
        var pointer = "/items/" + n;
        if (item == null) {
            throw Problems.invalid().at(pointer, "phải là một đối tượng JSON", "must be a JSON object");
        }
        var id = item.path("id");
        if (!id.isString() || id.asString().isBlank()) {
            throw Problems.invalid().at(pointer + "/id", "thiếu mã nhiệm vụ", "must name the assignment");
        }
        var version = item.path("version");
        if (!version.isMissingNode() && !(version.isIntegralNumber() && version.canConvertToLong())) {
            throw Problems.invalid().at(pointer + "/version", "phải là số nguyên", "must be a whole number");
        }
        var said = item.deepCopy();
        said.remove(List.of("id", "version"));
        return new Row(id.asString(), change.row(n, version.isMissingNode() ? null : version.asLong(), said));
    }
}
