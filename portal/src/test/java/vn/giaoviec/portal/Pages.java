package vn.giaoviec.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Pages for a head of an agency who is signed in, made of what stubs of the services say. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class Pages {
    static final String NAME = "agency.phong-kinh-te";
    static final Stub REPORTING = stub();
    static final Stub TASK = stub();
    static final Stub DIRECTIVE = stub();
    static final Stub NOTIFICATION = stub();
    static final Stub IDENTITY = stub();

    @Autowired
    MockMvc portal;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        Path secret = Files.createTempFile("portal", "secret");
        Files.writeString(secret, "a-secret");
        IDENTITY.says("/.well-known/openid-configuration", 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/oauth2/authorize", "token_endpoint": "%1$s/oauth2/token",
                 "jwks_uri": "%1$s/oauth2/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(IDENTITY.url()));
        properties.add("giaoviec.issuer", IDENTITY::url);
        properties.add("giaoviec.portal.client-secret-file", secret::toString);
        properties.add("giaoviec.directive-service.url", DIRECTIVE::url);
        properties.add("giaoviec.notification-service.url", NOTIFICATION::url);
        properties.add("giaoviec.task-service.url", TASK::url);
        properties.add("giaoviec.reporting-service.url", REPORTING::url);
    }

    @Autowired
    private OAuth2AuthorizedClientRepository tokens;

    @Autowired
    private ClientRegistrationRepository clients;

    @Autowired
    private CircuitBreakerRegistry breakers;

    final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signedIn() {
        signedInBy(Tokens.of("a-token"), null);
    }

    void signedInBy(OAuth2AccessToken token, OAuth2RefreshToken renewal) {
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var client = clients.findByRegistrationId("giaoviec");
        var somebody = new TestingAuthenticationToken(NAME, null);
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(client, NAME, token, renewal),
                somebody,
                request,
                new MockHttpServletResponse());
    }

    @BeforeEach
    void nobodyRemembersAnotherTest() {
        List.of(DIRECTIVE, TASK, NOTIFICATION, REPORTING).forEach(Stub::forget);
    }

    @BeforeEach
    void nobodyIsTakenToBeAway() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    MockHttpServletResponse open(String path, String query) throws Exception {
        return open("head", path, query);
    }

    MockHttpServletResponse open(String role, String path, String query) throws Exception {
        var page = portal.perform(get(path + query).session(session).with(person(NAME, role, "phong-kinh-te")))
                .andReturn()
                .getResponse();
        page.setCharacterEncoding("UTF-8");
        return page;
    }

    /** A form of somebody of the office, as a browser would send it. */
    MockHttpServletResponse submit(String path, String role, String... fields) throws Exception {
        var request = post(path)
                .session(session)
                .with(person(NAME, role, "van-phong-hdnd-ubnd"))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = portal.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    static RequestPostProcessor person(String name, String role, String agency) {
        return oidcLogin()
                .idToken(token ->
                        token.subject(name).claim("gv_roles", List.of(role)).claim("gv_agency", agency));
    }

    private static Stub stub() {
        try {
            return new Stub();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
