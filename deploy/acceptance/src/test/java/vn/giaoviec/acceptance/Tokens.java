package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the demo's clients, of the identity provider that runs there; each is asked for once. */
final class Tokens {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String identity;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Tokens(String identity) {
        this.identity = identity;
    }

    String of(String client) {
        return known.computeIfAbsent(client, this::fresh);
    }

    /** The next one is asked for again. */
    void forget(String client) {
        known.remove(client);
    }

    private String fresh(String client) {
        var basic = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return MAPPER.readTree(answer.body()).get("access_token").asString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
