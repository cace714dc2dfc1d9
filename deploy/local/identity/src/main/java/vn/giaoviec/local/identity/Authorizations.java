package vn.giaoviec.local.identity;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
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
        oldestFirst.remove(authorization.getId());
        oldestFirst.put(authorization.getId(), authorization);
        for (Iterator<OAuth2Authorization> oldest = oldestFirst.values().iterator(); oldestFirst.size() > most; ) {
            kept.remove(oldest.next());
            oldest.remove();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        oldestFirst.remove(authorization.getId());
        kept.remove(authorization);
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }
}
