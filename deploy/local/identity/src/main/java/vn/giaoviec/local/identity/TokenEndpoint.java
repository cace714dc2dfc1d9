package vn.giaoviec.local.identity;

import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * {@code POST /oauth2/token}, the keys that verify its tokens, the discovery documents, the sign-in of people, readiness;
 * all else is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class TokenEndpoint {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
    private static final int MOST_SIGNED_IN = 10_000;

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http, PortalClient portal) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", SignInPage.PATH, SignInPage.STYLE)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH).defaultSuccessUrl(portal.url()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new Http403ForbiddenEntryPoint())
                        // A page of before, as in the second of two tabs: the portal knows whether to ask once more.
                        .accessDeniedHandler((request, response, denied) -> response.sendRedirect(portal.url())))
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        // The form's answer leads on to the portal.
                        policy -> policy.policyDirectives(POLICY + "; form-action 'self' " + portal.url())));
        return http.build();
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${giaoviec.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository clients(PortalClient portal) {
        return new TrialClients(portal);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new Authorizations(MOST_SIGNED_IN);
    }

    /** What every service decides by: who ({@code sub}, the client or the person), in which roles, for which agency. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            var identity = DemoClients.find(context.getPrincipal().getName()).orElseThrow();
            context.getClaims()
                    .claim("name", identity.name())
                    .claim("gv_roles", identity.roles())
                    .claim("gv_agency", identity.agency());
        };
    }

    /** The one secret is public: to hash it slowly at each request would only heat the room. */
    @Bean
    PasswordEncoder publicSecret() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                return raw.toString();
            }

            @Override
            public boolean matches(CharSequence raw, String stored) {
                return MessageDigest.isEqual(
                        raw.toString().getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Bean
    UserDetailsService people() {
        return new People();
    }
}
