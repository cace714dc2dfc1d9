package vn.giaoviec.portal.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.context.LazyContextVariable;
import vn.giaoviec.portal.notification.Unread;
import vn.giaoviec.portal.sign.Person;
import vn.giaoviec.portal.sign.Visits;

/** What stands around every page: who looks at it, and where they can go. */
@ControllerAdvice
final class Around {
    private final Visits visits;
    private final Unread unread;

    Around(Visits visits, Unread unread) {
        this.visits = visits;
        this.unread = unread;
    }

    /** Null where nobody is signed in. */
    @ModelAttribute("person")
    Person person(@AuthenticationPrincipal OidcUser user) {
        return user == null ? null : Person.of(user);
    }

    @ModelAttribute("menu")
    List<Menu.Entry> menu(@AuthenticationPrincipal OidcUser user, HttpServletRequest request) {
        return user == null ? List.of() : Menu.of(Person.of(user), request.getRequestURI());
    }

    /** This page with everything that its address asks, but its language, which is put behind it. */
    @ModelAttribute("here")
    String here() {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("lang")
                .build();
        return address.getQuery() == null ? "?" : "?" + address.getQuery() + "&";
    }

    /** Asked only by a page that shows it. None beside an error: there the services may be the trouble. */
    @ModelAttribute("unread")
    LazyContextVariable<Unread.Number> unread(@AuthenticationPrincipal OidcUser user, HttpServletRequest request) {
        var asked = user != null
                && request.getDispatcherType() != DispatcherType.ERROR
                && Menu.INBOX.isFor(Person.of(user));
        return new LazyContextVariable<>() {
            @Override
            protected Unread.Number loadValue() {
                return asked ? unread.of(visits.here()) : null;
            }
        };
    }
}
