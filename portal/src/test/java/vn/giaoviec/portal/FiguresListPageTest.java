package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresListPageTest extends Pages {
    @BeforeEach
    void answers() {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "final", "unconfirmedYears": [], "rowsInAll": 1, "rows": [{"key": "phong-kinh-te",
                 "name": "Phòng Kinh tế", "total": 1234, "notDone": 4, "byState": {}, "buckets": {}, "byClass": {}}],
                 "total": {"total": 1234, "notDone": 4, "byState": {}, "buckets": {"RETURNED": 5},
                 "byClass": {"PENDING_OVERDUE": 1200, "COMPLETED_LATE": 30}}}
                """);
        REPORTING.says("/assignments", 200, """
                {"items": [{"id": "a1", "agency": "phong-kinh-te", "agencyName": "Phòng Kinh tế", "role": "LEAD",
                 "state": "NOT_DONE", "class": "NOT_DONE", "directive": {"id": "d1", "subject": "Kết luận"},
                 "task": {"id": "d1-1", "quote": "Rà soát <đất đai>", "section": []}}], "next": "more/1="}
                """);
    }

    @Test
    void it_says_what_is_counted_of_whom_and_as_of_when() throws Exception {
        var page = open("/figures/list", "?cut=pending-overdue&agency=phong-kinh-te&asOf=2026-11-28")
                .getContentAsString();
        assertThat(page.replaceAll("<[^>]*>", ""))
                .contains("Chưa hoàn thành – quá hạn · Phòng Kinh tế · đến ngày 28/11/2026")
                .contains("1.200 nhiệm vụ.", "Đã chốt", "Rà soát &lt;đất đai&gt;", "không xác định thời hạn");
        assertThat(page)
                .contains("href=\"/dashboard?asOf=2026-11-28&amp;by=agency\"")
                .doesNotContain("??", "<đất đai>");
        assertThat(REPORTING.asked())
                .anyMatch(one ->
                        one.startsWith("GET /assignments?asOf=2026-11-28&agency=phong-kinh-te&class=PENDING_OVERDUE ")
                                && one.endsWith("Bearer a-token"))
                .anyMatch(one -> one.startsWith(
                        "GET /figures?asOf=2026-11-28&agency=phong-kinh-te&groupBy=agency&order=overdue "));
        assertThat(open("/figures/list", "?cut=pending-overdue&agency=phong-kinh-te&lang=en")
                        .getContentAsString())
                .contains("Pending – overdue", "Tasks: 1,200.", "as of 28 Nov 2026")
                .doesNotContain("??", "quá hạn");
    }

    @Test
    void it_is_a_page_under_the_overview() throws Exception {
        assertThat(open("auditor", "/figures/list", "?cut=returned").getContentAsString())
                .contains("<a href=\"/dashboard\" aria-current=\"true\">");
    }

    @Test
    void the_list_is_asked_for_what_the_figure_counts() throws Exception {
        assertThat(asked("total")).startsWith("GET /assignments  ");
        assertThat(asked("returned")).startsWith("GET /assignments?bucket=RETURNED ");
        assertThat(asked("not-done")).startsWith("GET /assignments?class=NOT_DONE ");
        assertThat(asked("came-due"))
                .startsWith("GET /assignments?class=COMPLETED_ON_TIME%2CCOMPLETED_LATE%2CCOMPLETED_NO_DEADLINE"
                        + "%2CPENDING_OVERDUE%2CNOT_DONE ");
        assertThat(open("/figures/list", "?cut=came-due").getContentAsString()).contains("1.234 nhiệm vụ.");
    }

    @Test
    void the_next_page_is_of_the_same_day() throws Exception {
        assertThat(open("/figures/list", "?cut=returned").getContentAsString())
                .contains("/figures/list?asOf=2026-11-28&amp;cut=returned&amp;cursor=more%2F1%3D");
        assertThat(open("/figures/list", "?cut=returned&asOf=2026-11-28&cursor=more/1=")
                        .getContentAsString())
                .contains("href=\"/figures/list?asOf=2026-11-28&amp;cut=returned\">Trang đầu</a>");
        assertThat(REPORTING.asked())
                .anyMatch(
                        one -> one.startsWith("GET /assignments?asOf=2026-11-28&bucket=RETURNED&cursor=more%2F1%3D "));
    }

    @Test
    void that_there_is_nothing_is_said_once() throws Exception {
        REPORTING.says("/assignments", 200, "{\"items\": []}");
        var page = open("/figures/list", "?cut=on-hold").getContentAsString();
        assertThat(page).containsOnlyOnce("Không có nhiệm vụ nào.").doesNotContain(">0 nhiệm vụ.");
        REPORTING.says("/figures", 503, "{}");
        assertThat(open("/figures/list", "?cut=on-hold").getContentAsString())
                .containsOnlyOnce("Không có nhiệm vụ nào.");
    }

    @Test
    void that_working_days_may_change_is_said_where_they_are_counted() throws Exception {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "provisional", "unconfirmedYears": [2027], "rowsInAll": 0, "rows": [],
                 "total": {"total": 3, "notDone": 3, "byState": {}, "buckets": {}, "byClass": {}}}
                """);
        assertThat(open("/figures/list", "?cut=due-in-8-30").getContentAsString())
                .contains("Số liệu tạm thời", "Lịch làm việc năm 2027");
        assertThat(open("/figures/list", "?cut=overdue-1-7").getContentAsString())
                .contains("Số liệu tạm thời")
                .doesNotContain("Lịch làm việc");
    }

    @Test
    void what_cannot_be_listed_is_said() throws Exception {
        assertThat(open("/figures/list", "?cut=nonsense").getStatus()).isEqualTo(404);
        REPORTING.says("/assignments", 400, "{}");
        assertThat(open("/figures/list", "?cut=total&cursor=x").getContentAsString())
                .contains("role=\"alert\"", "Không mở được danh sách này");
        REPORTING.says("/assignments", 503, "{}");
        var page = open("/figures/list", "?cut=total");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("1.234 nhiệm vụ.").containsOnlyOnce("reporting-service");
    }

    private String asked(String cut) throws Exception {
        int before = REPORTING.asked().size();
        open("/figures/list", "?cut=" + cut);
        return REPORTING.asked().subList(before, REPORTING.asked().size()).stream()
                .filter(one -> one.startsWith("GET /assignments"))
                .findFirst()
                .orElseThrow();
    }
}
