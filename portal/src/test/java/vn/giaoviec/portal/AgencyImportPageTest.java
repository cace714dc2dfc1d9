package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class AgencyImportPageTest extends Administration {
    private static final String PAGE = "/administration/agencies/import";

    @BeforeEach
    void answers() {
        DIRECTIVE.says("/agencies/import", 200, """
                {"created": 2, "changed": 1, "unchanged": 40, "errors": [
                 {"line": 3, "column": "kind", "detail": "<lạ>"}, {"line": 3, "column": "code", "detail": "mã sai"}]}
                """);
    }

    @Test
    void a_file_is_checked_as_it_is_and_nothing_is_done_yet() throws Exception {
        var bytes = "code,name\r\na,Tên <a>\r\n".getBytes(StandardCharsets.UTF_8);
        var answer = portal.perform(multipart(PAGE)
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", bytes))
                        .session(session)
                        .with(person(NAME, "administrator", "ubnd-tx"))
                        .with(csrf())
                        .param("call", "check")
                        .param("key", KEY))
                .andReturn()
                .getResponse();
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST /agencies/import?dryRun=true code,name\r\na,Tên <a>\r\n ")
                .contains("Idempotency-Key: " + KEY);
        assertThat(text(answer))
                .contains("Thêm mới: 2. Thay đổi: 1. Giữ nguyên: 40. Dòng bị bỏ qua: 1.")
                .contains("&lt;lạ&gt;", "mã sai", "Sẽ thêm 2 cơ quan", "value=\"import\"", "Tên &lt;a&gt;")
                .doesNotContain("??");
    }

    @Test
    void what_was_checked_is_brought_in() throws Exception {
        var answer = send(PAGE, "call", "import", "text", "code\r\na\r\n");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST /agencies/import code\na\n ")
                .contains("Idempotency-Key: " + KEY, "Bearer a-token");
        assertThat(answer.getRedirectedUrl())
                .isEqualTo(PAGE + "?done=IMPORTED&created=2&changed=1&unchanged=40&leftOut=1");
        assertThat(page(answer.getRedirectedUrl() + "&lang=en"))
                .contains("The agencies have been imported.", "New: 2. Changed: 1.")
                .doesNotContain("??");
    }

    @Test
    void what_is_no_table_is_said_and_can_be_corrected() throws Exception {
        DIRECTIVE.says("/agencies/import", 400, "{\"title\": \"Sai\", \"detail\": \"Dòng đầu phải gồm các cột.\"}");
        assertThat(text(send(PAGE, "call", "check", "text", "tên;mã")))
                .contains("Dòng đầu phải gồm các cột.", ">tên;mã</textarea>")
                .doesNotContain("value=\"import\"");
    }

    @Test
    void where_no_answer_came_the_same_can_be_sent_again() throws Exception {
        DIRECTIVE.says("/agencies/import", 503, "{}");
        assertThat(text(send(PAGE, "call", "import", "text", "code\na")))
                .contains("Chưa rõ việc này", "name=\"key\" value=\"" + KEY, "name=\"text\" value=\"code\na\"");
        assertThat(withoutToken(PAGE)).isEqualTo(403);
    }
}
