package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Http;

/** Several assignments in one call: each row for itself, and nothing twice. */
class BulkTest {
    @Test
    void each_row_is_answered_for_itself() {
        var done = reported();
        var open = Told.accepted("cong-an");
        var foreign = "00000000000000000000000000000000";

        var answer = bulk(
                Told.office(),
                "verify",
                row(done, Told.versionOf(done)),
                row(open, Told.versionOf(open)),
                row(done, 1),
                "{\"id\":\"" + done + "\"}",
                row(foreign, 1),
                "{\"id\":\"" + open + "\",\"version\":" + Told.versionOf(open) + ",\"colour\":\"red\"}");

        assertThat(statuses(answer)).containsExactly(200, 409, 412, 428, 404, 400);
        assertThat(answer.get(0).get("state").asString()).isEqualTo("COMPLETED");
        assertThat(answer.get(0).get("version").asLong()).isEqualTo(Told.versionOf(done));
        assertThat(answer.get(1).get("problem").get("rule").asString()).isNotBlank();
        assertThat(answer.get(5)
                        .get("problem")
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("/items/5/colour");
        assertThat(Told.stateOf(open)).isEqualTo("ACCEPTED");
    }

    @Test
    void sent_again_it_does_what_was_not_done_and_nothing_twice() {
        var first = reported();
        var second = reported();
        var bulk = Told.office().freshKey();
        var body = items(row(first, Told.versionOf(first)), row(second, 99));

        var once = bulk.post("/assignments/bulk/verify", body).json().get("items");
        assertThat(statuses(once)).containsExactly(200, 412);
        var again = bulk.post("/assignments/bulk/verify", body).json().get("items");

        assertThat(again).isEqualTo(once);
        assertThat(Told.history(Told.office(), first)).hasSize((int) Told.versionOf(first));
        var mended = bulk.post(
                        "/assignments/bulk/verify",
                        items(row(first, Told.versionOf(first) - 1), row(second, Told.versionOf(second))))
                .json()
                .get("items");
        assertThat(statuses(mended)).containsExactly(200, 200);
        assertThat(Told.stateOf(second)).isEqualTo("COMPLETED");
    }

    @Test
    void agencies_are_urged_on_and_extensions_granted() {
        var late = Told.accepted("cong-an");
        var asked = Told.assigned("cong-an", "2030-12-31");
        Told.done(Told.head("cong-an"), asked, "accept", "{}");
        Told.done(Told.head("cong-an"), asked, "extensions", "{\"deadline\":\"2031-03-31\",\"reason\":\"Chờ vốn\"}");

        var urged = bulk(Told.office(), "urge", said(late, "Đề nghị báo cáo."), said(asked, ""));
        assertThat(statuses(urged)).containsExactly(200, 400);
        var granted = bulk(Told.signer(), "grant-extension", row(asked, Told.versionOf(asked)), row(late, 1));

        assertThat(statuses(granted)).containsExactly(200, 404);
        assertThat(Told.office()
                        .get("/assignments/" + asked)
                        .json()
                        .get("deadline")
                        .asString())
                .isEqualTo("2031-03-31");
    }

    @Test
    void whoever_may_not_do_it_alone_may_not_do_it_in_bulk() {
        var id = reported();
        assertThat(statuses(bulk(Told.head("cong-an"), "verify", row(id, Told.versionOf(id)))))
                .containsExactly(403);
        assertThat(statuses(bulk(Told.head("phong-y-te"), "verify", row(id, Told.versionOf(id)))))
                .containsExactly(404);
    }

    @Test
    void what_is_no_list_of_rows_is_refused_whole() {
        var id = reported();
        var good = row(id, Told.versionOf(id));
        for (var body : List.of(
                "{}",
                "{\"items\":[]}",
                "{\"items\":{}}",
                "{\"items\":[" + good + ",7]}",
                "{\"items\":[" + good + ",{\"version\":1}]}",
                "{\"items\":[" + good + ",{\"id\":\"x\",\"version\":\"1\"}]}",
                "{\"items\":[" + good + ",{\"id\":\"x\",\"version\":99999999999999999999}]}",
                "{\"items\":[" + good + "],\"all\":true}",
                items(IntStream.range(0, 201).mapToObj(n -> good).toArray(String[]::new)))) {
            assertThat(Told.office()
                            .freshKey()
                            .post("/assignments/bulk/verify", body)
                            .status())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isEqualTo(400);
        }
        assertThat(Told.stateOf(id)).isEqualTo("REPORTED");
    }

    private static String reported() {
        var id = Told.accepted("cong-an");
        Told.done(Told.head("cong-an"), id, "report", "{\"result\":\"Xong\"}");
        return id;
    }

    private static String row(String id, long version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    private static String said(String id, String text) {
        return "{\"id\":\"" + id + "\",\"version\":" + Told.versionOf(id) + ",\"text\":\"" + text + "\"}";
    }

    private static String items(String... rows) {
        return "{\"items\":[" + String.join(",", rows) + "]}";
    }

    private static JsonNode bulk(Http who, String call, String... rows) {
        var answer = who.freshKey().post("/assignments/bulk/" + call, items(rows));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("vi");
        return answer.json().get("items");
    }

    private static List<Integer> statuses(JsonNode items) {
        return items.valueStream().map(item -> item.get("status").asInt()).toList();
    }
}
