package vn.giaoviec.portal;

import java.time.Instant;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;

/** Tokens that no identity provider has made. */
final class Tokens {
    private Tokens() {}

    static OAuth2AccessToken of(String value) {
        return new OAuth2AccessToken(
                TokenType.BEARER, value, Instant.now(), Instant.now().plusSeconds(600));
    }

    static OAuth2AccessToken runOut() {
        return new OAuth2AccessToken(
                TokenType.BEARER,
                "an-old-token",
                Instant.now().minusSeconds(1200),
                Instant.now().minusSeconds(600));
    }
}
