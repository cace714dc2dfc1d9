package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.test.TestIssuer;

/** A service is stopped while callers are connected. */
class CleanStopTest {
    private static final String CLOSE = "Connection: close";
    private static final int CALLERS = 8;

    @Test
    void whoIsConnectedIsAnsweredAndSentAwayAndNobodyNewIsLetIn() throws Exception {
        try (var platform = Platform.fresh()) {
            var run = ServiceRun.start(SampleService.class, "task-service", platform);
            var port = run.context().getEnvironment().getProperty("local.server.port", Integer.class);
            var held = new CountDownLatch(1);
            SampleService.HELD.put("busy", held);
            try (var idle = new Connection(port);
                    var busy = new Connection(port)) {
                idle.ask();
                assertThat(idle.answer()).startsWith("HTTP/1.1 204").doesNotContain(CLOSE);
                busy.ask("busy");
                await().until(() -> !SampleService.HELD.containsKey("busy"));

                var stopped = CompletableFuture.runAsync(run::close);
                await().atMost(Duration.ofSeconds(20)).until(() -> isRefused(port));
                idle.ask();
                assertThat(idle.answer()).startsWith("HTTP/1.1 204").contains(CLOSE);
                held.countDown();
                assertThat(busy.answer()).startsWith("HTTP/1.1 204");
                stopped.get(60, TimeUnit.SECONDS);
            } finally {
                held.countDown();
            }
        }
    }

    @Test
    void nobodyWhoAsksAgainAndAgainIsCutOff() throws Exception {
        try (var platform = Platform.fresh();
                var callers = Executors.newFixedThreadPool(CALLERS)) {
            var unlimited = Map.of("giaoviec.calls-per-second", "1000000");
            var run = ServiceRun.start(SampleService.class, "task-service", platform, unlimited);
            var owner = run.http().as("agency.phong-noi-vu");
            var answered = new AtomicInteger();
            var calling = IntStream.range(0, CALLERS)
                    .mapToObj(number -> callers.submit(() -> callUntilRefused(owner, answered)))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> answered.get() > 10 * CALLERS);
            run.close();
            for (var caller : calling) {
                assertThat(caller.get(60, TimeUnit.SECONDS)).isInstanceOf(ConnectException.class);
            }
        }
    }

    /** What ended it: each call is one that no client carries out a second time by itself. */
    private static Throwable callUntilRefused(Http owner, AtomicInteger answered) {
        while (true) {
            try {
                assertThat(owner.freshKey().post("/errands", "").status()).isEqualTo(201);
                answered.incrementAndGet();
            } catch (RuntimeException | AssertionError ended) {
                return ended.getCause() == null ? ended : ended.getCause();
            }
        }
    }

    private static boolean isRefused(int port) {
        try (var another = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    /** One that is kept alive and never made anew. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answers;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void ask() throws IOException {
            ask("nothing");
        }

        void ask(String name) throws IOException {
            var request = "GET /held/" + name + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                    + TestIssuer.get().token("agency.phong-noi-vu") + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }

        /** Status line and headers; there is no body. */
        String answer() throws IOException {
            var head = new StringBuilder();
            for (var line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
