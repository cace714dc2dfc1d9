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
    private static final Set<String> OF_AN_AGENCY = Set.of("head", "officer");

    static Person of(OidcUser user) {
        List<String> roles = user.getClaimAsStringList("gv_roles");
        return new Person(
                user.getName(), roles == null ? Set.of() : Set.copyOf(roles), user.getClaimAsString("gv_agency"));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Does what is assigned, and does not assign. */
    public boolean worksAtAnAgency() {
        return roles.stream().anyMatch(OF_AN_AGENCY::contains);
    }
}
