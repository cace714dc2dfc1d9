package vn.giaoviec.portal.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.giaoviec.portal.sign.Visit;

class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Visit VISIT = new Visit(null, "a-token", Locale.ENGLISH);
    private static final Sending TABLE = Sending.post("/assignments/import", "key", null, null);

    /** Until then nobody is answered. */
    private final CountDownLatch done = new CountDownLatch(1);

    private HttpServer server;
    private Services services;

    @BeforeEach
    void oneThatTakesItsTime() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try {
                done.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var environment = new MockEnvironment();
        for (var service : Service.values()) {
            environment.setProperty(
                    "giaoviec." + service.title() + ".url",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        }
        var http = HttpClient.newHttpClient();
        services = new Services(
                ServicesConfig.clients(environment, http, SHORT),
                ServicesConfig.clients(environment, http, LONG),
                CircuitBreakerRegistry.ofDefaults());
    }

    @AfterEach
    void stopped() {
        done.countDown();
        server.stop(0);
    }

    @Test
    void a_long_work_is_waited_for_and_nothing_else_is() {
        var waiting = CompletableFuture.supplyAsync(() -> services.send(VISIT, Service.TASK, TABLE.atLength()));
        assertThat(services.send(VISIT, Service.TASK, TABLE)).isInstanceOf(Changed.Unknown.class);
        assertThat(services.get(VISIT, Service.TASK, "/assignments", Void.class))
                .isInstanceOf(Answer.Away.class);
        assertThat(waiting).isNotDone();
        done.countDown();
        assertThat(waiting.join()).isInstanceOf(Changed.Done.class);
    }
}
