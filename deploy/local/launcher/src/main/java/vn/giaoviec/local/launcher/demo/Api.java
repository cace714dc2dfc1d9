package vn.giaoviec.local.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.local.launcher.Console;
import vn.giaoviec.local.launcher.Part;
import vn.giaoviec.local.launcher.Settings;
import vn.giaoviec.local.servers.CannotStart;

/**
 * The services as their users call them: with a token of the local identity provider and a key per act. A service that
 * is away is waited for and asked again with the same key, so that nothing is done twice.
 */
final class Api {
    private static final String SECRET = "demo";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STALE = 412;
    private static final Set<Integer> PASSING = Set.of(429, 503, 504);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Settings settings;
    private final Console console;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /**
     * @param position that a reader can wait for
     * @param replayed it was done before: the first answer again
     */
    record Answer(JsonNode json, String position, String location, boolean replayed) {}

    JsonNode get(String client, Part service, String path) {
        return wanted(client, service, path, request -> request.GET()).json();
    }

    /** The items of all pages, in their order. @param path with a query */
    List<JsonNode> pages(String client, Part service, String path) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = get(client, service, cursor == null ? path : path + "&cursor=" + encoded(cursor));
            page.get("items").forEach(items::add);
            cursor = page.path("next").asString(null);
        } while (cursor != null);
        return items;
    }

    Answer read(String client, Part service, String path) {
        return wanted(client, service, path, request -> request.GET());
    }

    /** @param version for {@code If-Match}; 0 for none */
    Answer post(String client, Part service, String path, String key, long version, Object body) {
        return change(client, service, path, key, version, "POST", json(body));
    }

    /** The same, but empty when somebody else's change came first (412): read again, then ask again. */
    Optional<Answer> postUnlessStale(String client, Part service, String path, String key, long version, Object body) {
        var answer = answered(client, service, path, request -> change(request, key, version, "POST", json(body)));
        return answer.statusCode() == STALE ? Optional.empty() : Optional.of(wanted(client, service, path, answer));
    }

    Answer put(String client, Part service, String path, String key, long version, Object body) {
        return change(client, service, path, key, version, "PUT", json(body));
    }

    private Answer change(
            String client, Part service, String path, String key, long version, String method, String body) {
        return wanted(client, service, path, request -> change(request, key, version, method, body));
    }

    private static HttpRequest.Builder change(
            HttpRequest.Builder request, String key, long version, String method, String body) {
        request.header("Content-Type", "application/json").header("Idempotency-Key", key);
        if (version > 0) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.method(method, BodyPublishers.ofString(body));
    }

    /** One file, in the part {@code file}. */
    Answer upload(String client, Part service, String path, String key, String name, String type, byte[] content) {
        var boundary = "giaoviec-" + Integer.toHexString(key.hashCode());
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(boundary, name, type);
        BodyPublisher body = BodyPublishers.ofByteArrays(List.of(
                head.getBytes(StandardCharsets.UTF_8),
                content,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return wanted(
                client,
                service,
                path,
                request -> request.header("Idempotency-Key", key)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body));
    }

    private Answer wanted(String client, Part service, String path, UnaryOperator<HttpRequest.Builder> made) {
        return wanted(client, service, path, answered(client, service, path, made));
    }

    private static Answer wanted(String client, Part service, String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotStart("The demo stops: " + client + " asked " + service.title() + " for " + path
                    + " and was answered " + answer.statusCode() + ": " + answer.body());
        }
        var json = answer.body().isEmpty() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
        var headers = answer.headers();
        return new Answer(
                json,
                headers.firstValue("Giaoviec-Position").orElse(null),
                headers.firstValue("Location").orElse(null),
                headers.firstValue("Idempotency-Replayed").isPresent());
    }

    private HttpResponse<String> answered(
            String client, Part service, String path, UnaryOperator<HttpRequest.Builder> made) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var tries = 0; ; tries++) {
            String away;
            try {
                var request = made.apply(HttpRequest.newBuilder(address(service, path))
                                .timeout(Duration.ofSeconds(30))
                                .header("Accept-Language", "en")
                                .header("Authorization", "Bearer " + token(client)))
                        .build();
                var answer = http.send(request, BodyHandlers.ofString());
                if (!PASSING.contains(answer.statusCode())) {
                    return answer;
                }
                away = "answers " + answer.statusCode();
            } catch (IOException unreachable) {
                away = "cannot be reached";
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new CannotStart("interrupted");
            }
            if (System.nanoTime() > until) {
                throw new CannotStart("The demo stops: " + service.title() + " " + away + " for "
                        + PATIENCE.toSeconds() + " s. ./giaoviec status and ./giaoviec logs " + service.title()
                        + " say more; ./giaoviec demo goes on where it stopped.");
            }
            if (tries == 2) {
                console.say("      … " + service.title() + " " + away + "; asking again until it is back");
            }
            pause(Math.min(1_000, 100 << Math.min(tries, 4)));
        }
    }

    private URI address(Part service, String path) {
        return URI.create("http://127.0.0.1:" + settings.port(service) + path);
    }

    private String token(String client) throws IOException, InterruptedException {
        var known = tokens.get(client);
        if (known != null) {
            return known;
        }
        var basic = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address(Part.IDENTITY, "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider answered " + answer.statusCode());
        }
        var token = MAPPER.readTree(answer.body()).get("access_token").asString();
        tokens.put(client, token);
        return token;
    }

    static String json(Object body) {
        return MAPPER.writeValueAsString(body);
    }

    static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
