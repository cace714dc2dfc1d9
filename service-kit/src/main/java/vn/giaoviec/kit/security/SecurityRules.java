package vn.giaoviec.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import vn.giaoviec.kit.http.ProblemWriter;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.RateLimitFilter;

/** Every call needs a token of the one issuer; only readiness, without details, is open. */
public final class SecurityRules {
    private static final Set<String> AGENCY_ROLES = Set.of("head", "officer", "system");

    private SecurityRules() {}

    public static SecurityFilterChain chain(HttpSecurity http, RateLimitFilter rateLimit) {
        return http.csrf(csrf -> csrf.disable())
                .cors(cors -> cors.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/readiness", "/actuator/health/liveness")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access((authentication, request) ->
                                        new AuthorizationDecision(isNoAgency(authentication.get())))
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, thrown) -> unauthenticated(request, response))
                        .accessDeniedHandler((request, response, thrown) ->
                                ProblemWriter.write(request, response, Problems.forbidden())))
                .addFilterAfter(rateLimit, BearerTokenAuthenticationFilter.class)
                .build();
    }

    /** Metrics tell of everybody: an agency would read others' activity from them. */
    private static boolean isNoAgency(Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                && token.getToken().getClaimAsStringList("gv_roles") instanceof List<String> roles
                && Collections.disjoint(roles, AGENCY_ROLES);
    }

    /** @param audience that a token must name, for a provider that serves others too; null where it serves us alone */
    public static JwtDecoder decoder(String issuer, String jwkSetUri, String audience) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(jwkSetUri).build();
        var validator = validator(issuer, audience);
        decoder.setJwtValidator(validator);
        return new VerifiedTokens(decoder, validator);
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        var ofIssuer = JwtValidators.createDefaultWithIssuer(issuer);
        return audience == null
                ? ofIssuer
                : new DelegatingOAuth2TokenValidator<>(
                        ofIssuer,
                        new JwtClaimValidator<List<String>>("aud", named -> named != null && named.contains(audience)));
    }

    private static void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        ProblemWriter.write(request, response, Problems.unauthenticated());
    }
}
