package vn.giaoviec.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in at the portal: by a code that only the portal can exchange, once. */
class SignInTest {
    @TempDir
    static Path home;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BACK = Running.PORTAL + "/login/oauth2/code/giaoviec";
    private static final String VERIFIER = "a-verifier-that-only-this-portal-knows-0123456789";
    private static int port;
    private static ConfigurableApplicationContext running;

    @BeforeAll
    static void start() {
        port = Running.freePort();
        running = Running.identity(home, port, "127.0.0.1");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "office-clerk, clerk, van-phong-hdnd-ubnd",
        "agency.phong-kinh-te, head, phong-kinh-te",
        "agency.phong-kinh-te.officer, officer, phong-kinh-te"
    })
    void who_signs_in_is_known_to_the_services_as_a_client_is(String name, String role, String agency)
            throws Exception {
        var tokens = exchange(codeFor(name));
        var claims = SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(name);
        assertThat(claims.getStringListClaim("gv_roles")).containsExactly(role);
        assertThat(claims.getStringClaim("gv_agency")).isEqualTo(agency);
        assertThat(SignedJWT.parse(tokens.get("id_token").asString())
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo(name);
    }

    @Test
    void a_code_is_good_once_and_for_whoever_asked_for_it() throws Exception {
        var code = codeFor("office-clerk");
        assertThat(exchange(code, "another-verifier-than-the-one-of-the-request-0000")
                        .statusCode())
                .isEqualTo(400);
        var again = codeFor("office-clerk");
        assertThat(exchange(again, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(exchange(again, VERIFIER).statusCode()).isEqualTo(400);
    }

    @Test
    void a_token_is_renewed_by_two_pages_at_once() throws Exception {
        var first = exchange(codeFor("office-signer")).get("refresh_token").asString();
        var renewed = refresh(first);
        assertThat(renewed.statusCode()).isEqualTo(200);
        var claims = SignedJWT.parse(
                        JSON.readTree(renewed.body()).get("access_token").asString())
                .getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("office-signer");
        assertThat(refresh(first).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"office-clerk, wrong", "nobody, demo", "agency.phong-kinh-te.system, demo", "portal, demo"})
    void who_is_no_person_or_has_the_wrong_password_is_told_so(String name, String password) throws Exception {
        var browser = new Browser(port);
        var answer = browser.signIn(name, password);
        assertThat(location(answer)).endsWith("/login?error");
        assertThat(browser.open("/login?error").body())
                .contains("Tên hoặc mật khẩu không đúng", "Wrong name or password");
        assertThat(browser.open(authorize()).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void the_page_runs_no_script_and_stands_in_no_frame() throws Exception {
        var page = new Browser(port).open("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' " + Running.PORTAL)
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(new Browser(port).open("/sign-in.css").statusCode()).isEqualTo(200);
    }

    @Test
    void without_proof_or_to_another_address_nobody_is_let_in() throws Exception {
        var browser = new Browser(port);
        browser.signIn("office-clerk", "demo");
        var asked = request();
        asked.remove("code_challenge");
        assertThat(location(browser.open("/oauth2/authorize?" + Browser.form(asked))))
                .startsWith(BACK)
                .contains("error=invalid_request");
        var elsewhere = request();
        elsewhere.put("redirect_uri", "http://evil.example/login/oauth2/code/giaoviec");
        assertThat(browser.open("/oauth2/authorize?" + Browser.form(elsewhere)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_portal_itself_is_nobody() throws Exception {
        assertThat(token(Map.of("grant_type", "client_credentials")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_form_of_another_page_signs_nobody_in() throws Exception {
        var browser = new Browser(port);
        var answer = browser.signIn("office-clerk", "demo", "no-token");
        assertThat(location(answer)).isEqualTo(Running.PORTAL);
        assertThat(location(browser.open(authorize()))).endsWith("/login");
    }

    @Test
    void the_second_of_two_tabs_is_led_on_to_the_portal() throws Exception {
        var browser = new Browser(port);
        var second = browser.formToken();
        browser.signIn("office-clerk", "demo", second);
        assertThat(location(browser.signIn("office-clerk", "demo", second))).isEqualTo(Running.PORTAL);
        assertThat(location(browser.open(authorize()))).startsWith(BACK);
    }

    @Test
    void who_signs_out_after_a_renewal_is_signed_out_too() throws Exception {
        var browser = new Browser(port);
        var tokens = exchange(codeFor(browser, "office-clerk"));
        assertThat(refresh(tokens.get("refresh_token").asString()).statusCode()).isEqualTo(200);
        assertThat(location(signOut(browser, tokens))).isEqualTo(Running.PORTAL + "/signed-out");
        assertThat(location(browser.open(authorize()))).endsWith("/login");
    }

    @Test
    void who_signs_out_is_asked_for_a_password_again() throws Exception {
        var browser = new Browser(port);
        var tokens = exchange(codeFor(browser, "office-clerk"));
        var out = signOut(browser, tokens);
        assertThat(location(out)).isEqualTo(Running.PORTAL + "/signed-out");
        assertThat(location(browser.open(authorize()))).endsWith("/login");
    }

    private static HttpResponse<String> signOut(Browser browser, JsonNode tokens) throws Exception {
        return browser.open("/connect/logout?"
                + Browser.form(Map.of(
                        "id_token_hint",
                        tokens.get("id_token").asString(),
                        "post_logout_redirect_uri",
                        Running.PORTAL + "/signed-out")));
    }

    private static String codeFor(String name) throws Exception {
        return codeFor(new Browser(port), name);
    }

    private static String codeFor(Browser browser, String name) throws Exception {
        assertThat(location(browser.open(authorize()))).endsWith("/login");
        var on = URI.create(location(browser.signIn(name, "demo")));
        assertThat(on.getPath()).isEqualTo("/oauth2/authorize");
        var back = location(browser.open(on.getRawPath() + "?" + on.getRawQuery()));
        assertThat(back).startsWith(BACK + "?").contains("state=a-state");
        return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static Map<String, String> request() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "portal",
                "scope", "openid",
                "state", "a-state",
                "nonce", "a-nonce",
                "redirect_uri", BACK,
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash),
                "code_challenge_method", "S256"));
    }

    private static String authorize() throws Exception {
        return "/oauth2/authorize?" + Browser.form(request());
    }

    private static JsonNode exchange(String code) throws Exception {
        var answer = exchange(code, VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", verifier));
    }

    private static HttpResponse<String> refresh(String token) throws Exception {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private static HttpResponse<String> token(Map<String, String> asked) throws Exception {
        var basic = "portal:" + Running.PORTALS_SECRET;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(asked)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
