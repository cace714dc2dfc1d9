package vn.giaoviec.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.local.servers.Child;
import vn.giaoviec.local.servers.Lifetime;
import vn.giaoviec.local.servers.LocalServers;

/** The broker stands still while records are on their way to it. */
class BrokerTest {
    private static final String TOPIC = "assignment-events";

    @TempDir
    static Path home;

    private static LocalServers servers;
    private static Platform platform;
    private static Child standing;
    private Broker broker;

    @BeforeAll
    static void start() {
        servers = LocalServers.start(home, Map.of(), Lifetime.OF_THIS_JVM);
        standing = servers.broker().orElseThrow().child();
        platform = Platform.on(servers);
    }

    @AfterAll
    static void stop() {
        standing.kill();
        servers.mongod().orElseThrow().child().kill();
    }

    @BeforeEach
    void pause() throws Exception {
        broker = new Broker(servers.kafka().clientSettings(), platform.prefix());
        // Knows the topic from now on.
        sent(10).get(30, TimeUnit.SECONDS);
        standing.pause();
    }

    @AfterEach
    void resume() {
        standing.resume();
    }

    private CompletableFuture<Void> sent(int bytes) {
        var sent = new CompletableFuture<Void>();
        broker.send(TOPIC, "key", new byte[bytes], Map.of(), failure -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    @Test
    void aStopWithoutTheBrokerEndsAndGivesUpWhatIsUnderWay() {
        var underWay = sent(10);
        assertTimeoutPreemptively(Duration.ofSeconds(20), broker::close);
        assertThat(underWay).isCompletedExceptionally();
    }

    @Test
    void whatIsUnderWayBesideARecordThatFailedIsDelivered() throws Exception {
        var healthy = sent(10);
        assertThatThrownBy(() -> sent(9 * 1024 * 1024).get()).hasCauseInstanceOf(RecordTooLargeException.class);
        assertThatThrownBy(() -> healthy.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        standing.resume();
        healthy.get(30, TimeUnit.SECONDS);
        broker.close();
    }
}
