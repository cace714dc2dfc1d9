package vn.giaoviec.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class AuthorizationsTest {
    private final Authorizations authorizations = new Authorizations(2);

    @Test
    void the_longest_untouched_is_forgotten_first() {
        var first = of("first", AuthorizationGrantType.AUTHORIZATION_CODE);
        authorizations.save(first);
        authorizations.save(of("second", AuthorizationGrantType.AUTHORIZATION_CODE));
        authorizations.save(first);
        authorizations.save(of("third", AuthorizationGrantType.AUTHORIZATION_CODE));
        assertThat(authorizations.findById("first")).isNotNull();
        assertThat(authorizations.findById("second")).isNull();
        assertThat(authorizations.findById("third")).isNotNull();
    }

    @Test
    void of_a_client_nothing_is_kept() {
        authorizations.save(of("client", AuthorizationGrantType.CLIENT_CREDENTIALS));
        assertThat(authorizations.findById("client")).isNull();
    }

    private static OAuth2Authorization of(String id, AuthorizationGrantType grant) {
        var client = RegisteredClient.withId("c")
                .clientId("c")
                .authorizationGrantType(grant)
                .redirectUri("http://127.0.0.1/back")
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName("somebody")
                .authorizationGrantType(grant)
                .build();
    }
}
