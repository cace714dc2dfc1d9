package vn.giaoviec.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The portal, at which people sign in: by authorization code with PKCE, at its own address alone, with a secret that this
 * home has made. A token is renewed while its person works, and that for twelve hours at the longest.
 */
final class PortalClient {
    static final String ID = "portal";
    private static final TokenSettings OF_A_WORKING_DAY = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofMinutes(15))
            .refreshTokenTimeToLive(Duration.ofHours(12))
            // Two pages of one person may renew at the same moment; and so the first sign-in says when it ends.
            .reuseRefreshTokens(true)
            .build();

    private final String url;
    private final Path secret;

    /**
     * @param url where the portal is, without a slash at the end
     * @param secret a file that holds the portal's secret
     */
    PortalClient(
            @Value("${giaoviec.portal.url}") String url, @Value("${giaoviec.portal.client-secret-file}") Path secret) {
        this.url = url;
        this.secret = secret;
    }

    String url() {
        return url;
    }

    RegisteredClient registered() {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(read())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(url + "/login/oauth2/code/giaoviec")
                .postLogoutRedirectUri(url + "/signed-out")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(OF_A_WORKING_DAY)
                .build();
    }

    private String read() {
        try {
            return Files.readString(secret).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The portal's secret cannot be read: " + secret, unreadable);
        }
    }
}
