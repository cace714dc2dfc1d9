package vn.giaoviec.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

class IdentityProviderTest {
    @TempDir
    static Path home;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static int port;
    private static ConfigurableApplicationContext running;

    @BeforeAll
    static void start() throws IOException {
        port = Running.freePort();
        running = run(port, "127.0.0.1");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "office-clerk, clerk, van-phong-hdnd-ubnd",
        "office-signer, signer, van-phong-hdnd-ubnd",
        "office-monitor, monitor, van-phong-hdnd-ubnd",
        "auditor, auditor, ubnd-tx-duytien",
        "admin, administrator, ubnd-tx-duytien",
        "agency.phong-tai-chinh, head, phong-tai-chinh",
        "agency.made-tomorrow-7.officer, officer, made-tomorrow-7",
        "agency.x.system, system, x"
    })
    void a_client_gets_a_token_that_says_who_it_is(String client, String role, String agency) throws Exception {
        var answer = token(client, "demo");
        assertThat(answer.statusCode()).isEqualTo(200);
        var token = SignedJWT.parse(answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(client);
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:" + port);
        assertThat(claims.getStringListClaim("gv_roles")).containsExactly(role);
        assertThat(claims.getStringClaim("gv_agency")).isEqualTo(agency);
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(3_600_000);

        var keys = JWKSet.parse(get("/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"office-clerk, wrong", "nobody, demo", "agency.., demo", "agency.a.minister, demo", "agency.A, demo"})
    void who_is_not_known_or_has_the_wrong_secret_gets_401(String client, String secret) throws Exception {
        assertThat(token(client, secret).statusCode()).isEqualTo(401);
    }

    @Test
    void readiness_is_open_and_tells_no_details() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/.well-known/openid-configuration").body()).contains("http://127.0.0.1:" + port);
    }

    @Test
    void nothing_else_is_served() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isIn(401, 403, 404);
        assertThat(get("/").statusCode()).isIn(401, 403, 404);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:%d, 200", "localhost:%d, 200", "evil.example:%d, 400", "127.0.0.1, 400", "127.0.0.1:1, 400"})
    void another_host_is_refused(String host, int status) throws Exception {
        assertThat(statusLine("Host: " + host.formatted(port) + "\r\n")).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void no_page_of_another_origin_may_read_an_answer() throws Exception {
        var request = HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                .header("Origin", "http://evil.example")
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void another_address_than_loopback_is_refused() {
        assertThatThrownBy(() -> run(Running.freePort(), "0.0.0.0")).hasStackTraceContaining("must be 127.0.0.1");
    }

    @Test
    void the_signing_key_is_private_and_stays() throws Exception {
        var file = home.resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var before = Files.readString(file);
        int second = Running.freePort();
        try (var other = run(second, "127.0.0.1")) {
            assertThat(other.isRunning()).isTrue();
            assertThat(Files.readString(file)).isEqualTo(before);
        }
    }

    private static ConfigurableApplicationContext run(int port, String address) {
        return Running.identity(home, port, address);
    }

    private static HttpResponse<String> token(String client, String secret) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String statusLine(String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = "GET /actuator/health/readiness HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
