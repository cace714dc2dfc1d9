package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarPageTest extends Administration {
    private static final String PAGE = "/administration/calendar/2027";
    private static final String NEW_YEAR =
            "{\"date\":\"2027-01-01\",\"kind\":\"HOLIDAY\",\"name\":\"Tết <Dương lịch>\",\"nameEn\":\"New Year\","
                    + "\"status\":\"CONFIRMED\",\"source\":\"BLLĐ\"}";
    private static final String MADE_UP =
            "{\"date\":\"2027-03-06\",\"kind\":\"WORKING_SWAPPED\",\"name\":\"Làm bù\",\"status\":\"UNCONFIRMED\"}";

    @BeforeEach
    void answers() {
        DIRECTIVE.says("/calendars/2027", 200, """
                {"year": 2027, "decided": true, "confirmed": false, "days": [%s, %s]}
                """.formatted(NEW_YEAR, MADE_UP));
        DIRECTIVE.says(
                "/calendars/2026", 200, "{\"year\": 2026, \"decided\": true, \"confirmed\": true, \"days\": []}");
        DIRECTIVE.says("PUT /calendars/2027", 200, "{}");
    }

    @Test
    void a_year_is_twelve_months_with_its_days_and_where_they_come_from() throws Exception {
        var page = page(PAGE);
        assertThat(page)
                .contains("Tết &lt;Dương lịch&gt;", "BLLĐ", "01/01/2027", "Ngày làm bù", "Chưa có văn bản", "Tháng 12")
                .contains("class=\"day made-up\"", "còn ngày chưa có văn bản", "đã xác nhận")
                .doesNotContain("??");
        assertThat(page.split("class=\"month\"")).hasSize(13);
        assertThat(page(PAGE + "?lang=en"))
                .contains("New Year", "December", "documents missing")
                .doesNotContain("??");
    }

    @Test
    void a_day_that_is_set_stands_in_the_whole_year_in_its_place() throws Exception {
        var answer = send(
                PAGE,
                "call",
                "set",
                "version",
                "7",
                "date",
                "2027-02-15",
                "kind",
                "DAY_OFF_SWAPPED",
                "name",
                "Nghỉ",
                "nameEn",
                "",
                "status",
                "CONFIRMED",
                "source",
                "Công văn");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "?done=CHANGED");
        assertThat(asked())
                .contains(NEW_YEAR + ",{\"date\":\"2027-02-15\",\"kind\":\"DAY_OFF_SWAPPED\",\"name\":\"Nghỉ\","
                        + "\"status\":\"CONFIRMED\",\"source\":\"Công văn\"}," + MADE_UP)
                .contains("\"decided\":true", "If-Match: \"7\"", "Idempotency-Key: " + KEY);
    }

    @Test
    void a_day_that_is_there_already_is_replaced() throws Exception {
        assertThat(page(PAGE + "?date=2027-03-06")).contains("Sửa ngày 06/03/2027", "value=\"remove/2027-03-06\"");
        send(
                PAGE,
                "call",
                "set",
                "version",
                "7",
                "date",
                "2027-03-06",
                "kind",
                "WORKING_SWAPPED",
                "name",
                "Khác",
                "status",
                "CONFIRMED");
        assertThat(asked()).contains("Khác").doesNotContain("Làm bù");
    }

    @Test
    void a_day_is_taken_out_and_a_year_is_decided_or_not() throws Exception {
        send(PAGE, "call", "remove/2027-03-06", "version", "7");
        assertThat(asked()).contains("\"days\":[" + NEW_YEAR + "]");
        send(PAGE, "call", "decide", "version", "7", "decided", "false");
        assertThat(asked()).contains("\"decided\":false", NEW_YEAR + "," + MADE_UP);
        assertThat(send(PAGE, "call", "other", "version", "7").getStatus()).isEqualTo(404);
        assertThat(statusOf("/administration/calendar/2031")).isEqualTo(404);
        assertThat(withoutToken(PAGE)).isEqualTo(403);
    }

    @Test
    void what_is_refused_is_said_at_its_field() throws Exception {
        DIRECTIVE.says("PUT /calendars/2027", 400, """
                {"title": "Sai", "errors": [{"pointer": "/days/1/date", "detail": "không thuộc năm 2027"}]}
                """);
        assertThat(text(send(PAGE, "call", "set", "version", "7", "date", "2028-02-15", "name", "Nghỉ bù")))
                .contains("href=\"#date\"", "không thuộc năm 2027", "value=\"2028-02-15\"", "value=\"Nghỉ bù\"", KEY);
    }

    @Test
    void a_key_by_which_another_day_was_set_is_not_sent_again() throws Exception {
        DIRECTIVE.says("PUT /calendars/2027", 422, "{\"title\": \"Khóa đã dùng\"}");
        assertThat(text(send(PAGE, "call", "set", "version", "6", "date", "2027-02-15", "name", "Nghỉ bù")))
                .contains("đã thay đổi sau khi bạn mở trang này", "value=\"Nghỉ bù\"", "name=\"version\" value=\"7\"")
                .doesNotContain(KEY);
    }

    @Test
    void what_is_away_is_said_and_what_was_written_can_be_sent_again() throws Exception {
        DIRECTIVE.says("/calendars/2027", 503, "{}");
        DIRECTIVE.says("PUT /calendars/2027", 503, "{}");
        assertThat(page(PAGE)).contains("directive-service").doesNotContain("??");
        assertThat(text(send(PAGE, "call", "set", "version", "6", "date", "2027-02-15", "name", "Nghỉ bù")))
                .contains("Chưa rõ việc này", "value=\"Nghỉ bù\"", KEY, "name=\"version\" value=\"6\"");
        assertThat(text(send(PAGE, "call", "remove/2027-03-06", "version", "6")))
                .contains("Chưa rõ việc này", "value=\"remove/2027-03-06\"", "Gửi lại");
    }

    private static String asked() {
        return DIRECTIVE.asked().stream()
                .filter(one -> one.startsWith("PUT /calendars/2027 "))
                .toList()
                .getLast();
    }
}
