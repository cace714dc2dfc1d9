package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class EvidenceFilesTest extends Pages {
    private static final String ID = "0f320dd34da3faccccf84ea272bb1472";
    private static final String PATH = "/assignments/" + ID;
    private static final String KEY = UUID.randomUUID().toString();

    @BeforeEach
    void answers() {
        TASK.asked().clear();
        TASK.says(PATH, 200, """
                {"id": "%s", "version": 7, "agency": "phong-kinh-te", "role": "LEAD", "state": "IN_PROGRESS",
                 "evidenceLevel": "SUPPORTED", "directive": {"id": "d1", "subject": "Kết luận"},
                 "task": {"id": "d1-1", "quote": "Rà soát"}, "allowed": ["report"]}
                """.formatted(ID));
        TASK.says(PATH + "/account", 200, """
                {"items": [{"sequence": 1, "time": "2026-11-27T01:00:00Z", "by": "A", "what": "Minh chứng",
                 "given": ["ảnh <1>.png"]}], "next": null}
                """);
        TASK.says(PATH + "/history", 200, """
                {"items": [{"time": "2026-11-27T01:00:00Z", "data": {"evidence": [
                 {"fileId": "f1", "name": "ảnh <1>.png", "size": 2048, "sha256": "x"}]}},
                 {"time": "2026-11-28T01:00:00Z", "data": {"evidence": [{"number": "12/BC-PKT", "date": "2026-11-26"},
                 {"fileId": "f1", "name": "ảnh <1>.png", "size": 2048, "sha256": "x"}]}}], "next": null}
                """);
        TASK.says(PATH + "/report", 200, "{}");
        TASK.says("/files", 201, "{\"fileId\": \"f7\", \"name\": \"bc.pdf\"}");
    }

    @Test
    void a_file_goes_first_and_the_report_names_it() throws Exception {
        assertThat(report("một").getRedirectedUrl()).isEqualTo(PATH + "?done=report");
        assertThat(sent("/files"))
                .hasSize(1)
                .first()
                .asString()
                .contains("một", "filename=\"bc.pdf\"", "Bearer a-token");
        assertThat(sent(PATH + "/report"))
                .hasSize(1)
                .first()
                .asString()
                .contains("{\"result\":\"Xong\",\"evidence\":[{\"fileId\":\"f7\"}]}", "Key: " + KEY + " ");
    }

    @Test
    void the_same_file_of_the_same_form_has_the_same_key_and_another_has_another() throws Exception {
        report("một");
        report("một");
        report("hai");
        var keys = sent("/files").stream()
                .map(one -> one.replaceAll("(?s).*Idempotency-Key: (\\S+) .*", "$1"))
                .toList();
        assertThat(keys.get(0))
                .startsWith(KEY + ".")
                .hasSizeLessThanOrEqualTo(128)
                .isEqualTo(keys.get(1));
        assertThat(keys.get(2)).startsWith(KEY + ".").isNotEqualTo(keys.get(0));
    }

    @Test
    void what_comes_back_has_the_file_that_was_taken_already() throws Exception {
        TASK.says(PATH + "/report", 409, "{\"detail\": \"Còn phần chưa xong.\"}");
        assertThat(report("một").getContentAsString())
                .contains(
                        "Còn phần chưa xong.",
                        "name=\"fileId\" value=\"f7\"",
                        "Đã nhận tệp bc.pdf",
                        ">Xong</textarea>");
    }

    @Test
    void a_file_that_is_refused_or_lost_reports_nothing_and_says_so() throws Exception {
        TASK.says("/files", 415, "{\"detail\": \"Chỉ nhận PDF.\"}");
        assertThat(report("một").getContentAsString()).contains("Chỉ nhận PDF.", ">Xong</textarea>");
        TASK.says("/files", 503, "{}");
        assertThat(report("một").getContentAsString())
                .contains("Chưa nhận được tệp và việc chưa được ghi nhận", ">Xong</textarea>", KEY);
        assertThat(sent(PATH + "/report")).isEmpty();
    }

    @Test
    void evidence_is_listed_once_and_kept_as_a_file() throws Exception {
        assertThat(open(PATH, "").getContentAsString())
                .containsOnlyOnce("href=\"/evidence/f1\"")
                .contains("ảnh &lt;1&gt;.png", "2 kB", "12/BC-PKT", "ngày 26/11/2026")
                .doesNotContain("??");
        TASK.says(
                "/files/f1",
                200,
                "<script>alert(1)</script>",
                Map.of("Content-Type", "text/html", "Content-Disposition", "inline; filename*=UTF-8''b%C3%A1o.html"));
        var file = open("/evidence/f1", "");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("b%C3%A1o.html");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getContentAsString()).isEqualTo("<script>alert(1)</script>");
        assertThat(open("/evidence/of-others", "").getStatus()).isEqualTo(404);
    }

    @Test
    void what_is_larger_than_anything_that_is_taken_is_led_to_a_page_that_says_so() throws Exception {
        var answer = portal.perform(post(PATH).with(request -> {
                    request.setContent(new byte[52 * 1024 * 1024]);
                    return request;
                }))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/too-large");
        var page = open("/too-large", "");
        assertThat(page.getStatus()).isEqualTo(413);
        assertThat(page.getContentAsString()).contains("Tệp được nhận lớn nhất là 50 MB.");
    }

    private static List<String> sent(String path) {
        return TASK.asked().stream()
                .filter(one -> one.startsWith("POST " + path + " "))
                .toList();
    }

    private MockHttpServletResponse report(String content) throws Exception {
        var file = new MockMultipartFile("file", "bc.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8));
        var answer = portal.perform(multipart(PATH)
                        .file(file)
                        .session(session)
                        .with(person(NAME, "head", "phong-kinh-te"))
                        .with(csrf())
                        .param("call", "report")
                        .param("key", KEY)
                        .param("version", "7")
                        .param("result", "Xong"))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
