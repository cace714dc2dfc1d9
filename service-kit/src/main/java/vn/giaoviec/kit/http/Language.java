package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** In which language a caller is answered. */
public final class Language {
    private Language() {}

    /** {@code en} where {@code Accept-Language} prefers it, else {@code vi}. */
    public static String of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return "vi";
        }
        return request.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "vi";
    }

    /** An answer in words, which says in whose. */
    public static <T> ResponseEntity<T> answer(HttpServletRequest request, T words) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, of(request))
                .body(words);
    }
}
