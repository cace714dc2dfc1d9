package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class IntakePageTest extends OfficePages {
    private static final MockMultipartFile FILE = file("Giao Phòng Kinh tế rà soát");

    @BeforeEach
    void taken() {
        DIRECTIVE.says("/directives/intake", 201, "{\"id\": \"%s\", \"version\": 1}".formatted(ID));
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "tb.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_becomes_a_draft() throws Exception {
        assertThat(open("clerk", "/drafts/new", "").getContentAsString())
                .contains(".txt", "<progress")
                .doesNotContain("??");
        assertThat(open("clerk", "/drafts/new", "?lang=en").getContentAsString())
                .contains("Import and analyse");
        assertThat(send(FILE, "", false).getRedirectedUrl()).isEqualTo("/drafts/" + ID + "?done=intake");
        assertThat(DIRECTIVE.asked().getLast())
                .startsWith("POST /directives/intake ")
                .contains("filename=\"tb.txt\"", "Giao Phòng Kinh tế rà soát", "Idempotency-Key: " + KEY);
        assertThat(send(FILE, "", true).getHeader("HX-Redirect")).isEqualTo("/drafts/" + ID + "?done=intake");
    }

    @Test
    void so_does_text_and_nothing_is_asked_for_nothing() throws Exception {
        send(file(""), "Giao <Phòng>", false);
        assertThat(DIRECTIVE.asked().getLast()).contains("Giao <Phòng>", ".txt");
        int before = DIRECTIVE.asked().size();
        assertThat(send(file(""), " ", false).getContentAsString()).contains("Hãy chọn một tệp");
        assertThat(DIRECTIVE.asked()).hasSize(before);
    }

    @Test
    void a_refusal_says_why_and_keeps_the_text() throws Exception {
        DIRECTIVE.says("/directives/intake", 415, "{\"title\": \"Sai loại\", \"detail\": \"Tệp này có dạng PDF.\"}");
        assertThat(send(file(""), "Giao <Phòng>", false).getContentAsString())
                .contains("Tệp này có dạng PDF.", ">Giao &lt;Phòng&gt;</textarea>");
    }

    private MockHttpServletResponse send(MockMultipartFile file, String text, boolean script) throws Exception {
        var request = multipart("/drafts/new").file(file);
        if (script) {
            request.header("HX-Request", "true");
        }
        request.session(session).with(person(NAME, "clerk", "phong-kinh-te")).with(csrf());
        request.param("key", KEY).param("text", text);
        var answer = portal.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
