package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressPageTest extends Pages {
    private static final String ID = "%032x";
    private static final String ROW = """
            {"id": "%s", "version": 3, "agency": "a", "agencyName": "%s", "role": "%s", "state": "%s",
             "schedule": "OVERDUE", "deadline": "2026-11-20", "firstDeadline": "2026-11-20", "since": "2026-11-02",
             "directive": {"id": "d1", "number": "118/TB-UBND"}, "task": {"id": "d1-1", "quote": "Rà soát <b>"}}
            """;

    private static String row(int n, String name, String role, String state) {
        return ROW.formatted(ID.formatted(n), name, role, state);
    }

    @BeforeEach
    void answers() {
        var missing = row(1, "Xã Một", "LEAD", "ASSIGNED") + "," + row(2, "Xã Hai", "LEAD", "REPORTED");
        REPORTING.says("/tasks/d1-1", 200, """
                {"id": "d1-1", "asOf": "2026-11-28", "finality": "provisional", "progress": "2/4", "completed": 2,
                 "total": 4, "formerly": 5, "finished": false, "missing": [%s]}
                """.formatted(missing));
        REPORTING.says("/assignments", 200, """
                {"items": [%s, %s, %s, %s], "next": null}
                """.formatted(
                        missing,
                        row(3, "Xã Ba", "LEAD", "COMPLETED"),
                        row(4, "Phòng Im Lặng", "COORDINATING", "RECEIVED"),
                        row(5, "Phòng Đã Báo", "COORDINATING", "REPORTED")));
        DIRECTIVE.says("/directives/d1", 200, """
                {"id": "d1", "version": 4, "state": "ISSUED", "edition": 1, "document": {"subject": "Kết luận <i>"},
                 "tasks": [{"id": "d1-1", "quote": "Rà soát", "noDeadline": true,
                  "assignees": [{"agency": "a", "role": "LEAD"}, {"agency": "b", "role": "LEAD"}]},
                  {"id": "d1-2", "quote": "Của một cơ quan", "assignees": [{"agency": "a", "role": "LEAD"}]}]}
                """);
    }

    @Test
    void a_directive_shows_its_tasks_in_one_line_each() throws Exception {
        assertThat(open("/follow-up/directives/d1", "").getContentAsString())
                .contains("Kết luận &lt;i&gt;", "2/4", "aria-label=\"2 trên 4 cơ quan chủ trì đã hoàn thành\"")
                .contains("Của một cơ quan", "Cơ quan chủ trì: 1")
                .doesNotContain("??", "/amend");
        REPORTING.says("/tasks/d1-1", 503, "{}");
        assertThat(open("/follow-up/directives/d1", "").getContentAsString())
                .containsOnlyOnce("reporting-service")
                .contains("Cơ quan chủ trì: 2");
    }

    @Test
    void a_task_shows_who_is_missing_and_which_co_ordinators_are_silent() throws Exception {
        var page = open("/follow-up/tasks/d1-1", "").getContentAsString();
        assertThat(page)
                .contains("2/4", "Rà soát &lt;b&gt;", "Có 4 cơ quan chủ trì, trước đây 5")
                .contains("Cơ quan chủ trì chưa hoàn thành: 2", "Cơ quan phối hợp chưa báo cáo: 1", "Phòng Im Lặng")
                .contains("class=\"part COMPLETED\"", "x=\"50.0\"")
                .contains("value=\"" + ID.formatted(1) + ".3\" checked", "value=\"" + ID.formatted(4) + ".3\" checked")
                .doesNotContain("value=\"" + ID.formatted(2) + ".3\"", "Phòng Đã Báo", "??");
        assertThat(open("/follow-up/tasks/d1-1", "?lang=en").getContentAsString())
                .contains("Lead agencies that have not completed it: 2")
                .doesNotContain("??", "Cơ quan");
    }

    @Test
    void a_task_that_recurs_is_shown_with_the_occurrence_that_is_spoken_of() throws Exception {
        REPORTING.says("/tasks/d1-1", 200, """
                {"id": "d1-1", "occurrence": "2026-12", "asOf": "2026-11-28", "finality": "provisional",
                 "progress": "0/1", "completed": 0, "total": 1, "formerly": 1, "finished": false, "missing": [%s]}
                """.formatted(row(1, "Xã Một", "LEAD", "ASSIGNED")));
        assertThat(open("/follow-up/directives/d1", "").getContentAsString())
                .contains("0/1", "Tháng 12 năm 2026")
                .doesNotContain("??");
        assertThat(open("/follow-up/tasks/d1-1", "").getContentAsString())
                .contains("Tháng 12 năm 2026")
                .doesNotContain("??");
        assertThat(REPORTING.asked().getLast()).contains("/assignments?task=d1-1", "&occurrence=2026-12");
        assertThat(open("/follow-up/tasks/d1-1", "?lang=en").getContentAsString())
                .contains("Month 12 of 2026");
    }

    @Test
    void where_nobody_owes_anything_nobody_can_be_urged() throws Exception {
        var reported = row(2, "Xã Hai", "LEAD", "REPORTED");
        REPORTING.says("/tasks/d1-1", 200, """
                {"id": "d1-1", "asOf": "2026-11-28", "finality": "provisional", "progress": "0/1", "completed": 0,
                 "total": 1, "formerly": 1, "finished": false, "missing": [%s]}
                """.formatted(reported));
        REPORTING.says("/assignments", 200, "{\"items\": [%s], \"next\": null}".formatted(reported));
        assertThat(open("/follow-up/tasks/d1-1", "").getContentAsString())
                .contains("Xã Hai")
                .doesNotContain("Đôn đốc", "Chọn hoặc bỏ chọn", "??");
    }

    @Test
    void all_of_them_are_urged_at_once() throws Exception {
        TASK.says("/assignments/bulk/urge", 200, """
                {"items": [{"id": "%s", "status": 200, "version": 4, "sequence": 6, "state": "ASSIGNED"}]}
                """.formatted(ID.formatted(1)));
        var key = UUID.randomUUID().toString();
        var answer =
                submit("/follow-up/tasks/d1-1", "monitor", "key", key, "row", ID.formatted(1) + ".3", "text", "Gấp");
        assertThat(answer.getRedirectedUrl()).startsWith("/follow-up/tasks/d1-1?done=1&after=");
        assertThat(TASK.asked().getLast()).contains("\"version\":3,\"text\":\"Gấp\"", "Idempotency-Key: " + key);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(open("/follow-up/tasks/d1-9", "").getStatus()).isEqualTo(404);
        assertThat(open("/follow-up/directives/d9", "").getStatus()).isEqualTo(404);
        assertThat(open("/follow-up/directives", "?state=NONSENSE").getStatus()).isEqualTo(404);
    }
}
