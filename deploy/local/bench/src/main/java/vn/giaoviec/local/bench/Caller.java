package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services as their users do, over connections that are kept; cheap, because it shares the machine. */
final class Caller {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SECRET = "demo";

    static {
        // One connection per thread is kept, also by sixteen of them.
        System.setProperty("http.maxConnections", "32");
    }

    private final Home home;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Caller(Home home) {
        this.home = home;
    }

    /** @param location of what was made, null where nothing was */
    record Answer(int status, byte[] body, String location) {
        JsonNode json() {
            return MAPPER.readTree(body);
        }

        /** @throws IllegalStateException unless it was a success */
        Answer wanted() {
            if (status / 100 != 2) {
                throw new IllegalStateException("answered " + status + ": " + new String(body, StandardCharsets.UTF_8));
            }
            return this;
        }
    }

    Answer get(String client, String service, String path) throws IOException {
        var connection = open(home.port(service), path);
        connection.setRequestProperty("Authorization", "Bearer " + token(client));
        return answer(connection);
    }

    /** @param version for {@code If-Match}; 0 for none */
    Answer post(String client, String service, String path, long version, String json) throws IOException {
        return post(client, service, path, version, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String client, String service, String path, long version, String type, byte[] body) throws IOException {
        var connection = open(home.port(service), path);
        connection.setRequestProperty("Authorization", "Bearer " + token(client));
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        if (version > 0) {
            connection.setRequestProperty("If-Match", "\"" + version + "\"");
        }
        return send(connection, type, body);
    }

    private static HttpURLConnection open(int port, String path) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(60_000);
        return connection;
    }

    private static Answer send(HttpURLConnection connection, String type, byte[] body) throws IOException {
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        connection.setFixedLengthStreamingMode(body.length);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        return answer(connection);
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        // Read to its end, or the connection is not used again.
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(
                    status, in == null ? new byte[0] : in.readAllBytes(), connection.getHeaderField("Location"));
        }
    }

    /** As long as tokens are valid they are used; the bench is over before. */
    private String token(String client) throws IOException {
        var known = tokens.get(client);
        if (known != null) {
            return known;
        }
        var connection = open(home.identityPort(), "/oauth2/token");
        var basic = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        connection.setRequestProperty("Authorization", "Basic " + basic);
        var answer = send(
                connection,
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials".getBytes(StandardCharsets.US_ASCII));
        var token = answer.wanted().json().get("access_token").asString();
        tokens.put(client, token);
        return token;
    }

    /** Forgotten, because they may have run out. */
    void signInAgain() {
        tokens.clear();
    }
}
