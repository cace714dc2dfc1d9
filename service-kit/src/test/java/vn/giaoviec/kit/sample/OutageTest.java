package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.KafkaBroker;
import vn.giaoviec.local.servers.Lifetime;
import vn.giaoviec.local.servers.LocalServers;
import vn.giaoviec.local.servers.Mongod;
import vn.giaoviec.local.servers.MongodBinary;
import vn.giaoviec.local.servers.ServerFiles;

/** The servers are killed under a running service, each in turn; nobody touches the service. */
class OutageTest {
    private static final String POLLS = "spring.cloud.stream.bindings.directiveEvents-in-0.consumer.batch-mode";

    @TempDir
    Path home;

    @ParameterizedTest(name = "whole polls: {0}")
    @ValueSource(booleans = {false, true})
    void whatTheStoreOrTheBrokerMissesFollowsByItself(boolean polls) {
        var servers = LocalServers.start(home, Map.of(), Lifetime.OF_THIS_JVM);
        var files = new ServerFiles(home);
        var platform = Platform.on(servers);
        try (var run =
                ServiceRun.start(SampleService.class, "task-service", platform, Map.of(POLLS, String.valueOf(polls)))) {
            var owner = run.http().as("agency.phong-noi-vu");
            var id = owner.freshKey().post("/errands", "").json().get("id").asString();

            servers.broker().orElseThrow().child().kill();
            for (var number = 0; number < 5; number++) {
                assertThat(count(owner, id).status()).as("without the broker").isEqualTo(200);
            }
            var broker = KafkaBroker.start(
                    Checkout.find(), files, servers.broker().orElseThrow().port(), Lifetime.OF_THIS_JVM, List.of());
            broker.ready();
            awaitOnTopic(platform, id, 6);

            servers.mongod().orElseThrow().child().kill();
            var refused = count(owner, id);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            var circuit = run.bean(StoreBreaker.class);
            await().untilAsserted(() -> assertThat(circuit.isOpen()).isTrue());
            List.of(1L, 2L, 3L).forEach(sequence -> platform.produce("directive-events", "d-1", event(sequence)));
            var mongod = Mongod.start(
                    MongodBinary.find(System.getenv()),
                    files,
                    servers.mongod().orElseThrow().port(),
                    Lifetime.OF_THIS_JVM);
            mongod.ready().close();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(count(owner, id).status()).isEqualTo(200));
            awaitOnTopic(platform, id, 7);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(seen(platform)).containsExactly("d-1:1", "d-1:2", "d-1:3"));
            assertThat(platform.database("task-service")
                            .getCollection("parked_events")
                            .countDocuments())
                    .isZero();
            var document = platform.database("task-service")
                    .getCollection("errands")
                    .find(new Document("_id", id))
                    .first();
            assertThat(document.getLong("version")).isEqualTo(7);
            mongod.child().kill();
            broker.child().kill();
        }
    }

    private static Envelope event(long sequence) {
        return InboundTest.event("d-1", sequence);
    }

    private static List<String> seen(Platform platform) {
        var seen = platform.database("task-service")
                .getCollection("seen")
                .find(new Document("_id", "d-1"))
                .first();
        return seen == null ? List.of() : seen.getList("ids", String.class);
    }

    private static Http.Response count(Http owner, String id) {
        return owner.freshKey().post("/errands/" + id + "/count-anyway", "{}");
    }

    /** Every event 1..n is there, and first appearances are in order. */
    private static void awaitOnTopic(Platform platform, String id, long count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(platform.events("assignment-events").stream()
                                .filter(event -> event.subject().equals(id))
                                .map(Envelope::sequence)
                                .distinct())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, count).boxed().toList()));
    }
}
