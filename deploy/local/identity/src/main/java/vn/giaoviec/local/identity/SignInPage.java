package vn.giaoviec.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** {@code GET /login}: name and password, in Vietnamese and English. */
@RestController
final class SignInPage {
    static final String PATH = "/login";
    static final String STYLE = "/sign-in.css";
    private static final String WRONG = """
            <p class="wrong" role="alert">Tên hoặc mật khẩu không đúng. Hãy thử lại.
              <span lang="en">Wrong name or password. Try again.</span></p>
            """;

    private final String page;

    SignInPage() throws IOException {
        page = new ClassPathResource("sign-in.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(STYLE)
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(new ClassPathResource("sign-in.css"));
    }

    @GetMapping(PATH)
    ResponseEntity<String> signIn(HttpServletRequest request, CsrfToken token) {
        boolean wrong = request.getParameterMap().containsKey("error");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.replace("{wrong}", wrong ? WRONG : "")
                        .replace("{parameter}", HtmlUtils.htmlEscape(token.getParameterName()))
                        .replace("{token}", HtmlUtils.htmlEscape(token.getToken())));
    }
}
