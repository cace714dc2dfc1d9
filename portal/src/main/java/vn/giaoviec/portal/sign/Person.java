package vn.giaoviec.portal.sign;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who is signed in, as the identity provider says.
 *
 * @param name that people sign in with
 * @param agency code of the agency for which they act
 */
public record Person(String name, Set<String> roles, String agency) {
    public static Person of(OidcUser user) {
        List<String> roles = user.getClaimAsStringList("gv_roles");
        return new Person(
                user.getName(), roles == null ? Set.of() : Set.copyOf(roles), user.getClaimAsString("gv_agency"));
    }
}
