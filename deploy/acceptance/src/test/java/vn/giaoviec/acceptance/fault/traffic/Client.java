package vn.giaoviec.acceptance.fault.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.acceptance.Installation;

/**
 * A client as a good one is: it repeats a request under its one key until it is answered, obeys {@code Retry-After} (up
 * to two seconds), and goes to the other set of instances when one refuses the connection. What it was answered goes
 * into the journal.
 */
final class Client {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PER_TRY = Duration.ofSeconds(8);
    /** For an answer, once the traffic is to end. */
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(45);

    private static final int UNAUTHENTICATED = 401;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> PASSING = Set.of(429, UNAVAILABLE, 504);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private final String name;
    private final List<Installation> sets;
    private final Journal journal;
    private final CountDownLatch end;
    private int at;

    Client(String name, List<Installation> sets, Journal journal, CountDownLatch end) {
        this.name = name;
        this.sets = sets;
        this.journal = journal;
        this.end = end;
        this.at = Math.floorMod(name.hashCode(), sets.size());
    }

    /** @param status 0 when it never came */
    record Answer(int status, JsonNode json, HttpResponse<String> response, ObjectNode line) {
        boolean ok() {
            return status / 100 == 2;
        }

        String header(String header) {
            return response == null
                    ? null
                    : response.headers().firstValue(header).orElse(null);
        }
    }

    String name() {
        return name;
    }

    /** @param version for {@code If-Match}; 0 for none */
    Answer post(String service, String path, long version, Object body) {
        return post(service, path, version, "application/json", JSON.writeValueAsString(body));
    }

    Answer upload(String service, String path, String csv) {
        return post(service, path, 0, "text/csv", csv);
    }

    private Answer post(String service, String path, long version, String type, String sent) {
        var key = UUID.randomUUID().toString();
        var line = line(service, "POST", path).put("key", key).put("request", sha256(sent));
        if (version > 0) {
            line.put("ifMatch", version);
        }
        journal.waits(service);
        var answer = answered(line, service, path, () -> {
            var request = HttpRequest.newBuilder()
                    .header("Content-Type", type)
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(sent));
            return version > 0 ? request.header("If-Match", "\"" + version + "\"") : request;
        });
        if (answer.header("Idempotency-Replayed") != null) {
            line.put("replayed", true);
        }
        copy(answer, line, "Giaoviec-Position", "position");
        for (var member : List.of("id", "version", "state", "rule")) {
            if (answer.json().hasNonNull(member)) {
                line.set(member, answer.json().get(member));
            }
        }
        journal.write(line, true);
        return answer;
    }

    Answer get(String service, String path) {
        var answer = unwritten(service, path);
        journal.write(answer.line(), false);
        return answer;
    }

    /** The caller adds to the line and writes it. */
    Answer unwritten(String service, String path) {
        var line = line(service, "GET", path);
        var answer =
                answered(line, service, path, () -> HttpRequest.newBuilder().GET());
        copy(answer, line, "Giaoviec-Watermark", "watermark");
        var lag = answer.header("Giaoviec-Lag-Seconds");
        if (lag != null) {
            line.put("lag", Long.parseLong(lag));
            line.put("sha256", sha256(answer.response().body()));
        }
        for (var member : List.of("asOf", "finality")) {
            if (answer.json().hasNonNull(member)) {
                line.set(member, answer.json().get(member));
            }
        }
        return answer;
    }

    void write(ObjectNode line) {
        journal.write(line, false);
    }

    private ObjectNode line(String service, String method, String path) {
        return JSON.createObjectNode()
                .put("sent", now())
                .put("client", name)
                .put("service", service)
                .put("method", method)
                .put("path", path);
    }

    private static void copy(Answer answer, ObjectNode line, String header, String member) {
        var value = answer.header(header);
        if (value != null) {
            line.put(member, value);
        }
    }

    @FunctionalInterface
    private interface Made {
        HttpRequest.Builder request();
    }

    private Answer answered(ObjectNode line, String service, String path, Made made) {
        var giveUp = Long.MAX_VALUE;
        for (var tries = 1; ; tries++) {
            var pause = Duration.ofMillis(200);
            try {
                var response = send(service, path, made);
                if (response.statusCode() == UNAUTHENTICATED) {
                    sets.getFirst().forgetToken(name);
                } else if (!PASSING.contains(response.statusCode())) {
                    return answer(line, tries, response);
                } else {
                    pause = retryAfter(response);
                    if (line.has("key")) {
                        journal.refusesForNow();
                    }
                }
            } catch (ConnectException nobodyThere) {
                at = (at + 1) % sets.size();
            } catch (IOException | UncheckedIOException away) {
                // Whether it was carried out is unknown: asked again with the same key, where somebody answers.
                journal.cutsOff();
                at = (at + 1) % sets.size();
            }
            LockSupport.parkNanos(pause.toNanos());
            if (end.getCount() == 0) {
                giveUp = Math.min(giveUp, System.nanoTime() + PATIENCE_AT_THE_END.toNanos());
                if (System.nanoTime() > giveUp) {
                    line.put("time", now()).put("status", 0).put("tries", tries);
                    return new Answer(0, JSON.createObjectNode(), null, line);
                }
            }
        }
    }

    private HttpResponse<String> send(String service, String path, Made made) throws IOException {
        var base = sets.get(at).anybody(service).base();
        try {
            return HTTP.send(
                    made.request()
                            .uri(URI.create(base + path))
                            .timeout(PER_TRY)
                            .header("Accept-Language", "en")
                            .header("Authorization", "Bearer " + sets.getFirst().token(name))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private Answer answer(ObjectNode line, int tries, HttpResponse<String> response) {
        line.put("time", now()).put("status", response.statusCode()).put("tries", tries);
        if (response.statusCode() >= SERVER_ERROR) {
            journal.unclear(line + ": " + response.body());
        }
        var json = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), json, response, line);
    }

    private Duration retryAfter(HttpResponse<String> response) {
        var seconds = response.headers().firstValue("Retry-After");
        if (response.statusCode() == UNAVAILABLE
                && (seconds.isEmpty() || !response.body().contains("urn:giaoviec:problem:"))) {
            journal.unclear(name + " was told nothing by " + response.uri() + ": " + response.headers() + " "
                    + response.body());
        }
        return Duration.ofSeconds(Math.min(2, seconds.map(Long::parseLong).orElse(1L)));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
