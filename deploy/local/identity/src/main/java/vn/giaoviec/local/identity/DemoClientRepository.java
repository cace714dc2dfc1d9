package vn.giaoviec.local.identity;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Makes a client of a name when it is asked for; nothing is stored. */
final class DemoClientRepository implements RegisteredClientRepository {
    private static final TokenSettings ONE_HOUR =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build();

    @Override
    public RegisteredClient findByClientId(String clientId) {
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
