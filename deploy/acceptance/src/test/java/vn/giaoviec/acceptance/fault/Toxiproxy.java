package vn.giaoviec.acceptance.fault;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.local.servers.Child;
import vn.giaoviec.local.servers.Lifetime;
import vn.giaoviec.local.servers.Ports;

/** A proxy between services and servers that makes the network slow or cuts it; built once by Go into the user's cache. */
final class Toxiproxy implements AutoCloseable {
    private static final String SOURCE = "github.com/Shopify/toxiproxy/v2/cmd/server@v2.5.0";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BYTES =
            Pattern.compile("toxiproxy_proxy_received_bytes_total\\{[^}]*proxy=\"([^\"]+)\"[^}]*} ([0-9.e+]+)");

    private final Child process;
    private final Http api;

    private Toxiproxy(Child process, Http api) {
        this.process = process;
        this.api = api;
    }

    /** Why there is none; empty when it can be had. The first who asks waits until it is built. */
    static synchronized Optional<String> whyNot() {
        if (Files.isExecutable(program())) {
            return Optional.empty();
        }
        try {
            var go = new ProcessBuilder("go", "install", SOURCE).redirectErrorStream(true);
            go.environment().put("GOBIN", program().getParent().toString());
            var building = go.start();
            var said = new String(building.getInputStream().readAllBytes());
            return building.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of("toxiproxy could not be built by go install " + SOURCE + ": " + said.strip());
        } catch (IOException noGo) {
            return Optional.of("toxiproxy stands between services and servers, and is built by Go, which is not here");
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static Path program() {
        var cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        return (cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache))
                .resolve("giaoviec/toxiproxy-2.5.0/server");
    }

    static Toxiproxy start(Path log) {
        var port = Ports.free();
        var child = Child.spawn(
                List.of(program().toString(), "-host", "127.0.0.1", "-port", String.valueOf(port), "-proxy-metrics"),
                Map.of(),
                log,
                Lifetime.OF_THIS_JVM);
        await().until(() -> Ports.answers(port));
        return new Toxiproxy(child, new Http("http://127.0.0.1:" + port));
    }

    void proxy(String name, int listen, int upstream) {
        done(api.post(
                "/proxies",
                JSON.writeValueAsString(
                        Map.of("name", name, "listen", "127.0.0.1:" + listen, "upstream", "127.0.0.1:" + upstream))));
    }

    /** Every answer comes so much later, and up to half of it more. */
    void slow(String name, int millis) {
        toxic(name, "latency", Map.of("latency", millis, "jitter", millis / 2));
    }

    /** Nothing comes through any more, and nobody is told. */
    void swallow(String name) {
        toxic(name, "timeout", Map.of("timeout", 0));
    }

    /** Connections end, and none is taken. */
    void cut(String name) {
        done(api.post("/proxies/" + name, "{\"enabled\":false}"));
    }

    private void toxic(String name, String type, Map<String, Integer> attributes) {
        done(api.post(
                "/proxies/" + name + "/toxics",
                JSON.writeValueAsString(Map.of("type", type, "stream", "downstream", "attributes", attributes))));
    }

    /** As if nothing had been. */
    void heal() {
        done(api.post("/reset", "{}"));
    }

    /** That went through it in any direction, on connections that have ended. */
    long bytes(String name) {
        return BYTES.matcher(api.get("/metrics").text())
                .results()
                .filter(line -> line.group(1).equals(name))
                .mapToLong(line -> (long) Double.parseDouble(line.group(2)))
                .sum();
    }

    private static void done(Http.Response answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("toxiproxy: " + answer);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
