package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DashboardPageTest extends Pages {
    private static final String COUNTED = """
            "total": %d, "notDone": 0, "byState": {}, "buckets": {"OVERDUE_8_30": 3, "AWAITING_VERIFICATION": 2},
            "byClass": {"PENDING_OVERDUE": %d, "COMPLETED_LATE": 1234},
            "rates": {"due": {"numerator": 1234, "denominator": 1237}, "all": {"numerator": 1234, "denominator": 2468},
            "onTimeFirst": {"numerator": 0, "denominator": 0}, "onTimeCurrent": {"numerator": 0, "denominator": 1234}}
            """;

    @BeforeEach
    void answers() {
        says(
                "provisional",
                2468,
                row("phong-kinh-te", "Phòng Kinh tế & <Đầu tư>", 3),
                row("cong-an", "Công an thị xã", 0));
    }

    @Test
    void it_says_how_everything_stands_and_each_figure_leads_to_what_it_counts() throws Exception {
        int before = REPORTING.asked().size();
        var page = open("/dashboard", "").getContentAsString();
        assertThat(page)
                .contains("Số liệu tính đến ngày 28/11/2026.", "Số liệu tạm thời", "Lịch làm việc năm 2026, 2027")
                .contains("href=\"/figures/list?asOf=2026-11-28&amp;cut=completed-late\">1.234</a>")
                .contains("Đã hoàn thành – quá hạn", "Không hoàn thành", "99,8%", "1.237</a>")
                .contains("không tính việc chưa hoàn thành mà chưa quá hạn", "/ <a", "(1.234/1.237)")
                .contains("Tỷ lệ đúng hạn theo thời hạn giao lần đầu", "–</span>  <span")
                .contains("asOf=2026-11-28&amp;agency=phong-kinh-te&amp;cut=pending-overdue\">3</a>")
                .contains("cut=awaiting-verification\">2</a>", "cut=overdue-8-30\">3</a>")
                .contains("href=\"/dashboard?agency=phong-kinh-te&amp;by=field\"")
                .contains("Phòng Kinh tế &amp; &lt;Đầu tư&gt;", "fill=\"url(#k-pending-overdue)\"")
                .doesNotContain("??", "<Đầu tư>", "style=");
        assertThat(REPORTING.asked().subList(before, REPORTING.asked().size()))
                .hasSize(4)
                .allMatch(one -> one.endsWith("Bearer a-token"))
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=agency&order=overdue&from=0&rows=40 "))
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=field&order=overdue "));
    }

    @Test
    void and_in_english() throws Exception {
        assertThat(open("/dashboard", "?lang=en").getContentAsString())
                .contains("Figures as of 28 Nov 2026.", ">1,234</a>", "99.8%", "Completed – late", "Overview")
                .doesNotContain("??", "Tổng", "hoàn thành");
    }

    @Test
    void what_it_is_narrowed_to_is_asked_and_stands_in_every_link() throws Exception {
        var page = open(
                        "/dashboard",
                        "?by=month&asOf=2026-11-01&agency=phong-kinh-te&field=Phòng, chống dịch&kind=ward&role=COORDINATING")
                .getContentAsString();
        var field = "field=Ph%C3%B2ng%2C%20ch%E1%BB%91ng%20d%E1%BB%8Bch";
        assertThat(lastAsked(4))
                .anyMatch(one -> one.startsWith("GET /figures?asOf=2026-11-01&agency=phong-kinh-te&" + field
                        + "&kind=ward&role=COORDINATING&groupBy=month&order=key&from=0&rows=40 "))
                .as("one can choose another agency")
                .anyMatch(one -> one.startsWith("GET /figures?asOf=2026-11-01&" + field
                        + "&kind=ward&role=COORDINATING&groupBy=agency&order=overdue "));
        assertThat(page)
                .contains("/figures/list?asOf=2026-11-28&amp;agency=phong-kinh-te&amp;" + field)
                .contains(
                        "name=\"kind\" value=\"ward\"", "value=\"2026-11-01\"", ">Phường</b>", ">Phòng, chống dịch</b>")
                .contains("/dashboard?asOf=2026-11-01&amp;agency=phong-kinh-te&amp;" + field + "&amp;role=COORDINATING")
                .doesNotContain("Quá hạn theo cơ quan", "??");
    }

    @Test
    void a_directive_is_called_by_its_name_and_brings_its_issuer_with_it() throws Exception {
        says("final", 1, row("d1", "118/TB-UBND", 1));
        assertThat(open("/dashboard", "?directive=d1&issuer=other").getContentAsString())
                .contains(">118/TB-UBND</b>", "Đã chốt")
                .as("the issuer of the address, which only the way to the other language keeps")
                .containsOnlyOnce("other");
    }

    @Test
    void of_agencies_that_have_as_much_overdue_none_is_singled_out() throws Exception {
        says("final", 2468, rows(i -> 2));
        assertThat(section(open("/dashboard", "").getContentAsString()))
                .contains("7 cơ quan cùng có 2 nhiệm vụ quá hạn")
                .contains(
                        "href=\"/figures/list?asOf=2026-11-28&amp;cut=pending-overdue\">Danh sách nhiệm vụ quá hạn</a>")
                .doesNotContain("<table", "<svg", "#split");
        assertThat(section(open("/dashboard", "?lang=en").getContentAsString()))
                .contains("Agencies with the same number of overdue tasks (2 each): 7");
    }

    @Test
    void of_agencies_that_have_more_overdue_than_others_a_few_are_named() throws Exception {
        says("final", 2468, rows(i -> 9 - i));
        assertThat(section(open("/dashboard", "").getContentAsString()))
                .contains(">Cơ quan 0</a>", ">Cơ quan 4</a>")
                .contains("href=\"/dashboard?by=agency#split\">Tất cả cơ quan có nhiệm vụ quá hạn (7)</a>")
                .doesNotContain(">Cơ quan 5</a>", "cùng có");
    }

    @Test
    void of_thousands_of_rows_it_shows_a_page() throws Exception {
        var rows = IntStream.range(40, 80)
                .mapToObj(i -> row("d%03d".formatted(i), "%d/UBND".formatted(i), 130 - i))
                .toArray(String[]::new);
        REPORTING.says("/figures", 200, figures("final", 9999, 130, rows));
        assertThat(open("/dashboard", "?by=directive&from=40").getContentAsString())
                .contains(
                        "Dòng 41–80 trong tổng số 130",
                        "/dashboard?by=directive&amp;from=0#split",
                        "by=directive&amp;from=80",
                        ">40/UBND</a>",
                        ">79/UBND</a>");
        assertThat(lastAsked(4))
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=directive&order=overdue&from=40&rows=40 "));
    }

    @Test
    void of_nothing_there_is_nothing_to_say() throws Exception {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "provisional", "unconfirmedYears": [], "rowsInAll": 0, "rows": [],
                 "total": {"total": 0, "notDone": 0, "byState": {}, "buckets": {}, "byClass": {}, "rates":
                 {"due": {"numerator": 0, "denominator": 0}, "all": {"numerator": 0, "denominator": 0},
                 "onTimeFirst": {"numerator": 0, "denominator": 0}, "onTimeCurrent": {"numerator": 0, "denominator": 0}}}}
                """);
        assertThat(open("/dashboard", "").getContentAsString())
                .contains("Tính đến ngày này chưa có nhiệm vụ nào.", "28/11/2026")
                .doesNotContain("<table", "NaN");
    }

    @Test
    void a_day_that_is_refused_stays_to_be_corrected_and_a_dead_service_costs_no_page() throws Exception {
        REPORTING.says("/figures", 400, "{}");
        assertThat(open("/dashboard", "?asOf=2999-01-01").getContentAsString())
                .contains("role=\"alert\"", "Chỉ chọn được hôm nay hoặc một ngày trước đó", "value=\"2999-01-01\"");
        REPORTING.says("/figures", 503, "{}");
        var page = open("/dashboard", "");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .containsOnlyOnce("reporting-service")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void another_split_is_not_found() throws Exception {
        assertThat(open("/dashboard", "?by=colour").getStatus()).isEqualTo(404);
        assertThat(open("/dashboard", "?from=-1").getStatus()).isEqualTo(404);
    }

    @Test
    void who_only_looks_begins_here_and_everybody_else_where_their_work_is() throws Exception {
        assertThat(first("auditor")).isEqualTo("/dashboard");
        assertThat(first("signer")).isEqualTo("/signing");
        assertThat(first("monitor")).isEqualTo("/follow-up/to-verify");
        assertThat(first("clerk")).isEqualTo("/drafts/draft");
        assertThat(first("officer")).isEqualTo("/work/to-do");
        assertThat(first("administrator")).isEqualTo("/administration/agencies");
    }

    private String first(String role) throws Exception {
        return portal.perform(get("/").session(session).with(person(NAME, role, "van-phong-hdnd-ubnd")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static List<String> lastAsked(int many) {
        var asked = REPORTING.asked();
        return asked.subList(asked.size() - many, asked.size());
    }

    private static String[] rows(IntUnaryOperator overdue) {
        return IntStream.range(0, 7)
                .mapToObj(i -> row("a" + i, "Cơ quan " + i, overdue.applyAsInt(i)))
                .toArray(String[]::new);
    }

    /** Whose tasks are overdue. */
    private static String section(String page) {
        return page.replaceFirst("(?s).*<h2 id=\"worst\"", "").replaceFirst("(?s)</section>.*", "");
    }

    private static String row(String key, String name, int overdue) {
        return "{\"key\": \"%s\", \"name\": \"%s\", %s}"
                .formatted(key, name, COUNTED.formatted(1234 + overdue, overdue));
    }

    private static void says(String finality, int total, String... rows) {
        REPORTING.says("/figures", 200, figures(finality, total, rows.length, rows));
    }

    private static String figures(String finality, int total, int inAll, String... rows) {
        return """
                {"asOf": "2026-11-28", "finality": "%s", "unconfirmedYears": [2026, 2027],
                 "rows": [%s], "rowsInAll": %d, "total": {%s}}
                """.formatted(finality, String.join(",", rows), inAll, COUNTED.formatted(total, 3));
    }
}
