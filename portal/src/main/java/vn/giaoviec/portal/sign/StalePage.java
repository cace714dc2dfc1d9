package vn.giaoviec.portal.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form without its token, of a session that has ended, or forged; or of somebody for whom the services cannot be asked
 * until they sign in again. Nothing is done; what a person wrote is shown to them once more, but never what another site
 * has sent in their name.
 */
final class StalePage implements AccessDeniedHandler {
    /** Attribute of the request: texts that the error page shows. */
    static final String KEPT = "kept";

    private static final int A_SENTENCE = 12;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            request.setAttribute(KEPT, texts(request.getParameterMap()));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** Keys, versions and choices are not worth copying, and hold no space. */
    private static List<String> texts(Map<String, String[]> said) {
        return said.values().stream()
                .map(values -> values[0].strip())
                .filter(text -> text.length() > A_SENTENCE && text.contains(" "))
                .collect(Collectors.toList());
    }
}
