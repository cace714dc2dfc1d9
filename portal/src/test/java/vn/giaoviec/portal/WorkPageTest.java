package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkPageTest extends Pages {
    @BeforeEach
    void answers() {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "provisional", "unconfirmedYears": [], "groupBy": "directive",
                 "rowsInAll": 1, "rows": [{"key": "d1", "name": "118/TB-UBND <1>", "total": 6, "notDone": 0, "byClass": {}, "buckets": {}, "byState": {}},
                  {"key": "d2", "name": "119/TB-UBND", "total": 3, "notDone": 0, "byClass": {}, "buckets": {}, "byState": {}}],
                 "total": {"total": 9, "notDone": 0, "byState": {}, "buckets": {"NOT_ACKNOWLEDGED": 2, "DUE_TODAY": 1, "OVERDUE_8_30": 3},
                 "byClass": {"PENDING_IN_TIME": 4, "PENDING_OVERDUE": 3, "COMPLETED_LATE": 2}}}
                """);
        REPORTING.says("/assignments", 200, """
                {"items": [{"id": "a1", "agency": "phong-kinh-te", "agencyName": "Phòng Kinh tế", "role": "LEAD",
                 "state": "IN_PROGRESS", "class": "PENDING_OVERDUE", "schedule": "OVERDUE", "deadline": "2026-11-20",
                 "directive": {"id": "d1", "number": "118/TB-UBND", "subject": "Kết luận <script>"},
                 "task": {"id": "d1-1", "quote": "Rà soát đất đai & giải phóng mặt bằng", "section": []}}],
                 "next": "more"}
                """);
    }

    @Test
    void a_worklist_shows_what_reporting_says_in_vietnamese() throws Exception {
        var page = open("/work/overdue", "");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Quá hạn", "20/11/2026", "118/TB-UBND", "Rà soát đất đai &amp; giải phóng")
                .contains("aria-current=\"page\"")
                .contains("Kết luận &lt;script&gt;")
                .doesNotContain("??");
        assertThat(REPORTING.asked())
                .anyMatch(one -> one.startsWith(
                                "GET /assignments?limit=50&agency=phong-kinh-te&role=LEAD&class=PENDING_OVERDUE ")
                        && one.endsWith("Bearer a-token"));
    }

    @Test
    void numbers_and_list_are_narrowed_alike() throws Exception {
        var page = open("/work/overdue", "?part=COORDINATING&directive=d1&cut=OVERDUE_8_30&cursor=c2");
        var narrowed = "&agency=phong-kinh-te&role=COORDINATING&directive=d1";
        assertThat(REPORTING.asked())
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=directive&order=total&rows=50" + narrowed + " "))
                .anyMatch(one ->
                        one.startsWith("GET /assignments?limit=50" + narrowed + "&bucket=OVERDUE_8_30&cursor=c2 "));
        assertThat(page.getContentAsString())
                .contains("<option value=\"d1\" selected=\"selected\">118/TB-UBND &lt;1&gt; (6 việc)</option>")
                .contains(
                        "/work/to-do?part=COORDINATING&amp;directive=d1",
                        "Quá hạn 8–30 ngày",
                        "directive=d1&amp;cut=OVERDUE_8_30&amp;cursor=more")
                .doesNotContain("??");
        open("/work/to-do", "?part=DELEGATED");
        assertThat(REPORTING.asked())
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=directive&order=total&rows=50&delegated=true "));
        open("/work/to-do", "?part=RECEIVED");
        assertThat(REPORTING.asked())
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=directive&order=total&rows=50&received=true "));
        assertThat(open("/work/informed", "?part=INFORMED").getContentAsString())
                .contains("Được thông báo")
                .doesNotContain("Quá hạn</span> <span class=\"count\"", "??");
    }

    @Test
    void what_does_not_go_together_is_not_found() throws Exception {
        assertThat(open("/work/overdue", "?part=INFORMED").getStatus()).isEqualTo(404);
        assertThat(open("/work/overdue", "?cut=DUE_TODAY").getStatus()).isEqualTo(404);
    }

    @Test
    void where_there_is_nothing_it_is_said_what_that_means() throws Exception {
        REPORTING.says("/assignments", 200, "{\"items\": [], \"next\": null}");
        assertThat(open("/work/done", "").getContentAsString())
                .contains("Chưa có việc nào hoàn thành.", "/work/to-do?part=RECEIVED");
    }

    @Test
    void and_in_english() throws Exception {
        assertThat(open("/work/to-do", "?lang=en").getContentAsString())
                .contains("Assigned work", "Overdue", "lang=\"en\"")
                .doesNotContain("Việc được giao", "??");
    }

    @Test
    void the_other_language_is_that_of_the_same_page() throws Exception {
        assertThat(open("/work/overdue", "?directive=d1&lang=en").getContentAsString())
                .contains("href=\"?directive=d1&amp;lang=vi-VN\"");
        assertThat(open("/work/overdue", "?lang=en").getContentAsString()).contains("href=\"?lang=vi-VN\"");
    }

    @Test
    void a_service_that_is_away_costs_its_panel() throws Exception {
        REPORTING.says("/figures", 503, "{}");
        var page = open("/work/to-do", "");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Việc được giao").containsOnlyOnce("reporting-service");
    }

    @Test
    void another_tab_is_not_found() throws Exception {
        assertThat(open("/work/nonsense", "").getStatus()).isEqualTo(404);
    }

    @Test
    void nobody_sees_anything_without_signing_in() throws Exception {
        var answer = portal.perform(get("/work/to-do")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/oauth2/authorization/giaoviec");
    }
}
