package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class ImportPageTest extends Pages {
    private static final byte[] TABLE = "\uFEFFMã dòng;Trích yếu\n1;\"hai\ndòng\"\n".getBytes(StandardCharsets.UTF_8);
    private static final String CARRIED =
            Base64.getUrlEncoder().withoutPadding().encodeToString(TABLE);
    private static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void answers() {
        TASK.says("/assignments/import", 200, """
                {"items": [{"line": 2, "row": "a", "id": "2d9811906b117fd23a6f9e5b0ad026a3", "status": 201},
                 {"line": 3, "row": "b", "id": "3d9811906b117fd23a6f9e5b0ad026a3", "status": 200},
                 {"line": 4, "status": 400, "problem": {"title": "Giá trị <sai>", "status": 400,
                  "errors": [{"pointer": "/issuer", "detail": "không có"}, {"pointer": "/later", "detail": "lạ"}]}}]}
                """);
    }

    private String tried() throws Exception {
        var answer = portal.perform(multipart("/import/try")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", TABLE))
                        .session(session)
                        .with(person(NAME, "signer", "van-phong-hdnd-ubnd"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer.getContentAsString();
    }

    @Test
    void a_table_is_tried_first_and_travels_as_it_was() throws Exception {
        assertThat(tried())
                .contains("Mới: 1 dòng. Đã có từ trước: 1 dòng. Không nhập được: 1 dòng.", "Sẽ được nhập")
                .contains("Giá trị &lt;sai&gt;", "Cơ quan ban hành:", "không có", "lạ")
                .contains("name=\"table\" value=\"" + CARRIED + "\"")
                .doesNotContain("??");
        assertThat(TASK.asked().getLast()).startsWith("POST /assignments/import?dryRun=true \uFEFFMã dòng");
    }

    @Test
    void and_then_brought_in() throws Exception {
        assertThat(submit("/import", "signer", "key", KEY, "table", CARRIED).getContentAsString())
                .contains("Đã nhập", "/assignments/2d9811906b117fd23a6f9e5b0ad026a3")
                .doesNotContain("name=\"table\"", "??");
        assertThat(TASK.asked().getLast())
                .startsWith("POST /assignments/import " + new String(TABLE, StandardCharsets.UTF_8))
                .contains("Idempotency-Key: " + KEY);
    }

    @Test
    void a_refusal_is_said_and_where_no_answer_came_the_same_can_be_sent_again() throws Exception {
        TASK.says("/assignments/import", 403, "{\"title\": \"Không được\", \"detail\": \"Chỉ người ký.\"}");
        assertThat(tried()).contains("Chỉ người ký.").doesNotContain("name=\"table\"");
        TASK.says("/assignments/import", 503, "{}");
        assertThat(submit("/import", "signer", "key", KEY, "table", CARRIED).getContentAsString())
                .contains("Chưa rõ việc này đã được ghi nhận", "name=\"key\" value=\"" + KEY, CARRIED);
    }

    @Test
    void the_page_is_there_in_both_languages() throws Exception {
        assertThat(open("/import", "").getContentAsString())
                .contains("Kiểm tra tệp")
                .doesNotContain("??");
        assertThat(open("/import", "?lang=en").getContentAsString())
                .contains("Check the file", "<td>firstDeadline</td><td>First deadline</td>")
                .doesNotContain("??");
    }
}
