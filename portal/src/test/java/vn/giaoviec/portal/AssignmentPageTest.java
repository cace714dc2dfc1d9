package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class AssignmentPageTest extends Pages {
    private static final String ID = "2d9811906b117fd23a6f9e5b0ad026a3";
    private static final String PATH = "/assignments/" + ID;
    private static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void answers() {
        TASK.says(PATH, 200, """
                {"id": "%s", "version": 7, "agency": "phong-kinh-te", "role": "LEAD", "occurrence": "-",
                 "state": "IN_PROGRESS", "schedule": "IN_TIME", "evidenceLevel": "NONE", "firstDeadline": "2026-11-30", "deadline": "2026-12-31",
                 "directive": {"id": "d1", "number": "118/TB-UBND", "subject": "Kết luận"},
                 "task": {"id": "d1-1", "quote": "Rà soát <b>đất đai</b>", "section": ["I", "1."]},
                 "children": [], "extensions": [], "explanations": [],
                 "allowed": ["progress", "report", "extensions/2/cancel", "of-a-later-release"]}
                """.formatted(ID));
        TASK.says(PATH + "/account", 200, """
                {"items": [{"sequence": 1, "time": "2026-11-27T18:30:00Z", "by": "Phòng Kinh tế (thủ trưởng)",
                 "what": "Tiếp nhận thực hiện", "words": "Phòng nhận việc", "given": []}], "next": null}
                """);
        TASK.says(PATH + "/progress", 200, "{}");
        DIRECTIVE.says("/agencies", 200, """
                {"items": [{"code": "phong-kinh-te", "name": "Phòng Kinh tế", "kind": "division"},
                 {"code": "phong-y-te", "name": "Phòng <i>Y tế", "kind": "division"},
                 {"code": "phong-cu", "name": "Phòng cũ", "kind": "division", "validTo": "2025-06-30"},
                 {"code": "cac-xa", "name": "Các xã, phường", "kind": "group"}], "next": null}
                """);
    }

    @Test
    void it_shows_what_is_to_be_done_what_happened_and_what_may_be_done_now() throws Exception {
        var page = open(PATH, "").getContentAsString();
        assertThat(page)
                .contains("Rà soát &lt;b&gt;đất đai", "31/12/2026", "30/11/2026", "Thời hạn giao lần đầu")
                .contains("01:30, 28/11/2026", "Tiếp nhận thực hiện", "Phòng nhận việc")
                .contains("Báo cáo tiến độ", "Báo cáo hoàn thành", "value=\"extensions/2/cancel\"")
                .contains("name=\"version\" value=\"7\"")
                .doesNotContain("Xác nhận hoàn thành", "of-a-later-release", "??");
        assertThat(open(PATH, "?lang=en").getContentAsString())
                .contains("Report progress", "First deadline")
                .doesNotContain("??");
    }

    @Test
    void what_is_sent_carries_key_and_version_and_nothing_that_was_left_empty() throws Exception {
        var answer = send("progress", "text", "Đã họp", "percent", "40", "difficulties", " ");
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo(PATH + "?done=progress");
        assertThat(TASK.asked().getLast())
                .startsWith("POST " + PATH + "/progress {\"text\":\"Đã họp\",\"percent\":40}")
                .contains("If-Match: \"7\"", "Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(open(PATH, "?done=progress").getContentAsString()).contains("Đã ghi nhận: Báo cáo tiến độ.");
    }

    @Test
    void what_is_refused_is_said_and_what_was_written_stays() throws Exception {
        TASK.says(PATH + "/progress", 409, "{\"title\": \"Không được\", \"detail\": \"Việc đang tạm dừng.\"}");
        assertThat(send("progress", "text", "Đã họp với các xã").getContentAsString())
                .contains("Việc đang tạm dừng.", ">Đã họp với các xã</textarea>", KEY);
    }

    @Test
    void a_page_that_is_not_true_any_more_does_not_act_and_says_so() throws Exception {
        TASK.says(PATH + "/progress", 412, "{\"title\": \"Stale\"}");
        assertThat(send("progress", "text", "Đã họp").getContentAsString())
                .contains("Nội dung này đã thay đổi sau khi bạn mở trang này", ">Đã họp</textarea>");
    }

    @Test
    void what_was_written_anew_on_a_page_of_before_is_another_act() throws Exception {
        TASK.says(PATH + "/progress", 422, "{\"title\": \"Khóa chống lặp đã dùng\"}");
        assertThat(send("progress", "text", "Đã họp").getContentAsString())
                .contains("Nội dung này đã thay đổi sau khi bạn mở trang này", ">Đã họp</textarea>")
                .doesNotContain("Khóa chống lặp", KEY);
    }

    @Test
    void where_no_answer_came_the_same_can_be_sent_again() throws Exception {
        TASK.says(PATH + "/progress", 503, "{}");
        TASK.says(PATH, 503, "{}");
        assertThat(send("progress", "text", "Đã họp").getContentAsString())
                .contains("Chưa rõ việc này đã được ghi nhận hay chưa", ">Đã họp</textarea>", KEY)
                .contains("name=\"version\" value=\"7\"");
    }

    @Test
    void what_is_no_act_no_key_or_of_somebody_else_does_nothing() throws Exception {
        int before = TASK.asked().size();
        assertThat(send("../../agencies", "text", "x").getStatus()).isEqualTo(404);
        assertThat(TASK.asked()).hasSize(before);
        TASK.says(PATH + "/progress", 404, "{}");
        assertThat(send("progress", "text", "x").getStatus()).isEqualTo(404);
        assertThat(portal.perform(post(PATH)
                                .session(session)
                                .with(person(NAME, "head", "phong-kinh-te"))
                                .param("call", "progress"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the token of the form")
                .isEqualTo(403);
    }

    @Test
    void everything_that_is_known_of_it_is_told_in_words() throws Exception {
        TASK.says(PATH, 200, """
                {"id": "%1$s", "version": 7, "agency": "phong-kinh-te", "role": "LEAD", "occurrence": "2026-Q4",
                 "state": "IN_PROGRESS", "schedule": "OVERDUE", "evidenceLevel": "SUPPORTED", "handler": "cb-01",
                 "firstDeadline": "2026-11-30", "deadline": "2026-12-31", "parent": "%2$s",
                 "predecessors": ["%3$s"], "successor": {"id": "%4$s", "agency": "phong-y-te"},
                 "directive": {"id": "d1", "subject": "Kết luận", "trackedBy": "phong-y-te"},
                 "task": {"id": "d1-1", "quote": "Rà soát", "group": "cac-xa", "evidencePolicy": "FILE"},
                 "children": [{"id": "%5$s", "agency": "phong-y-te", "state": "ON_HOLD", "schedule": "IN_TIME",
                  "deadline": "2027-01-15", "beyondTheWhole": true}],
                 "delegated": {"total": 2, "completed": 1, "open": 1},
                 "deadlineHistory": [{"from": "2026-11-30", "to": "2026-12-31", "at": "2026-11-27T18:30:00Z",
                  "by": "x", "agency": "phong-y-te", "decision": "extension"}],
                 "extensions": [{"n": 1, "state": "REFUSED", "askedAt": "2026-11-01T01:00:00Z", "askedBy": "x",
                  "deadline": "2027-02-01", "askedReason": "Chờ vốn", "reason": "Đã gia hạn nhiều lần"}],
                 "holds": [{"n": 1, "state": "OPEN", "askedAt": "2026-11-02T01:00:00Z", "askedBy": "x",
                  "askedReason": "Mưa", "waitsFor": "Trời tạnh"}],
                 "explanations": [{"n": 1, "state": "ANSWERED_LATE", "askedAt": "2026-11-03T01:00:00Z",
                  "askedBy": "x", "question": "Vì sao chậm?", "dueOn": "2026-11-05", "answer": "Do mưa"}],
                 "lateReturns": [{"n": 1, "state": "CANCELLED", "askedAt": "2026-11-04T01:00:00Z", "askedBy": "x",
                  "reasonCode": "LACKS_MEANS", "text": "Thiếu người"}], "allowed": ["report"]}
                """.formatted(ID, "a".repeat(32), "b".repeat(32), "c".repeat(32), "d".repeat(32)));
        var page = open(PATH, "").getContentAsString();
        assertThat(page)
                .contains("Quý 4 năm 2026", "Có văn bản hoặc tệp kèm theo", "cb-01", "Các xã, phường")
                .contains("Văn bản không ghi số", "/assignments/" + ID + "/document#task")
                .contains("/assignments/" + "b".repeat(32), "/assignments/" + "d".repeat(32))
                .contains("1 trên 2 phần", "Phòng &lt;i&gt;Y tế", "Tạm dừng", "Sau thời hạn của cả nhiệm vụ")
                .contains("Từ 30/11/2026 đến 31/12/2026", "Gia hạn")
                .contains("Không đồng ý", "Chờ vốn", "Đã gia hạn nhiều lần", "Đang chờ trả lời", "Trời tạnh")
                .contains("Đã giải trình, quá hạn", "Vì sao chậm?", "Do mưa", "Đã rút", "Thiếu điều kiện thực hiện")
                .contains("Báo cáo nhiệm vụ này phải kèm tệp.")
                .doesNotContain("??", "SUPPORTED", "phong-y-te", "ANSWERED")
                .as("what is not this agency's to see is named without a link")
                .doesNotContain("/assignments/" + "a".repeat(32), "/assignments/" + "c".repeat(32));
        assertThat(open(PATH, "?lang=en").getContentAsString())
                .contains("Quarter 4 of 2026", "Answered late", "1 of 2 parts")
                .doesNotContain("??");
    }

    @Test
    void an_agency_is_picked_by_its_name_among_those_that_work_can_be_handed_to() throws Exception {
        TASK.says(PATH, 200, """
                {"id": "%s", "version": 7, "agency": "phong-kinh-te", "role": "LEAD", "state": "ACCEPTED",
                 "evidenceLevel": "NONE", "directive": {"id": "d1", "subject": "Kết luận"},
                 "task": {"id": "d1-1", "quote": "Rà soát"}, "allowed": ["delegations"]}
                """.formatted(ID));
        TASK.says(PATH + "/delegations", 409, "{\"title\": \"Không được\", \"detail\": \"Cơ quan đã có việc.\"}");
        assertThat(send("delegations", "agency", "phong-y-te", "text", "Làm giúp")
                        .getContentAsString())
                .contains("Cơ quan đã có việc.", "label=\"Phòng chuyên môn\"")
                .contains("<option value=\"phong-y-te\" selected=\"selected\">Phòng &lt;i&gt;Y tế</option>")
                .doesNotContain("value=\"phong-cu\"", "value=\"cac-xa\"");
        DIRECTIVE.says("/agencies", 503, "{}");
        assertThat(send("delegations", "agency", "phong-y-te", "text", "Làm giúp")
                        .getContentAsString())
                .contains("Chưa lấy được danh sách cơ quan", "value=\"phong-y-te\"")
                .containsOnlyOnce("directive-service");
    }

    @Test
    void a_long_history_goes_on_behind_its_first_part_and_the_newest_stands_first() throws Exception {
        TASK.says(PATH + "/account", 200, """
                {"items": [{"sequence": 1, "time": "2026-11-27T01:00:00Z", "by": "A", "what": "Một", "given": []},
                 {"sequence": 2, "time": "2026-11-28T01:00:00Z", "by": "A", "what": "Hai", "given": []}],
                 "next": "c&2"}
                """);
        var page = open(PATH, "").getContentAsString();
        assertThat(page.indexOf("Hai")).isLessThan(page.indexOf("Một")).isPositive();
        assertThat(page).contains("?cursor=c%262#history");
        open(PATH, "?cursor=c2");
        assertThat(TASK.asked()).anyMatch(one -> one.startsWith("GET " + PATH + "/account?limit=200&cursor=c2 "));
    }

    private MockHttpServletResponse send(String call, String... fields) throws Exception {
        var request = post(PATH)
                .session(session)
                .with(person(NAME, "head", "phong-kinh-te"))
                .with(csrf())
                .param("call", call)
                .param("key", KEY)
                .param("version", "7");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = portal.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
