package vn.giaoviec.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {
    private final List<String> verified = new ArrayList<>();
    private boolean expired;
    private final VerifiedTokens tokens = new VerifiedTokens(
            token -> {
                verified.add(token);
                if (token.startsWith("forged")) {
                    throw new BadJwtException("forged");
                }
                return new Jwt(
                        token,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(1),
                        Map.of("alg", "RS256"),
                        Map.of("sub", "of " + token));
            },
            jwt -> expired
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                    : OAuth2TokenValidatorResult.success());

    @Test
    void each_token_is_verified_once_and_stays_its_own() {
        assertThat(tokens.decode("one").getSubject()).isEqualTo("of one");
        assertThat(tokens.decode("another").getSubject()).isEqualTo("of another");
        assertThat(tokens.decode("one").getSubject()).isEqualTo("of one");
        assertThat(verified).containsExactly("one", "another");
    }

    @Test
    void one_that_expires_while_it_is_remembered_is_refused() {
        tokens.decode("one");
        expired = true;
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_forged_one_is_refused_each_time() {
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> tokens.decode("forged one")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).hasSize(2);
    }
}
