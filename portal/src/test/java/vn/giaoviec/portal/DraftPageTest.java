package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DraftPageTest extends OfficePages {
    private static final String PATH = "/drafts/" + ID;
    private static final String[] LETTERHEAD = {
        "document.kind",
        "CONCLUSION_NOTICE",
        "document.subject",
        "Kết luận <b>",
        "document.issuer",
        "UBND thị xã",
        "document.urgency",
        "NORMAL"
    };

    private static String[] with(String... more) {
        var all = Arrays.copyOf(LETTERHEAD, LETTERHEAD.length + more.length);
        System.arraycopy(more, 0, all, LETTERHEAD.length, more.length);
        return all;
    }

    @Test
    void the_paper_stands_beside_its_tasks_and_what_is_open_stands_out() throws Exception {
        assertThat(open("clerk", PATH, "").getContentAsString())
                .contains("Rà soát đất đai; báo &lt;cáo&gt;", "id=\"q-1\"", "href=\"#t-1\"", "Kết luận &lt;b&gt;")
                .contains(
                        "2 nhiệm vụ, trong đó 2 nhiệm vụ cần xử lý.", "Chưa có lĩnh vực", "2 nhiệm vụ chưa có thời hạn")
                .contains("name=\"agency:các ngành\"", "<option value=\"Các xã\">", "Phòng Kinh tế")
                .doesNotContain("??", ">phong-kinh-te<", "\"phong-kinh-te\"", "<cáo>");
        assertThat(open("clerk", PATH, "?lang=en").getContentAsString())
                .contains("Review of the draft", "No field", "This wording names no agency")
                .doesNotContain("??", "Chưa có");
    }

    @Test
    void a_phrase_is_settled_wherever_it_occurs_and_nothing_is_lost() throws Exception {
        var answer =
                send("clerk", PATH, "settle", "7", with("agency:các ngành", "các XÃ; phòng kinh tế", "when", "NONE"));
        assertThat(answer.getRedirectedUrl()).isEqualTo(PATH + "?done=settle");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("PUT " + SERVED + " {\"document\":")
                .contains("\"ofLater\":1", "\"ofLater\":2", "\"noDeadline\":true")
                .contains("\"coordinating\":[{\"asWritten\":\"các ngành\",\"group\":\"xa\"},"
                        + "{\"asWritten\":\"các ngành\",\"code\":\"phong-kinh-te\"}]")
                .contains("\"code\":\"phong-kinh-te\",\"matchedBy\":\"ALIAS\"")
                .doesNotContain("warnings", "assignees", "source")
                .contains("If-Match: \"7\"", "Idempotency-Key: ", "Bearer a-token");
    }

    @Test
    void or_set_aside_and_what_the_paper_says_of_a_rhythm_is_taken() throws Exception {
        send(
                "clerk",
                PATH,
                "settle",
                "7",
                with("nobody:các ngành", "on", "when", "DATE", "deadline", "2027-06-30", "recur", "on"));
        assertThat(DIRECTIVE.asked().getLast())
                .contains("{\"asWritten\":\"các ngành\",\"matchedBy\":\"NONE\"}")
                .contains("\"deadline\":\"2027-06-30\"", "\"recurrence\":{\"cadence\":\"daily\"}");
    }

    @Test
    void a_name_that_nobody_bears_comes_back_with_all_that_was_written() throws Exception {
        int before = DIRECTIVE.asked().size();
        assertThat(send("clerk", PATH, "settle", "7", with("agency:các ngành", "Phòng <Y>", "document.number", "12/TB"))
                        .getContentAsString())
                .contains(
                        "Danh bạ không có cơ quan nào tên “Phòng &lt;Y&gt;”",
                        "value=\"Phòng &lt;Y&gt;\"",
                        "value=\"12/TB\"");
        assertThat(DIRECTIVE.asked().subList(before, DIRECTIVE.asked().size())).noneMatch(one -> one.startsWith("PUT"));
    }

    @Test
    void on_a_draft_that_has_changed_since_nothing_is_done() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 412, "{\"title\": \"Đã thay đổi\"}");
        assertThat(send("clerk", PATH, "settle", "6", with("nobody:các ngành", "on"))
                        .getContentAsString())
                .contains("Nội dung này đã thay đổi", "name=\"version\" value=\"7\"")
                .containsPattern("name=\"nobody:các ngành\"[^>]*checked");
        assertThat(DIRECTIVE.asked())
                .filteredOn(one -> one.startsWith("PUT"))
                .singleElement(STRING)
                .contains("If-Match: \"6\"")
                .doesNotContain("\"matchedBy\":\"NONE\"");
    }

    @Test
    void a_draft_older_than_the_one_that_was_seen_is_never_sent() throws Exception {
        assertThat(send("clerk", PATH, "settle", "8", LETTERHEAD).getContentAsString())
                .contains("Nội dung này đã thay đổi");
        assertThat(DIRECTIVE.asked()).noneMatch(one -> one.startsWith("PUT"));
    }

    @Test
    void what_was_settled_by_the_same_form_is_submitted_only_as_it_was_settled() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 422, "{\"title\": \"Khóa đã dùng\"}");
        DIRECTIVE.says(SERVED + "/submit", 200, "{\"version\": 8}");
        assertThat(send("clerk", PATH, "settle", "5", with("nobody:các ngành", "on", "submit", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(SERVED + "?done=submit");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST " + SERVED + "/submit")
                .contains("If-Match: \"6\"");
    }

    @Test
    void what_is_missing_for_the_signer_leads_to_its_task() throws Exception {
        DIRECTIVE.says(SERVED + "/submit", 409, """
                {"title": "Không được", "detail": "Chưa có lĩnh vực.", "errors": [
                 {"pointer": "/tasks/1/field", "detail": "Chưa có lĩnh vực."},
                 {"pointer": "/tasks/1/lead/0", "detail": "Chưa xác định bên này."}]}
                """);
        assertThat(send("clerk", PATH, "settle", "7", with("nobody:các ngành", "on", "submit", "yes"))
                        .getContentAsString())
                .contains("href=\"" + PATH + "/tasks/" + ID + "-2\"", "Chưa có lĩnh vực.", "Chưa xác định bên này.")
                .contains("<q>các ngành</q>");
        assertThat(DIRECTIVE.asked())
                .anyMatch(one -> one.startsWith("POST " + SERVED + "/submit {}") && one.contains("If-Match: \"8\""));
    }

    @Test
    void submitted_it_is_read_where_everybody_reads_it() throws Exception {
        DIRECTIVE.says(SERVED + "/submit", 200, "{\"version\": 9}");
        assertThat(send("clerk", PATH, "settle", "7", with("submit", "yes")).getRedirectedUrl())
                .isEqualTo(SERVED + "?done=submit");
        says("SUBMITTED");
        assertThat(open("clerk", PATH, "").getRedirectedUrl()).isEqualTo(SERVED);
        assertThat(send("clerk", PATH, "settle", "7", LETTERHEAD).getRedirectedUrl())
                .isEqualTo(SERVED);
    }

    @Test
    void where_no_answer_came_the_same_can_be_sent_again() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 503, "{}");
        assertThat(send("clerk", PATH, "settle", "7", with("nobody:các ngành", "on"))
                        .getContentAsString())
                .contains("Chưa rõ việc này đã được ghi nhận hay chưa", KEY)
                .containsPattern("name=\"nobody:các ngành\"[^>]*checked");
    }

    @Test
    void nothing_that_was_written_is_lost_where_the_service_is_away() throws Exception {
        DIRECTIVE.isAwayFrom("PUT " + SERVED);
        assertThat(send("clerk", PATH, "settle", "7", with("document.number", "12/TB"))
                        .getContentAsString())
                .contains("Chưa rõ việc này", "action=\"" + PATH + "\"", "Gửi lại")
                .contains("name=\"document.number\" value=\"12/TB\"", "name=\"key\" value=\"" + KEY + "\"")
                .doesNotContain("??");
    }

    @Test
    void a_submission_without_an_answer_is_asked_for_again_with_what_was_settled_for_it() throws Exception {
        DIRECTIVE.isAwayFrom("POST " + SERVED + "/submit");
        assertThat(send("clerk", PATH, "settle", "7", with("submit", "yes")).getContentAsString())
                .contains("Chưa rõ việc này", "name=\"submit\" value=\"yes\"", "name=\"call\" value=\"settle\"")
                .contains("name=\"key\" value=\"" + KEY + "\"", "name=\"document.issuer\" value=\"UBND thị xã\"");
    }

    @Test
    void a_paper_that_cannot_be_had_costs_its_part() throws Exception {
        DIRECTIVE.says("/files/f1", 503, "{}");
        assertThat(open("clerk", PATH, "").getContentAsString())
                .contains("name=\"agency:các ngành\"")
                .containsOnlyOnce("directive-service");
    }

    @Test
    void without_the_token_of_the_form_or_the_draft_nothing_is_done() throws Exception {
        assertThat(portal.perform(post(PATH).session(session).with(person(NAME, "clerk", "phong-kinh-te")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        DIRECTIVE.says("GET " + SERVED, 404, "{}");
        assertThat(open("clerk", PATH, "").getStatus()).isEqualTo(404);
        assertThat(send("clerk", PATH, "settle", "7", LETTERHEAD).getStatus()).isEqualTo(404);
    }
}
