package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadModelsPageTest extends Administration {
    private static final String PAGE = "/administration/read-models";

    @BeforeEach
    void answers() {
        says("LIVE", "SWITCHED", "\"previous\": 1,");
        for (var act : new String[] {"rebuild", "revert", "cancel"}) {
            REPORTING.says("/read-models/board/" + act, 200, "{}");
        }
    }

    private static void says(String state, String rebuild, String previous) {
        REPORTING.says("/read-models", 200, """
                {"items": [{"id": "board", "name": "board", "state": "%s", "generation": 2, %s
                 "switchedAt": "2026-11-27T18:30:00Z", "rebuild": {"generation": 3, "kind": "REBUILD", "state": "%s",
                 "startedAt": "2026-11-27T18:00:00Z", "partitions": 12, "partitionsDone": 5, "records": 4321, "rows": 900,
                 "compared": 900, "differences": 1, "samples": [{"rows": "assignments", "id": "a<1>", "live": 4,
                 "fields": ["state"]}], "lastError": "it <failed>"}}], "next": null}
                """.formatted(state, previous, rebuild));
    }

    @Test
    void what_the_comparison_found_is_shown_and_the_way_back_is_offered() throws Exception {
        assertThat(page(PAGE))
                .contains("bản số 2", ", từ 01:30, 28/11/2026", "900 dòng từ 4.321 sự kiện", "khác nhau ở 1 dòng")
                .contains("a&lt;1&gt;", "không có dòng này", "it &lt;failed&gt;")
                .contains("value=\"board/rebuild\"", "value=\"board/revert\"", "name=\"generation\" value=\"1\"")
                .doesNotContain("??", "board/cancel", "hx-get");
        assertThat(page(PAGE + "?lang=en"))
                .contains("Working normally", "900 rows of 4,321 events")
                .doesNotContain("??");
    }

    @Test
    void what_is_under_way_can_be_given_up_and_no_other() throws Exception {
        says("FOLDING", "FOLDING", "");
        assertThat(page(PAGE))
                .contains("Đang đọc lại các sự kiện", "max=\"12\" value=\"5\"", "hx-get=\"" + PAGE + "\"")
                .contains("value=\"board/cancel\"", "name=\"generation\" value=\"3\"")
                .doesNotContain("??", "board/rebuild");
        assertThat(send(PAGE, "call", "board/cancel", "generation", "3").getRedirectedUrl())
                .isEqualTo(PAGE + "?done=CANCEL");
        assertThat(REPORTING.asked().getLast())
                .startsWith("POST /read-models/board/cancel {\"generation\":3} ")
                .contains("Idempotency-Key: " + KEY, "Bearer a-token");
    }

    @Test
    void a_rebuild_is_ordered_or_refused() throws Exception {
        assertThat(send(PAGE, "call", "board/rebuild").getRedirectedUrl()).isEqualTo(PAGE + "?done=REBUILD");
        assertThat(page(PAGE + "?done=REBUILD")).contains("Đã bắt đầu tổng hợp lại số liệu.");
        REPORTING.says("/read-models/board/revert", 409, "{\"title\": \"x\", \"detail\": \"Đang dựng lại.\"}");
        assertThat(text(send(PAGE, "call", "board/revert", "generation", "1"))).contains("Đang dựng lại.");
        assertThat(REPORTING.asked())
                .anyMatch(asked -> asked.startsWith("POST /read-models/board/revert {\"generation\":1} "));
    }

    @Test
    void one_that_was_refused_is_offered_anew_with_the_version_that_the_page_names() throws Exception {
        REPORTING.says("/read-models/board/revert", 409, "{\"title\": \"x\", \"detail\": \"Không còn bản số 1.\"}");
        says("LIVE", "SWITCHED", "\"previous\": 2,");
        assertThat(text(send(PAGE, "call", "board/revert", "generation", "1")))
                .contains("Không còn bản số 1.", "name=\"generation\" value=\"2\"")
                .doesNotContain(KEY, "name=\"generation\" value=\"1\"");
        REPORTING.says("/read-models/board/revert", 503, "{}");
        assertThat(text(send(PAGE, "call", "board/revert", "generation", "1")))
                .contains("Chưa rõ việc này", KEY)
                .doesNotContain("name=\"generation\" value=\"2\"");
    }

    @Test
    void where_no_answer_came_the_same_can_be_sent_again() throws Exception {
        REPORTING.says("/read-models", 503, "{}");
        REPORTING.says("/read-models/board/rebuild", 503, "{}");
        assertThat(text(send(PAGE, "call", "board/rebuild")))
                .contains("Chưa rõ việc này", "value=\"board/rebuild\"", KEY, "Gửi lại", "reporting-service");
        assertThat(send(PAGE, "call", "board/drop").getStatus()).isEqualTo(404);
        assertThat(withoutToken(PAGE)).isEqualTo(403);
    }
}
