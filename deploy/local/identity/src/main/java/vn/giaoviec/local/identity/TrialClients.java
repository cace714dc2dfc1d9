package vn.giaoviec.local.identity;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The portal, and a client of any demo name, made when it is asked for; nothing is stored. */
final class TrialClients implements RegisteredClientRepository {
    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    private final PortalClient portal;

    TrialClients(PortalClient portal) {
        this.portal = portal;
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return clientId.equals(PortalClient.ID) ? portal.registered() : ofName(clientId);
    }

    private static RegisteredClient ofName(String clientId) {
        return DemoClients.find(clientId)
                .map(identity -> RegisteredClient.withId(clientId)
                        .clientId(clientId)
                        .clientSecret(DemoClients.SECRET)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(ONE_HOUR)
                        .build())
                .orElse(null);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("demo clients are not registered");
    }
}
