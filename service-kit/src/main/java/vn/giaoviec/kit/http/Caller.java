package vn.giaoviec.kit.http;

import java.util.Arrays;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.giaoviec.contract.Actor;

/**
 * Who calls, by the token alone.
 *
 * @param subject the client or person ({@code sub})
 * @param roles what they may act as ({@code gv_roles})
 * @param agency whom they act for ({@code gv_agency})
 */
public record Caller(String subject, Set<String> roles, String agency) {
    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    public Actor as(String role) {
        return new Actor(subject, role, agency);
    }

    static Caller of(Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken token) {
            var roles = token.getToken().getClaimAsStringList("gv_roles");
            var agency = token.getToken().getClaimAsString("gv_agency");
            return new Caller(
                    token.getName(), roles == null ? Set.of() : Set.copyOf(roles), agency == null ? "" : agency);
        }
        throw Problems.unauthenticated();
    }
}
