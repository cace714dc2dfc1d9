package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersPageTest extends Administration {
    private static final String PAGE = "/administration/dead-letters";
    private static final String LETTER = "task-service/g.v1:directive-events:0:12/";

    @BeforeEach
    void answers() {
        for (var stub : List.of(DIRECTIVE, TASK, NOTIFICATION, REPORTING)) {
            stub.says("/dead-letters", 200, "{\"items\": [], \"next\": null}");
        }
    }

    private static void oneWaits() {
        TASK.says("/dead-letters", 200, """
                {"items": [{"id": "g.v1:directive-events:0:12", "group": "g.v1", "topic": "directive-events",
                 "partition": 0, "offset": 12, "why": "INVALID", "reason": "no <such> field", "subject": "d1",
                 "sequence": 4, "type": "vn.giaoviec.directive.issued.v1", "parkedAt": "2026-11-27T18:30:00Z",
                 "payload": "{\\"a\\": \\"<script>\\"}"}], "next": "more+"}
                """);
    }

    @Test
    void where_nothing_waits_all_is_well() throws Exception {
        assertThat(page(PAGE)).contains("Hệ thống hoạt động bình thường").doesNotContain("??");
        assertThat(page(PAGE + "?lang=en"))
                .contains("All is well", "Figures and reports")
                .doesNotContain("??");
    }

    @Test
    void what_waits_is_said_in_words_and_shown_as_it_came() throws Exception {
        oneWaits();
        assertThat(page(PAGE))
                .contains(
                        "Không đúng quy ước", "01:30, 28/11/2026", "directive-events", "&lt;script&gt;", "&lt;such&gt;")
                .contains("value=\"" + LETTER + "replay\"", "value=\"" + LETTER + "discard\"", "task-service=more%2B#")
                .doesNotContain("??", "Hệ thống hoạt động bình thường");
        page(PAGE + "?task-service=more%2B");
        assertThat(TASK.asked().getLast()).startsWith("GET /dead-letters?limit=10&cursor=more%2B ");
    }

    @Test
    void it_is_replayed_or_discarded_at_its_own_service() throws Exception {
        TASK.says("/dead-letters/g.v1:directive-events:0:12/replay", 200, "{}");
        TASK.says("/dead-letters/g.v1:directive-events:0:12/discard", 200, "{}");
        assertThat(send(PAGE, "call", LETTER + "replay").getRedirectedUrl()).isEqualTo(PAGE + "?done=REPLAYED");
        assertThat(TASK.asked().getLast())
                .startsWith("POST /dead-letters/g.v1%3Adirective-events%3A0%3A12/replay {} ")
                .contains("Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(send(PAGE, "call", LETTER + "discard", "reason", "thử").getRedirectedUrl())
                .isEqualTo(PAGE + "?done=DISCARDED");
        assertThat(TASK.asked().getLast()).contains("/discard {\"reason\":\"thử\"} ");
        assertThat(page(PAGE + "?done=DISCARDED")).contains("Đã bỏ sự kiện.");
    }

    @Test
    void what_is_refused_is_said_and_the_reason_stays() throws Exception {
        oneWaits();
        TASK.says(
                "/dead-letters/g.v1:directive-events:0:12/discard",
                409,
                "{\"title\": \"x\", \"detail\": \"Thuộc hồ sơ.\"}");
        assertThat(text(send(PAGE, "call", LETTER + "discard", "reason", "gửi nhầm")))
                .contains("Thuộc hồ sơ.", ">gửi nhầm</textarea>", KEY);
    }

    @Test
    void a_service_that_is_away_costs_its_panel_and_its_act_can_be_sent_again() throws Exception {
        TASK.says("/dead-letters", 503, "{}");
        TASK.says("/dead-letters/g.v1:directive-events:0:12/replay", 503, "{}");
        assertThat(page(PAGE))
                .contains("Không có sự kiện nào chờ xử lý.")
                .containsOnlyOnce("(task-service")
                .doesNotContain("Hệ thống hoạt động bình thường");
        assertThat(text(send(PAGE, "call", LETTER + "replay")))
                .contains("Chưa rõ việc này", "value=\"" + LETTER + "replay\"", KEY, "Gửi lại");
    }

    @Test
    void what_is_no_act_and_who_is_no_administrator_see_nothing() throws Exception {
        assertThat(send(PAGE, "call", "other-service/x/replay").getStatus()).isEqualTo(404);
        assertThat(send(PAGE, "call", "task-service/x/../y/replay").getStatus()).isEqualTo(404);
        assertThat(withoutToken(PAGE)).isEqualTo(403);
        DIRECTIVE.says("/dead-letters", 403, "{}");
        assertThat(statusOf(PAGE)).isEqualTo(404);
    }
}
