package vn.giaoviec.portal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A service that says what it was told to say, for the tests of single pages; whole stories are told to the real ones. */
final class Stub {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private volatile String last;
    private volatile boolean away;

    private record Reply(int status, String body, Map<String, String> headers) {}

    Stub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            var said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    said,
                    "If-Match: " + headers.getFirst("If-Match"),
                    "Idempotency-Key: " + headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Authorization")));
            var path = exchange.getRequestURI().getPath();
            if ((exchange.getRequestMethod() + " " + path).equals(last)) {
                away = true;
            }
            var known = Stream.of(
                            exchange.getRequestMethod() + " " + path,
                            exchange.getRequestURI().toString(),
                            path)
                    .map(replies::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(new Reply(404, "{}", Map.of()));
            var reply = away ? new Reply(503, "{}", Map.of()) : known;
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Giaoviec-Lag-Seconds", "1");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param path for any method, or for one that stands before it: {@code PUT /calendars/2027}; or with its query */
    void says(String path, int status, String body) {
        says(path, status, body, Map.of());
    }

    void says(String path, int status, String body, Map<String, String> headers) {
        replies.put(path, new Reply(status, body, headers));
    }

    /** It answers neither this, a method and a path, nor anything after it. */
    void isAwayFrom(String request) {
        last = request;
    }

    /** As if it had just begun. */
    void forget() {
        last = null;
        away = false;
        replies.clear();
        asked.clear();
    }

    /** Method, path with query, body, version, key, and who asked. */
    List<String> asked() {
        return asked;
    }
}
