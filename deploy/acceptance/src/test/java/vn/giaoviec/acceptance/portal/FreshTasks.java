package vn.giaoviec.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.acceptance.GreatDirective;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.acceptance.NoticeSystem;
import vn.giaoviec.kit.test.Http;

/** Tasks that one agency has just been given by a directive of its own: who takes one finds it as nobody has touched it. */
final class FreshTasks {
    static final String AGENCY = "ubnd-phuong-bach-thuong";
    static final String HEAD = "agency." + AGENCY;

    private static final int AT_ONCE = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Deque<Task> FRESH = new ArrayDeque<>();
    private static int given;

    private FreshTasks() {}

    /** @param id of its assignment */
    record Task(String id, String quote) {
        String path() {
            return "/assignments/" + id;
        }

        /** As task-service knows it. */
        JsonNode now() {
            return FreshTasks.now(id);
        }

        String state() {
            return now().get("state").asString();
        }

        /** How often it was told in those words. */
        long told(String words) {
            return head().get(path() + "/account")
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(line -> line.path("words").asString("").equals(words))
                    .count();
        }

        /** Done by the head, but not by a page. */
        void send(String command, String body) {
            var answer =
                    head().freshKey().ifMatch(now().get("version").asLong()).post(path() + "/" + command, body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        }
    }

    /** The assignment, as task-service shows it to the head. */
    static JsonNode now(String id) {
        return head().get("/assignments/" + id).json();
    }

    private static Http head() {
        return NoticeSystem.get().as(HEAD, "task-service");
    }

    static Task take() {
        if (FRESH.isEmpty()) {
            give(NoticeSystem.get());
        }
        return FRESH.pop();
    }

    private static void give(Installation system) {
        var directive = GreatDirective.issued(system, draft()).get("id").asString();
        var reporting = system.as("office-monitor", "reporting-service");
        var path = "/assignments?limit=" + AT_ONCE + "&directive=" + directive;
        await().untilAsserted(() ->
                assertThat(reporting.get(path).json().get("items")).hasSize(AT_ONCE));
        var quotes = new HashMap<String, String>();
        reporting
                .get(path)
                .json()
                .get("items")
                .forEach(one -> quotes.put(
                        one.get("id").asString(), one.get("task").get("quote").asString()));
        quotes.forEach((id, quote) -> FRESH.add(new Task(id, quote)));
    }

    /** Of a directive that can be submitted as it is. */
    static String draft() {
        var body = JSON.createObjectNode();
        body.putObject("document")
                .put("kind", "PLAN")
                .put("issuer", "ubnd-tx-duytien")
                .put("trackedBy", "van-phong-hdnd-ubnd")
                .put("issuedOn", "2026-11-23")
                .put("subject", "Kế hoạch phổ biến, giáo dục pháp luật");
        var tasks = body.putArray("tasks");
        for (var count = 0; count < AT_ONCE; count++) {
            tasks.addObject()
                    .put("quote", "Rà soát thủ tục hành chính, phần thứ " + ++given + ".")
                    .put("field", "Nội chính")
                    .put("deadline", "2027-06-30")
                    .putArray("lead")
                    .addObject()
                    .put("asWritten", "UBND phường Bạch Thượng")
                    .put("code", AGENCY);
        }
        return body.toString();
    }
}
