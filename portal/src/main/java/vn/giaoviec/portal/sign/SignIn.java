package vn.giaoviec.portal.sign;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** People sign in at the identity provider; without that nobody sees more than that there is a portal. */
@Configuration(proxyBeanMethods = false)
class SignIn {
    static final String CLIENT = "giaoviec";
    private static final String SIGNED_OUT = "/signed-out";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, ClientRegistrationRepository clients, @Value("${giaoviec.issuer}") String issuer) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signOut.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", SIGNED_OUT, "/assets/**", "/webjars/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/oauth2/authorization/" + CLIENT)
                        .failureHandler(new SignInFailed(SIGNED_OUT + "?failed")))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new StalePage()))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .headers(headers -> headers.contentSecurityPolicy(
                                // Signing in and out leads on to the identity provider.
                                policy -> policy.policyDirectives(POLICY + issuer))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** Asked of the identity provider when somebody first signs in, so that it need not be there before the portal. */
    @Bean
    ClientRegistrationRepository clients(
            @Value("${giaoviec.issuer}") String issuer,
            @Value("${giaoviec.portal.client-id}") String client,
            @Value("${giaoviec.portal.client-secret-file}") Path secret) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(issuer, client, secret)));
    }

    /** With the session they end, and each browser of a person has its own. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    private static ClientRegistration registration(String issuer, String client, Path secret) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(CLIENT)
                .clientId(client)
                .clientSecret(read(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(OidcScopes.OPENID)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .build();
    }

    private static String read(Path secret) {
        try {
            return Files.readString(secret).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The portal's secret cannot be read: " + secret, unreadable);
        }
    }
}
