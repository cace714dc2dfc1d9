package vn.giaoviec.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Remembers for a minute whose signature was right: a person's browser and a provincial system send the same token with
 * every call, and the checks of signatures took an eighth of the processor time of a service at work. Whether it has
 * expired meanwhile is asked at every call. A key that the issuer withdraws is refused a minute later than its key set says.
 */
final class VerifiedTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int TOKENS = 2_000;

    private final JwtDecoder verifying;
    private final OAuth2TokenValidator<Jwt> validator;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(TOKENS)
            .build();

    /** @param validator asked for each token that is remembered; {@code verifying} asks it for the others */
    VerifiedTokens(JwtDecoder verifying, OAuth2TokenValidator<Jwt> validator) {
        this.verifying = verifying;
        this.validator = validator;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known == null) {
            var decoded = verifying.decode(token);
            verified.put(token, decoded);
            return decoded;
        }
        var result = validator.validate(known);
        if (result.hasErrors()) {
            throw new JwtValidationException("a token that was good is so no more", result.getErrors());
        }
        return known;
    }
}
