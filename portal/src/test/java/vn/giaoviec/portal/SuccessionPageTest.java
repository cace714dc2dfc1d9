package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuccessionPageTest extends Administration {
    private static final String PAGE = "/administration/successions";
    private static final String[] FIELDS = {
        "heir", "phong-kinh-te", "act", "12/NQ-HĐND <x>", "effectiveOn", "2027-01-01", "predecessors", "phuong-a"
    };

    @BeforeEach
    void answers() {
        DIRECTIVE.says("/agencies/phong-kinh-te/successions", 200, """
                {"id": "s", "heir": "phong-kinh-te", "act": "12/NQ-HĐND <x>", "predecessors": ["phuong-a"],
                 "effectiveOn": "2027-01-01", "announced": true, "joins": 1, "waiting": 1, "moves": [
                 {"assignment": "a1", "agency": "phuong-a", "role": "LEAD", "state": "IN_PROGRESS", "joins": "a9"},
                 {"assignment": "a2", "agency": "phuong-a", "role": "COORDINATING", "state": "REPORTED"}]}
                """);
        TASK.says("/assignments", 200, "{\"items\": [{\"id\": \"a1\", \"task\": {\"quote\": \"Rà soát\"}}]}");
    }

    @Test
    void what_will_happen_is_shown_before_it_does() throws Exception {
        assertThat(page(PAGE)).contains("UBND phường A", "đến hết 31/12/2026").doesNotContain("??", "value=\"record\"");
        assertThat(text(send(PAGE, with("check"))))
                .contains("Phòng &lt;b&gt;Kinh tế kế thừa UBND phường A từ ngày 01/01/2027, theo 12/NQ-HĐND &lt;x&gt;.")
                .contains("chuyển sang cơ quan kế thừa: 2.", "cùng nội dung: 1;", "rồi mới chuyển: 1.")
                .contains("Rà soát", "/assignments/a2", "Mở nhiệm vụ", "nhập vào nhiệm vụ cùng nội dung", "phối hợp")
                .contains("value=\"record\"", "name=\"predecessors\" value=\"phuong-a\"")
                .doesNotContain("??");
        assertThat(DIRECTIVE.asked())
                .anyMatch(
                        one -> one.startsWith(
                                "POST /agencies/phong-kinh-te/successions?dryRun=true "
                                        + "{\"act\":\"12/NQ-HĐND <x>\",\"effectiveOn\":\"2027-01-01\",\"predecessors\":[\"phuong-a\"]}"));
    }

    @Test
    void and_is_recorded_only_then() throws Exception {
        assertThat(send(PAGE, with("record")).getRedirectedUrl()).isEqualTo(PAGE + "?done=TOLD");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST /agencies/phong-kinh-te/successions {")
                .contains("Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(page(PAGE + "?done=TOLD&lang=en"))
                .contains("The merger is recorded.")
                .doesNotContain("??");
    }

    @Test
    void what_is_refused_keeps_all_that_was_chosen() throws Exception {
        DIRECTIVE.says("/agencies/phong-kinh-te/successions", 409, """
                {"title": "Không được", "detail": "Cơ quan chưa kết thúc.",
                 "errors": [{"pointer": "/predecessors/0", "detail": "chưa kết thúc"}]}
                """);
        assertThat(text(send(PAGE, with("check"))))
                .contains("Cơ quan chưa kết thúc.", "href=\"#predecessors\"", "value=\"phuong-a\" checked")
                .contains("value=\"phong-kinh-te\" selected")
                .doesNotContain("value=\"record\"", "??");
        assertThat(text(send(PAGE, with("record"))))
                .contains("chưa kết thúc", "value=\"phuong-a\" checked")
                .doesNotContain("value=\"record\"", "??");
        assertThat(withoutToken(PAGE)).isEqualTo(403);
    }

    @Test
    void where_no_answer_came_the_same_can_be_recorded_again() throws Exception {
        DIRECTIVE.says("/agencies/phong-kinh-te/successions", 503, "{}");
        assertThat(text(send(PAGE, with("record"))))
                .contains("Chưa rõ việc này", "value=\"record\"", KEY, "name=\"predecessors\" value=\"phuong-a\"");
    }

    @Test
    void what_will_happen_is_shown_without_the_words_of_the_tasks() throws Exception {
        TASK.says("/assignments", 503, "{}");
        assertThat(text(send(PAGE, with("check")))).contains("Mở nhiệm vụ", "value=\"record\"");
    }

    private static String[] with(String call) {
        var fields = new String[FIELDS.length + 2];
        System.arraycopy(FIELDS, 0, fields, 0, FIELDS.length);
        fields[FIELDS.length] = "call";
        fields[FIELDS.length + 1] = call;
        return fields;
    }
}
