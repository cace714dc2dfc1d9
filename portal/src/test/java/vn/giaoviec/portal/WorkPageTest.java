package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkPageTest extends Pages {
    @BeforeEach
    void answers() {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "provisional", "unconfirmedYears": [], "groupBy": "agency", "rows": [],
                 "total": {"total": 9, "notDone": 0, "byState": {}, "buckets": {"NOT_ACKNOWLEDGED": 2, "DUE_TODAY": 1},
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
                .contains("Quá hạn", "20/11/2026", "118/TB-UBND", "Rà soát đất đai &amp; giải phóng", "Phòng Kinh tế")
                .contains("aria-current=\"page\"")
                .contains("Kết luận &lt;script&gt;")
                .doesNotContain("??");
        assertThat(REPORTING.asked())
                .anyMatch(one ->
                        one.startsWith("GET /assignments?class=PENDING_OVERDUE ") && one.endsWith("Bearer a-token"));
    }

    @Test
    void and_in_english() throws Exception {
        assertThat(open("/work/to-do", "?lang=en").getContentAsString())
                .contains("Assigned work", "Overdue", "lang=\"en\"")
                .doesNotContain("Việc được giao", "??");
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
