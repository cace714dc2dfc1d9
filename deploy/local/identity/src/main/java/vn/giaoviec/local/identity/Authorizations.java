package vn.giaoviec.local.identity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps in memory whom people have let in at the portal, the latest of them: a code is exchanged and a token renewed by
 * what is kept here. Of clients it keeps nothing: their tokens speak for themselves, and a million of them must not fill
 * the memory.
 */
final class Authorizations implements OAuth2AuthorizationService {
    private final int most;
    private final InMemoryOAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> oldestFirst = new LinkedHashMap<>();
    /** Whose each ID token was, also one in whose place another came: people sign out with the one they signed in with. */
    private final Map<String, String> idTokens = new LinkedHashMap<>();

    /** @param most so many are kept; whoever's is forgotten signs in again */
    Authorizations(int most) {
        this.most = most;
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
            return;
        }
        kept.save(authorization);
        var idToken = authorization.getToken(OidcIdToken.class);
        if (idToken != null) {
            idTokens.put(idToken.getToken().getTokenValue(), authorization.getId());
        }
        oldestFirst.remove(authorization.getId());
        oldestFirst.put(authorization.getId(), authorization);
        for (Iterator<OAuth2Authorization> oldest = oldestFirst.values().iterator(); oldestFirst.size() > most; ) {
            var forgotten = oldest.next();
            kept.remove(forgotten);
            idTokens.values().removeIf(forgotten.getId()::equals);
            oldest.remove();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        oldestFirst.remove(authorization.getId());
        idTokens.values().removeIf(authorization.getId()::equals);
        kept.remove(authorization);
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public synchronized OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        var found = kept.findByToken(token, type);
        var owner = found == null && type != null && type.getValue().equals(OidcParameterNames.ID_TOKEN)
                ? idTokens.get(token)
                : null;
        return owner == null ? found : kept.findById(owner);
    }
}
