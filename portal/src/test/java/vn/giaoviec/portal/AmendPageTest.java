package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

class AmendPageTest extends Pages {
    private static final String PATH = "/directives/d1/amend";
    private static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void answers() {
        DIRECTIVE.says("/directives/d1", 200, """
                {"id": "d1", "version": 4, "state": "ISSUED", "edition": 1, "document": {"subject": "Kết luận"},
                 "tasks": [{"id": "d1-1", "quote": "Rà soát <b>", "field": "Đất đai", "span": {"start": 1, "end": 9},
                  "lead": [{"asWritten": "Phòng KT", "code": "phong-kinh-te", "matchedBy": "ALIAS"}],
                  "coordinating": [{"asWritten": "các xã", "group": "grp-xa", "deadline": "2026-11-15"}],
                  "deadline": "2026-11-30", "evidencePolicy": "FILE", "warnings": [], "assignees": []},
                  {"id": "d1-2", "quote": "Báo cáo", "field": "Đất đai", "noDeadline": true, "assignees": [],
                  "lead": [{"asWritten": "Y tế", "code": "phong-y-te"}]}]}
                """);
        DIRECTIVE.says("/agencies", 200, """
                {"items": [{"code": "phong-kinh-te", "name": "Phòng Kinh tế", "kind": "division"},
                 {"code": "phong-y-te", "name": "Phòng Y tế", "kind": "division"},
                 {"code": "phong-cu", "name": "Phòng Cũ", "kind": "division", "validTo": "2025-06-30"},
                 {"code": "grp-xa", "name": "UBND các xã", "kind": "group"}], "next": null}
                """);
        DIRECTIVE.says(PATH, 200, "{}");
    }

    private static String[] fields(String... more) {
        var fields = new ArrayList<>(List.of("key", KEY, "version", "4", "task", "d1-1", "reason", "Theo ý kiến"));
        fields.addAll(Arrays.asList(more));
        return fields.toArray(String[]::new);
    }

    private String checked(String... more) throws Exception {
        return submit(PATH + "/check", "signer", fields(more)).getContentAsString();
    }

    private static String body(String page) {
        var found = Pattern.compile("name=\"body\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    @Test
    void tasks_are_chosen_and_shown_as_they_are() throws Exception {
        assertThat(open(PATH, "").getContentAsString())
                .contains("Rà soát &lt;b&gt;", "Phòng Kinh tế", "UBND các xã", "30/11/2026", "không xác định thời hạn")
                .doesNotContain("??");
        assertThat(open(PATH + "/change", "?task=d1-1&add=1").getContentAsString())
                .contains(
                        "value=\"2026-11-30\"", "value=\"agency:phong-kinh-te\" checked", "thời hạn riêng: 15/11/2026")
                .contains("name=\"quote.new1\"", "name=\"version\" value=\"4\"", "Kết luận", "lần 1")
                .doesNotContain("Phòng Cũ", "deadline.d1-2", "??");
        assertThat(open(PATH + "/change", "?task=d1-1&lang=en").getContentAsString())
                .contains("See what will change")
                .doesNotContain("??", "Cơ quan chủ trì");
    }

    @Test
    void what_will_change_is_shown_before_and_nothing_is_sent() throws Exception {
        int before = sent();
        assertThat(checked(
                        "deadline.d1-1",
                        "2026-12-20",
                        "lead.d1-1",
                        "agency:phong-y-te",
                        "coordinating.d1-1",
                        "group:grp-xa"))
                .contains(
                        "<del>30/11/2026</del>",
                        "<ins>20/12/2026</ins>",
                        "<ins>Phòng Y tế</ins>",
                        "<del>Phòng Kinh tế</del>")
                .doesNotContain("<del>UBND các xã</del>", "??");
        assertThat(sent()).isEqualTo(before);
    }

    @Test
    void what_is_confirmed_is_sent_whole_and_what_was_not_touched_stays() throws Exception {
        var page = checked("deadline.d1-1", "2026-12-20", "lead.d1-1", "agency:phong-kinh-te", "lead.d1-1", "");
        var answer = submit(PATH, "signer", fields("body", body(page)));
        assertThat(answer.getRedirectedUrl()).isEqualTo(PATH + "?done=amend");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST " + PATH)
                .contains("\"reason\":\"Theo ý kiến\"", "\"deadline\":\"2026-12-20\"", "\"evidencePolicy\":\"FILE\"")
                .contains(
                        "\"span\":{\"start\":1,\"end\":9}", "\"matchedBy\":\"ALIAS\"", "\"coordinating\":[]", "Báo cáo")
                .contains("If-Match: \"4\"", "Idempotency-Key: " + KEY, "Bearer a-token")
                .doesNotContain("assignees", "warnings");
    }

    @Test
    void a_task_can_be_dropped_and_another_added() throws Exception {
        var page = checked(
                "drop.d1-1",
                "true",
                "task",
                "new1",
                "quote.new1",
                "Việc mới",
                "field.new1",
                "Y tế",
                "noDeadline.new1",
                "true",
                "lead.new1",
                "group:grp-xa");
        assertThat(page).contains("Bỏ nhiệm vụ", "Bổ sung nhiệm vụ", "Việc mới", "<ins>UBND các xã</ins>");
        assertThat(body(page))
                .contains("\"asWritten\":\"UBND các xã\"", "\"group\":\"grp-xa\"")
                .contains("\"noDeadline\":true")
                .doesNotContain("Rà soát");
    }

    @Test
    void nothing_changed_no_day_and_a_page_that_is_not_true_any_more_are_said_at_once() throws Exception {
        String[] same = {
            "deadline.d1-1", "2026-11-30", "lead.d1-1", "agency:phong-kinh-te", "coordinating.d1-1", "group:grp-xa"
        };
        assertThat(checked(same)).contains("Chưa có thay đổi nào", ">Theo ý kiến</textarea>");
        assertThat(checked("deadline.d1-1", "mai")).contains("chưa đúng dạng ngày", "value=\"mai\"");
        var stale = fields(same);
        stale[3] = "3";
        assertThat(submit(PATH + "/check", "signer", stale).getContentAsString())
                .contains("đã thay đổi sau khi bạn mở trang này", "name=\"version\" value=\"4\"");
    }

    @Test
    void a_refusal_names_the_task_and_keeps_what_was_written() throws Exception {
        DIRECTIVE.says(PATH, 409, """
                {"title": "Không được", "detail": "Chưa có lĩnh vực.",
                 "errors": [{"pointer": "/tasks/0/field", "detail": "thiếu lĩnh vực"}]}
                """);
        assertThat(submit(PATH, "signer", fields("body", "{}", "deadline.d1-1", "2026-12-24"))
                        .getContentAsString())
                .contains("“Rà soát &lt;b&gt;”: thiếu lĩnh vực", "value=\"2026-12-24\"", KEY);
    }

    @Test
    void a_key_by_which_another_amendment_was_made_is_not_sent_again() throws Exception {
        var goneBackTo = fields("deadline.d1-1", "2026-12-24");
        goneBackTo[3] = "3";
        assertThat(submit(PATH + "/check", "signer", goneBackTo).getContentAsString())
                .contains("đã thay đổi sau khi bạn mở trang này", "name=\"version\" value=\"4\"")
                .doesNotContain(KEY);
        DIRECTIVE.says(PATH, 422, "{\"title\": \"Khóa đã dùng\"}");
        assertThat(submit(PATH, "signer", fields("body", "{}", "deadline.d1-1", "2026-12-24"))
                        .getContentAsString())
                .contains("đã thay đổi sau khi bạn mở trang này", "value=\"2026-12-24\"")
                .doesNotContain(KEY);
    }

    @Test
    void where_no_answer_came_the_same_can_be_sent_again_letter_by_letter() throws Exception {
        DIRECTIVE.says(PATH, 503, "{}");
        var page = submit(PATH, "signer", fields("body", "{\"reason\": \"a\"}")).getContentAsString();
        assertThat(page).contains("Chưa rõ việc này đã được ghi nhận", KEY);
        assertThat(body(page)).isEqualTo("{\"reason\": \"a\"}");
    }

    @Test
    void nothing_that_was_written_is_lost_while_the_register_is_away() throws Exception {
        DIRECTIVE.says("/agencies", 503, "{}");
        assertThat(checked("deadline.d1-1", "2026-12-24"))
                .contains("directive-service", "name=\"deadline.d1-1\" value=\"2026-12-24\"", "Theo ý kiến")
                .doesNotContain("name=\"body\"", "??");
    }

    private static int sent() {
        return (int)
                DIRECTIVE.asked().stream().filter(one -> one.startsWith("POST")).count();
    }
}
