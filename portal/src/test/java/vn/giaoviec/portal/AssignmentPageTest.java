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
                 "state": "IN_PROGRESS", "schedule": "IN_TIME", "firstDeadline": "2026-11-30", "deadline": "2026-12-31",
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
