package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftTaskPageTest extends OfficePages {
    private static final String PATH = "/drafts/" + ID + "/tasks/" + ID + "-1";
    private static final String NEW = "/drafts/" + ID + "/new-task";

    @Test
    void a_task_is_shown_as_it_can_be_changed_beside_its_words() throws Exception {
        assertThat(open("clerk", PATH, "").getContentAsString())
                .contains("Nhiệm vụ 1 trong 2", "class=\"here\"", "value=\"Phòng Kinh tế\"", "Văn bản viết “các ngành”")
                .contains("Đoạn nền xanh")
                .doesNotContain("??");
        assertThat(open("clerk", PATH, "?lang=en").getContentAsString())
                .contains("Task 1 of 2")
                .doesNotContain("??");
        assertThat(open("clerk", PATH + "9", "").getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_changed_goes_out_with_all_the_rest() throws Exception {
        var answer = send(
                "clerk",
                PATH,
                "edit",
                "7",
                "quote",
                "Rà soát",
                "field",
                "Đất đai",
                "evidencePolicy",
                "FILE",
                "next",
                "yes",
                "lead.0.agency",
                "Phòng Kinh tế",
                "lead.0.deadline",
                "2027-03-01",
                "coordinating.0.nobody",
                "on",
                "informed.new",
                "UBND xã Một",
                "when",
                "RECURRING",
                "cadence",
                "half-yearly",
                "yearDays",
                "30/06, 31/12");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/drafts/" + ID + "/tasks/" + ID + "-2?done=edit");
        assertThat(DIRECTIVE.asked().getLast())
                .contains("\"matchedBy\":\"ALIAS\",\"deadline\":\"2027-03-01\"")
                .contains("{\"asWritten\":\"các ngành\",\"matchedBy\":\"NONE\"}", "\"informed\":[{\"code\":\"xa-1\"}]")
                .contains("\"recurrence\":{\"cadence\":\"half-yearly\",\"due\":[\"06-30\",\"12-31\"]}")
                .contains("\"evidencePolicy\":\"FILE\"", "\"ofLater\":2", "\"Các ngành phối hợp\"");
    }

    @Test
    void a_refusal_is_told_in_words_of_people_and_what_was_written_stays() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 400, """
                {"title": "Sai", "errors": [{"pointer": "/tasks/0/recurrence/due", "detail": "one weekday (MONDAY)"}]}
                """);
        assertThat(send(
                                "clerk",
                                PATH,
                                "edit",
                                "7",
                                "quote",
                                "Lời mới",
                                "lead.0.was",
                                "phòng KT|phong-kinh-te",
                                "coordinating.0.was",
                                "các ngành|null",
                                "when",
                                "RECURRING",
                                "cadence",
                                "weekly",
                                "yearDays",
                                "30/06")
                        .getContentAsString())
                .contains("Ngày đến hạn không hợp với định kỳ", ">Lời mới</textarea>")
                .doesNotContain("(MONDAY)");
    }

    @Test
    void a_task_is_split_where_its_lines_end_and_each_part_is_found_in_the_paper() throws Exception {
        var answer = send("clerk", PATH, "split", "7", "lines", "Rà soát đất đai;\nbáo <cáo>");
        assertThat(answer.getRedirectedUrl()).startsWith("/drafts/" + ID + "?done=split");
        assertThat(DIRECTIVE.asked().getLast())
                .contains("\"id\":\"" + ID + "-1\",\"quote\":\"Rà soát đất đai;\",\"span\":{\"start\":0,\"end\":17}")
                .contains("\"quote\":\"báo <cáo>\",\"span\":{\"start\":18,\"end\":27}")
                .containsOnlyOnce(ID + "-1\"");
        assertThat(send("clerk", PATH, "split", "7", "lines", "Rà soát\nkhác").getContentAsString())
                .contains("Khi tách chỉ xuống dòng", ">Rà soát\nkhác</textarea>");
        assertThat(send("clerk", PATH, "split", "7", "lines", "Rà soát đất đai; báo <cáo>")
                        .getContentAsString())
                .contains("Hãy xuống dòng tại chỗ cần tách");
    }

    @Test
    void two_tasks_become_one_of_both() throws Exception {
        assertThat(send("clerk", PATH, "merge", "7").getRedirectedUrl()).isEqualTo(PATH + "?done=merge");
        assertThat(DIRECTIVE.asked().getLast())
                .contains(
                        "\"quote\":\"Rà soát đất đai; báo <cáo> Các ngành phối hợp\"",
                        "\"span\":{\"start\":0,\"end\":46}")
                .contains("\"group\":\"xa\"", "\"cadence\":\"daily\"")
                .doesNotContain(ID + "-2");
    }

    @Test
    void one_is_dropped_and_one_is_added_after_another() throws Exception {
        send("clerk", PATH, "drop", "7");
        assertThat(DIRECTIVE.asked().getLast()).doesNotContain(ID + "-1").contains(ID + "-2");
        var answer = send(
                "clerk", NEW, "add", "7", "after", ID + "-1", "quote", "Báo cáo", "lead.new", "Các xã", "when", "NONE");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/drafts/" + ID + "?done=add&from=1#t-2");
        assertThat(DIRECTIVE.asked().getLast())
                .containsPattern(ID + "-1.*\\{\"quote\":\"Báo cáo\",\"lead\":\\[\\{\"group\":\"xa\"}].*" + ID + "-2");
    }

    @Test
    void what_was_done_already_by_the_same_form_is_done_and_not_told_as_changed_by_others() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 422, "{\"title\": \"Khóa đã dùng\"}");
        assertThat(send("clerk", NEW, "add", "6", "quote", "Báo cáo", "when", "NONE")
                        .getRedirectedUrl())
                .startsWith("/drafts/" + ID + "?done=add");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("PUT " + SERVED)
                .contains("If-Match: \"6\"")
                .doesNotContain("Báo cáo");
        assertThat(send("clerk", PATH, "merge", "6").getRedirectedUrl()).isEqualTo(PATH + "?done=merge");
        assertThat(send("clerk", PATH + "9", "drop", "6").getRedirectedUrl())
                .startsWith("/drafts/" + ID + "?done=drop");
        assertThat(send("clerk", NEW, "add", "7", "quote", "Báo cáo", "when", "NONE")
                        .getRedirectedUrl())
                .as("sent again without an answer, from a page that shows the draft as it is by now")
                .startsWith("/drafts/" + ID + "?done=add");
    }

    @Test
    void what_was_done_without_an_answer_is_found_done() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 503, "{}");
        assertThat(send("clerk", PATH + "9", "drop", "6").getRedirectedUrl())
                .startsWith("/drafts/" + ID + "?done=drop");
    }

    @Test
    void what_others_have_changed_is_told_and_what_was_written_stays() throws Exception {
        DIRECTIVE.says("PUT " + SERVED, 412, "{\"title\": \"Đã đổi\", \"detail\": \"Phiên bản hiện tại là 7.\"}");
        assertThat(send("clerk", NEW, "add", "6", "quote", "Lời mới").getContentAsString())
                .contains("Nội dung này đã thay đổi", ">Lời mới</textarea>", "name=\"version\" value=\"7\"")
                .doesNotContain("Phiên bản hiện tại");
    }

    @Test
    void a_form_that_is_gone_back_to_and_written_anew_is_another_act() throws Exception {
        send("clerk", NEW, "add", "7", "quote", "Báo cáo");
        var first = keyOfLast();
        send("clerk", NEW, "add", "6", "quote", "Báo cáo", "_csrf", "another");
        assertThat(keyOfLast()).isEqualTo(first);
        send("clerk", NEW, "add", "6", "quote", "Báo cáo quý");
        assertThat(keyOfLast()).isNotEqualTo(first);
        send("clerk", PATH, "edit", "7", "quote", "Báo cáo", "next", "yes");
        var edited = keyOfLast();
        send("clerk", PATH, "edit", "7", "quote", "Báo cáo");
        assertThat(keyOfLast()).as("by whichever button").isEqualTo(edited);
    }

    @Test
    void nothing_that_was_written_is_lost_where_the_service_or_the_register_is_away() throws Exception {
        DIRECTIVE.says("/agencies", 503, "{}");
        assertThat(send("clerk", PATH, "edit", "7", "quote", "Lời <mới>").getContentAsString())
                .contains("Chưa rõ việc này", "action=\"" + PATH + "\"", "Gửi lại")
                .contains("name=\"quote\" value=\"Lời &lt;mới&gt;\"", "name=\"key\" value=\"" + KEY + "\"")
                .contains("name=\"call\" value=\"edit\"", "name=\"version\" value=\"7\"")
                .doesNotContain("??");
        answers();
        DIRECTIVE.isAwayFrom("PUT " + SERVED);
        assertThat(send("clerk", NEW, "add", "7", "quote", "Lời mới", "after", ID + "-1")
                        .getContentAsString())
                .contains("action=\"" + NEW + "\"", "name=\"quote\" value=\"Lời mới\"", "name=\"after\"", KEY)
                .doesNotContain("??");
    }

    @Test
    void a_page_that_cannot_be_made_and_was_not_sent_offers_nothing_to_send() throws Exception {
        DIRECTIVE.says("GET " + SERVED, 503, "{}");
        assertThat(open("clerk", PATH, "").getContentAsString())
                .contains("directive-service")
                .doesNotContain("Gửi lại", "??");
    }

    private static String keyOfLast() {
        var asked =
                DIRECTIVE.asked().stream().filter(one -> one.startsWith("PUT")).toList();
        return asked.getLast().replaceFirst("(?s).*Idempotency-Key: (\\S+) .*", "$1");
    }
}
