package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndPageTest extends Pages {
    private static final String PATH = "/directives/d1/end";
    private static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void answers() {
        says("ISSUED");
        DIRECTIVE.says("/directives", 200, """
                {"items": [{"id": "d1", "version": 4, "state": "ISSUED", "edition": 1, "document": {"subject": "Chính nó"}},
                 {"id": "d2", "version": 1, "state": "ISSUED", "edition": 1,
                  "document": {"number": "120/TB", "subject": "Văn bản sau"}}], "next": null}
                """);
    }

    private static void says(String state) {
        DIRECTIVE.says("/directives/d1", 200, """
                {"id": "d1", "version": 4, "state": "%s", "edition": 1, "document": {"subject": "Kết luận"},
                 "tasks": [{"id": "d1-1", "quote": "Rà soát"}]}
                """.formatted(state));
    }

    @Test
    void what_is_looked_for_in_its_state_is_offered() throws Exception {
        assertThat(open(PATH, "").getContentAsString())
                .contains("value=\"conclude\"", "value=\"withdraw\"", "value=\"supersede\"", "120/TB – Văn bản sau")
                .containsPattern("<summary>Thu hồi văn bản <span class=\"quiet\">Việc chưa kết thúc bị thu hồi")
                .doesNotContain("value=\"reopen\"", "Chính nó", "??");
        says("CONCLUDED");
        assertThat(open(PATH, "?lang=en").getContentAsString())
                .contains("value=\"reopen\"", "Withdraw the directive")
                .doesNotContain("value=\"conclude\"", "??");
    }

    @Test
    void it_is_a_page_under_what_is_followed() throws Exception {
        assertThat(open("signer", PATH, "").getContentAsString())
                .contains("<a href=\"/follow-up/to-verify\" aria-current=\"true\">");
    }

    @Test
    void it_says_why_and_what_stands_in_its_place() throws Exception {
        DIRECTIVE.says("/directives/d1/supersede", 200, "{}");
        var answer = submit(
                PATH,
                "signer",
                "call",
                "supersede",
                "key",
                KEY,
                "version",
                "4",
                "by",
                "d2",
                "reason",
                "Có văn bản mới");
        assertThat(answer.getRedirectedUrl()).isEqualTo(PATH + "?done=supersede");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST /directives/d1/supersede {\"by\":\"d2\",\"reason\":\"Có văn bản mới\"}")
                .contains("If-Match: \"4\"", "Idempotency-Key: " + KEY);
    }

    @Test
    void a_refusal_is_in_the_services_words_and_names_the_tasks() throws Exception {
        DIRECTIVE.says("/directives/d1/conclude", 409, """
                {"title": "Không được", "detail": "Còn việc mở.",
                 "errors": [{"pointer": "/tasks/0", "detail": "chưa xong"}]}
                """);
        assertThat(submit(PATH, "signer", "call", "conclude", "key", KEY, "version", "4", "reason", "Đã đủ")
                        .getContentAsString())
                .contains("Còn việc mở.", "“Rà soát”: chưa xong", ">Đã đủ</textarea>", KEY);
    }

    @Test
    void where_no_answer_came_the_same_can_be_sent_again() throws Exception {
        DIRECTIVE.says("/directives/d1/supersede", 503, "{}");
        DIRECTIVE.says("/directives/d1", 503, "{}");
        assertThat(submit(PATH, "signer", "call", "supersede", "key", KEY, "version", "4", "by", "d2", "reason", "Mới")
                        .getContentAsString())
                .contains("Chưa rõ việc này đã được ghi nhận", KEY, "name=\"by\" value=\"d2\"", ">Mới</textarea>");
    }

    @Test
    void what_is_no_end_does_nothing() throws Exception {
        int before = DIRECTIVE.asked().size();
        assertThat(submit(PATH, "signer", "call", "issue", "key", KEY, "version", "4")
                        .getStatus())
                .isEqualTo(404);
        assertThat(DIRECTIVE.asked()).hasSize(before);
    }
}
