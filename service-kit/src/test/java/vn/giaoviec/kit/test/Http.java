package vn.giaoviec.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as one of its users would. Immutable; each {@code with…} gives another caller. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String base;
    private final String token;
    private final List<String> headers;

    public Http(String base) {
        this(base, null, List.of());
    }

    private Http(String base, String token, List<String> headers) {
        this.base = base;
        this.token = token;
        this.headers = headers;
    }

    /** Signed in as that client of the demo. */
    public Http as(String client) {
        return new Http(base, TestIssuer.get().token(client), headers);
    }

    public Http withToken(String bearer) {
        return new Http(base, bearer, headers);
    }

    public Http with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Http(base, token, List.copyOf(more));
    }

    public Http key(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** A key that nobody used before. */
    public Http freshKey() {
        return key(UUID.randomUUID().toString());
    }

    public Http ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public String base() {
        return base;
    }

    public Response get(String path) {
        return send(request(path).GET());
    }

    public Response delete(String path) {
        return send(request(path).DELETE());
    }

    /** @param json text, sent as it is */
    public Response post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Response put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Response post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** One file in the part {@code file} of a multipart request. */
    public Response upload(String path, String name, String contentType, byte[] content) {
        var boundary = "----" + UUID.randomUUID();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        var body = BodyPublishers.ofByteArrays(
                List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8)));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return request;
    }

    private static Response send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Response(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    public record Response(int status, HttpHeaders headers, byte[] body) {
        public JsonNode json() {
            return MAPPER.readTree(body);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        /** The name of the problem, without its prefix. */
        public String problem() {
            return json().path("type").asString("").replace("urn:giaoviec:problem:", "");
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }
}
