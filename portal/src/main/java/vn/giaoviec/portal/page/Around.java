package vn.giaoviec.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.giaoviec.portal.sign.Person;

/** What stands around every page: who looks at it, and where they can go. */
@ControllerAdvice
final class Around {
    /** Null where nobody is signed in. */
    @ModelAttribute("person")
    Person person(@AuthenticationPrincipal OidcUser user) {
        return user == null ? null : Person.of(user);
    }

    @ModelAttribute("menu")
    List<Menu.Entry> menu(@AuthenticationPrincipal OidcUser user, HttpServletRequest request) {
        return user == null ? List.of() : Menu.of(Person.of(user), request.getRequestURI());
    }
}
