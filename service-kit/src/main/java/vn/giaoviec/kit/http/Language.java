package vn.giaoviec.kit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

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
}
