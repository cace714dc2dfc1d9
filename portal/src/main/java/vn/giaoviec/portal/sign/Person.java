package vn.giaoviec.portal.sign;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is signed in, as the identity provider says.
 *
 * @param name that people sign in with
 * @param fullName as people are called, or the same where the provider does not say
 * @param agency code of the agency for which they act
 */
public record Person(String name, String fullName, Set<String> roles, String agency) {
    public static Person of(OidcUser user) {
        List<String> roles = user.getClaimAsStringList("gv_roles");
        return new Person(
                user.getName(),
                Objects.requireNonNullElse(user.getFullName(), user.getName()),
                roles == null ? Set.of() : Set.copyOf(roles),
                user.getClaimAsString("gv_agency"));
    }
}
