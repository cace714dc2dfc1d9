package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueuePageTest extends Pages {
    private static final String ONE = "2d9811906b117fd23a6f9e5b0ad026a3";
    private static final String OTHER = "3d9811906b117fd23a6f9e5b0ad026a4";
    private static final String KEY = UUID.randomUUID().toString();
    private static final String ROW = """
            {"id": "%s", "version": %d, "agency": "phong-kinh-te", "role": "LEAD", "state": "REPORTED",
             "schedule": "OVERDUE", "firstDeadline": "2026-11-20", "deadline": "2026-11-30",
             "report": {"result": "Đã xong <i>", "evidence": [{"number": "15/BC"}], "reportedAt": "2026-11-27T18:30:00Z"},
             "directive": {"id": "d1", "number": "118/TB-UBND"}, "task": {"id": "d1-1", "quote": "Rà soát <b>đất"}}
            """;

    @BeforeEach
    void answers() {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "provisional", "unconfirmedYears": [], "groupBy": "agency",
                 "rowsInAll": 1, "rows": [{"key": "phong-kinh-te", "name": "Phòng Kinh tế", "total": 9, "byClass": {}, "notDone": 0,
                  "byState": {}, "buckets": {}}],
                 "total": {"total": 9, "notDone": 0, "byState": {}, "byClass": {},
                  "buckets": {"AWAITING_VERIFICATION": 1234, "OVERDUE_1_7": 2, "OVERDUE_OVER_30": 3}}}
                """);
        var rows = "{\"items\": [" + ROW.formatted(ONE, 7) + "," + ROW.formatted(OTHER, 8) + "], \"next\": \"more/2\"}";
        TASK.says("/assignments", 200, rows);
        REPORTING.says("/assignments", 200, rows);
    }

    @Test
    void what_was_reported_is_read_where_it_is_verified() throws Exception {
        var page = open("/follow-up/to-verify", "").getContentAsString();
        assertThat(page)
                .contains("1.234", "<b>Phòng Kinh tế</b>", "Đã xong &lt;i&gt;", "15/BC", "01:30, 28/11/2026")
                .contains("30/11/2026", "giao lần đầu: 20/11/2026", "Rà soát &lt;b&gt;đất", "value=\"" + ONE + ".7\"")
                .contains("cursor=more/2")
                .doesNotContain("??", ">phong-kinh-te");
        assertThat(TASK.asked()).anyMatch(one -> one.startsWith("GET /assignments?state=REPORTED "));
        assertThat(open("/follow-up/to-verify", "?lang=en").getContentAsString())
                .contains("Awaiting verification", "Verify the selected tasks")
                .doesNotContain("??", "Chờ xác nhận");
    }

    @Test
    void a_number_and_its_list_are_asked_of_the_same_service_with_the_same_roles() throws Exception {
        assertThat(open("/follow-up/overdue", "").getContentAsString()).contains(">5</span>", "Đôn đốc việc đã chọn");
        assertThat(REPORTING.asked())
                .anyMatch(one -> one.startsWith("GET /figures?groupBy=agency&role=LEAD,COORDINATING "))
                .anyMatch(one -> one.startsWith("GET /assignments?class=PENDING_OVERDUE&role=LEAD,COORDINATING "));
    }

    @Test
    void who_is_silent_is_asked_for_the_days_that_were_chosen() throws Exception {
        assertThat(open("/follow-up/silent", "?days=60").getContentAsString()).contains("value=\"60\" selected");
        assertThat(TASK.asked().getLast()).startsWith("GET /assignments?silentFor=60 ");
    }

    @Test
    void many_are_verified_at_once_and_the_list_is_asked_to_contain_it() throws Exception {
        TASK.says("/assignments/bulk/verify", 200, """
                {"items": [{"id": "%s", "status": 200, "version": 9, "sequence": 12, "state": "COMPLETED"}]}
                """.formatted(ONE));
        var answer = submit("/follow-up/to-verify", "monitor", "key", KEY, "row", ONE + ".7", "text", " ");
        assertThat(answer.getRedirectedUrl())
                .startsWith("/follow-up/to-verify?done=1")
                .contains("after=" + ONE + "%3A12");
        assertThat(TASK.asked().getLast())
                .startsWith("POST /assignments/bulk/verify {\"items\":[{\"id\":\"" + ONE + "\",\"version\":7}]}")
                .contains("Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(open("/follow-up/to-verify", "?done=1").getContentAsString()).contains("Đã xác nhận hoàn thành 1");
    }

    @Test
    void what_is_asked_of_the_office_is_read_and_extensions_are_granted_at_once() throws Exception {
        TASK.says("/assignments", 200, asking("""
                {"kind": "EXTENSION", "n": 1, "state": "OPEN", "askedAt": "2026-11-27T18:30:00Z", "askedBy": "x",
                 "deadline": "2027-01-31", "askedReason": "Thiếu <b>kinh phí"}
                """));
        var page = open("/follow-up/extensions", "").getContentAsString();
        assertThat(page)
                .contains("Đề nghị gia hạn đến ngày 31/01/2027", "Thiếu &lt;b&gt;kinh phí", "chờ từ 01:30, 28/11/2026")
                .contains(
                        "30/11/2026",
                        "giao lần đầu: 20/11/2026",
                        "value=\"" + ONE + ".7\"",
                        "Đồng ý gia hạn việc đã chọn")
                .contains("href=\"/assignments/" + ONE + "\"")
                .doesNotContain("??");
        assertThat(TASK.asked().getLast()).startsWith("GET /assignments?request=EXTENSION ");
        assertThat(open("/follow-up/extensions", "?lang=en").getContentAsString())
                .contains("Asks for an extension to 31 Jan 2027", "Grant the selected extensions")
                .doesNotContain("??");

        TASK.says("/assignments/bulk/grant-extension", 200, """
                {"items": [{"id": "%s", "status": 200, "version": 8, "sequence": 12, "state": "IN_PROGRESS"}]}
                """.formatted(ONE));
        assertThat(submit("/follow-up/extensions", "monitor", "key", KEY, "row", ONE + ".7", "text", "Lần cuối")
                        .getRedirectedUrl())
                .startsWith("/follow-up/extensions?done=1");
        assertThat(TASK.asked().getLast())
                .startsWith("POST /assignments/bulk/grant-extension {\"items\":[{\"id\":\"" + ONE
                        + "\",\"version\":7,\"text\":\"Lần cuối\"}]}");
        assertThat(open("/follow-up/extensions", "?done=1").getContentAsString())
                .contains("Đã đồng ý gia hạn 1 việc");
    }

    @Test
    void other_requests_are_decided_one_by_one() throws Exception {
        TASK.says("/assignments", 200, asking("""
                {"kind": "HOLD", "n": 2, "state": "OPEN", "askedAt": "2026-11-27T18:30:00Z", "askedBy": "x",
                 "askedReason": "Chưa có căn cứ", "waitsFor": "Nghị <định>"},
                {"kind": "LATE_RETURN", "n": 1, "state": "OPEN", "askedAt": "2026-11-27T18:30:00Z", "askedBy": "x",
                 "reasonCode": "DUPLICATE", "text": "Trùng việc khác"},
                {"kind": "EXPLANATION", "n": 1, "state": "OPEN", "askedAt": "2026-11-27T18:30:00Z", "askedBy": "x",
                 "question": "Vì sao chậm?", "dueOn": "2026-12-05"}
                """));
        for (var queue : List.of("holds", "late-returns", "explanations")) {
            assertThat(open("/follow-up/" + queue, "").getContentAsString())
                    .contains("Đề nghị tạm dừng, chờ: Nghị &lt;định&gt;", "Chưa có căn cứ")
                    .contains("Đề nghị trả lại: Trùng với nhiệm vụ khác", "Trùng việc khác")
                    .contains("Chờ cơ quan giải trình, chậm nhất ngày 05/12/2026", "Vì sao chậm?")
                    .doesNotContain("??", "DUPLICATE", "type=\"checkbox\"");
            assertThat(open("/follow-up/" + queue, "?lang=en").getContentAsString())
                    .contains("Asks to return it: Duplicate of another task", "The agency is to explain by 5 Dec 2026")
                    .doesNotContain("??");
            assertThat(submit("/follow-up/" + queue, "monitor", "key", KEY, "row", ONE + ".7")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(TASK.asked())
                .anyMatch(one -> one.startsWith("GET /assignments?request=HOLD "))
                .anyMatch(one -> one.startsWith("GET /assignments?request=LATE_RETURN "))
                .anyMatch(one -> one.startsWith("GET /assignments?request=EXPLANATION "));
    }

    private static String asking(String requests) {
        var row = ROW.formatted(ONE, 7).replace("\"directive\":", "\"requests\": [" + requests + "], \"directive\":");
        return "{\"items\": [" + row + "], \"next\": null}";
    }

    @Test
    void each_row_is_answered_and_what_was_refused_stays_ticked() throws Exception {
        var rows = ROW.formatted(ONE, 8) + "," + ROW.formatted(OTHER, 9);
        REPORTING.says("/assignments", 200, "{\"items\": [" + rows + "], \"next\": null}");
        TASK.says("/assignments/bulk/urge", 200, """
                {"items": [{"id": "%s", "status": 200, "version": 8, "sequence": 12, "state": "IN_PROGRESS"},
                 {"id": "%s", "status": 412, "problem": {"title": "Đã thay đổi", "status": 412}}]}
                """.formatted(ONE, OTHER));
        var page = submit(
                        "/follow-up/overdue",
                        "monitor",
                        "key",
                        KEY,
                        "row",
                        ONE + ".7",
                        "row",
                        OTHER + ".8",
                        "label." + ONE,
                        "Phòng <Một>",
                        "label." + OTHER,
                        "Phòng Hai",
                        "text",
                        "Đề nghị báo cáo")
                .getContentAsString();
        assertThat(page)
                .contains(
                        "Đã ghi nhận 1 việc; 1 việc không thực hiện được",
                        "Phòng &lt;Một&gt;",
                        "đã thay đổi sau khi bạn mở")
                .contains("value=\"" + OTHER + ".9\" checked=\"checked\"", "value=\"" + ONE + ".8\">")
                .contains(">Đề nghị báo cáo</textarea>")
                .doesNotContain(KEY);
        assertThat(TASK.asked().getLast()).contains("\"text\":\"Đề nghị báo cáo\"}");
    }

    @Test
    void where_no_answer_came_the_same_rows_can_be_sent_again_under_the_same_key() throws Exception {
        TASK.says("/assignments/bulk/urge", 503, "{}");
        var page = submit("/follow-up/overdue", "monitor", "key", KEY, "row", ONE + ".7", "text", "Nhanh lên")
                .getContentAsString();
        assertThat(page)
                .contains("Chưa rõ việc này đã được ghi nhận hay chưa", "name=\"key\" value=\"" + KEY)
                .contains("<input type=\"hidden\" name=\"row\" value=\"" + ONE + ".7\"");
    }

    @Test
    void what_may_have_been_done_already_is_not_offered_as_another_act() throws Exception {
        TASK.says("/assignments/bulk/urge", 503, "{}");
        assertThat(submit("/follow-up/overdue", "monitor", "key", KEY, "row", ONE + ".7", "text", "Nhanh lên")
                        .getContentAsString())
                .contains("<input type=\"hidden\" name=\"text\" value=\"Nhanh lên\"", ">Nhanh lên</blockquote>")
                .contains("type=\"checkbox\" name=\"row\" id=\"row-" + ONE)
                .doesNotContain("checked=\"checked\"", ">Nhanh lên</textarea>");
    }

    @Test
    void nobody_is_asked_where_nothing_was_ticked_and_a_queue_without_an_act_takes_none() throws Exception {
        int before = TASK.asked().size();
        assertThat(submit("/follow-up/overdue", "monitor", "key", KEY).getContentAsString())
                .contains("Chưa chọn việc nào");
        assertThat(submit("/follow-up/returned", "monitor", "key", KEY, "row", ONE + ".7")
                        .getStatus())
                .isEqualTo(404);
        assertThat(TASK.asked()).hasSize(before);
        assertThat(portal.perform(post("/follow-up/overdue")
                                .session(session)
                                .with(person(NAME, "monitor", "van-phong-hdnd-ubnd")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the token of the form")
                .isEqualTo(403);
    }

    @Test
    void a_service_that_is_away_costs_its_panel() throws Exception {
        REPORTING.says("/figures", 503, "{}");
        assertThat(open("/follow-up/to-verify", "").getContentAsString())
                .containsOnlyOnce("reporting-service")
                .contains("Rà soát");
    }
}
