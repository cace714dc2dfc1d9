package vn.giaoviec.portal.sign;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Somebody came back from the identity provider and is not signed in. Where two tabs began at once, only the later one is
 * awaited: the earlier begins once more, and finds its person signed in there.
 */
final class SignInFailed implements AuthenticationFailureHandler {
    private static final String NOT_AWAITED = "authorization_request_not_found";

    private final AuthenticationFailureHandler otherwise;

    /** @param page that says so */
    SignInFailed(String page) {
        otherwise = new SimpleUrlAuthenticationFailureHandler(page);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        if (failed instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(NOT_AWAITED)) {
            response.sendRedirect("/");
        } else {
            otherwise.onAuthenticationFailure(request, response, failed);
        }
    }
}
