package vn.giaoviec.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class WorkPageTest {
    private static final String NAME = "agency.phong-kinh-te";
    private static final Stub REPORTING = stub();
    private static final Stub IDENTITY = stub();

    @Autowired
    private MockMvc portal;

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
        for (var service : List.of("directive-service", "task-service", "notification-service")) {
            properties.add("giaoviec." + service + ".url", () -> "http://127.0.0.1:1");
        }
        properties.add("giaoviec.reporting-service.url", REPORTING::url);
    }

    @AfterAll
    static void stop() {
        REPORTING.close();
        IDENTITY.close();
    }

    @Autowired
    private OAuth2AuthorizedClientService authorized;

    @Autowired
    private ClientRegistrationRepository clients;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void signedIn() {
        var client = clients.findByRegistrationId("giaoviec");
        var somebody = new TestingAuthenticationToken(NAME, null);
        authorized.saveAuthorizedClient(new OAuth2AuthorizedClient(client, NAME, Tokens.of("a-token")), somebody);
    }

    @BeforeEach
    void nobodyIsTakenToBeAway() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @BeforeEach
    void answers() {
        REPORTING.says("/figures", 200, """
                {"asOf": "2026-11-28", "finality": "provisional", "unconfirmedYears": [], "groupBy": "agency", "rows": [],
                 "total": {"total": 9, "notDone": 0, "byState": {}, "buckets": {"NOT_ACKNOWLEDGED": 2, "DUE_TODAY": 1},
                 "byClass": {"PENDING_IN_TIME": 4, "PENDING_OVERDUE": 3, "COMPLETED_LATE": 2}}}
                """);
        REPORTING.says("/assignments", 200, """
                {"items": [{"id": "a1", "agency": "phong-kinh-te", "agencyName": "Phòng Kinh tế", "role": "LEAD",
                 "state": "IN_PROGRESS", "class": "PENDING_OVERDUE", "schedule": "OVERDUE", "deadline": "2026-11-20",
                 "directive": {"id": "d1", "number": "118/TB-UBND", "subject": "Kết luận <script>"},
                 "task": {"id": "d1-1", "quote": "Rà soát đất đai & giải phóng mặt bằng", "section": []}}],
                 "next": "more"}
                """);
    }

    @Test
    void a_worklist_shows_what_reporting_says_in_vietnamese() throws Exception {
        var page = open("/work/overdue", "");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Quá hạn", "20/11/2026", "118/TB-UBND", "Rà soát đất đai &amp; giải phóng", "Phòng Kinh tế")
                .contains("aria-current=\"page\"")
                .contains("Kết luận &lt;script&gt;")
                .doesNotContain("??");
        assertThat(REPORTING.asked())
                .anyMatch(one ->
                        one.startsWith("GET /assignments?class=PENDING_OVERDUE ") && one.endsWith("Bearer a-token"));
    }

    @Test
    void and_in_english() throws Exception {
        assertThat(open("/work/to-do", "?lang=en").getContentAsString())
                .contains("Assigned work", "Overdue", "lang=\"en\"")
                .doesNotContain("Việc được giao", "??");
    }

    @Test
    void a_service_that_is_away_costs_its_panel() throws Exception {
        REPORTING.says("/figures", 503, "{}");
        var page = open("/work/to-do", "");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Việc được giao").containsOnlyOnce("reporting-service");
    }

    @Test
    void another_tab_is_not_found() throws Exception {
        assertThat(open("/work/nonsense", "").getStatus()).isEqualTo(404);
    }

    @Test
    void nobody_sees_anything_without_signing_in() throws Exception {
        var answer = portal.perform(get("/work/to-do")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/oauth2/authorization/giaoviec");
    }

    private MockHttpServletResponse open(String path, String query) throws Exception {
        var page = portal.perform(get(path + query).with(person(NAME, "head", "phong-kinh-te")))
                .andReturn()
                .getResponse();
        page.setCharacterEncoding("UTF-8");
        return page;
    }

    private static RequestPostProcessor person(String name, String role, String agency) {
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
