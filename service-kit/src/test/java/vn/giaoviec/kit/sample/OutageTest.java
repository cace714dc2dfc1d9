package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.KafkaBroker;
import vn.giaoviec.local.servers.Lifetime;
import vn.giaoviec.local.servers.LocalServers;
import vn.giaoviec.local.servers.Mongod;
import vn.giaoviec.local.servers.MongodBinary;
import vn.giaoviec.local.servers.ServerFiles;

/** The servers are killed under a running service, each in turn; nobody touches the service. */
@Heavy
class OutageTest {
    private static final String POLLS = "spring.cloud.stream.bindings.directiveEvents-in-0.consumer.batch-mode";

    @TempDir
    Path home;

    @Test
    void whatTheBrokerMissesFollowsByItself() {
        var servers = LocalServers.start(home, Map.of(), Lifetime.OF_THIS_JVM);
        var files = new ServerFiles(home);
        var platform = Platform.on(servers);
        var clock = new ClockFile(home);
        clock.moveTo("2027-03-10T10:00:00");
        try (var run = ServiceRun.start(SampleService.class, "task-service", platform, clock.property())) {
            var owner = run.http().as("agency.phong-noi-vu");
            var id = owner.freshKey().post("/errands", "").json().get("id").asString();
            awaitClosed(platform, "2027-03-09");

            servers.broker().orElseThrow().child().kill();
            clock.moveTo("2027-03-11T23:50:00");
            for (var looks = 0; looks < 5; looks++) {
                run.bean(DayCloser.class).look();
            }
            assertThat(noted(platform)).as("no marker was acknowledged").isEqualTo("2027-03-09");
            for (var number = 0; number < 5; number++) {
                assertThat(count(owner, id).status()).as("without the broker").isEqualTo(200);
            }
            var answered = run.bean(DomainClock.class).instant();
            clock.moveTo("2027-03-12T00:30:00");
            var broker = KafkaBroker.start(
                    Checkout.find(), files, servers.broker().orElseThrow().port(), Lifetime.OF_THIS_JVM, List.of());
            broker.ready();
            awaitOnTopic(platform, id, 6);
            awaitClosed(platform, "2027-03-09", "2027-03-10", "2027-03-11");
            Markers.assertNothingIsLate(platform);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> claims(platform).stream()
                            .anyMatch(claim -> claim.recordedUntil().isAfter(answered)));
            for (var claim : claims(platform)) {
                assertThat(claim.recordedUntil().isAfter(answered) && !reaches(claim, platform, id, 6))
                        .as("%s though the events were not out", claim)
                        .isFalse();
            }
            broker.child().kill();
        }
        servers.mongod().orElseThrow().child().kill();
    }

    @ParameterizedTest(name = "whole polls: {0}")
    @ValueSource(booleans = {false, true})
    void whatTheStoreMissesFollowsByItself(boolean polls) {
        var servers = LocalServers.start(home, Map.of(), Lifetime.OF_THIS_JVM);
        var files = new ServerFiles(home);
        var platform = Platform.on(servers);
        try (var run =
                ServiceRun.start(SampleService.class, "task-service", platform, Map.of(POLLS, String.valueOf(polls)))) {
            var owner = run.http().as("agency.phong-noi-vu");
            var id = owner.freshKey().post("/errands", "").json().get("id").asString();

            List.of(1L, 2L).forEach(sequence -> platform.produce("directive-events", "d-0", event("d-0", sequence)));
            await().untilAsserted(() -> assertThat(seen(platform, "d-0")).containsExactly("d-0:1", "d-0:2"));
            restoreFromBefore(platform);

            servers.mongod().orElseThrow().child().kill();
            var refused = count(owner, id);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            var circuit = run.bean(StoreBreaker.class);
            await().untilAsserted(() -> assertThat(circuit.isOpen()).isTrue());
            giveOutThePartitionsAnew(servers, platform);
            List.of(1L, 2L, 3L)
                    .forEach(sequence -> platform.produce("directive-events", "d-1", event("d-1", sequence)));
            var mongod = Mongod.start(
                    MongodBinary.find(System.getenv()),
                    files,
                    servers.mongod().orElseThrow().port(),
                    Lifetime.OF_THIS_JVM);
            mongod.ready().close();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(count(owner, id).status()).isEqualTo(200));
            awaitOnTopic(platform, id, 2);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(seen(platform, "d-1")).containsExactly("d-1:1", "d-1:2", "d-1:3"));
            await().untilAsserted(() -> assertThat(seen(platform, "d-0"))
                    .as("the group has committed them, the store has lost them")
                    .containsExactly("d-0:1", "d-0:2"));
            assertThat(platform.database("task-service")
                            .getCollection("parked_events")
                            .countDocuments())
                    .isZero();
            var document = platform.database("task-service")
                    .getCollection("errands")
                    .find(new Document("_id", id))
                    .first();
            assertThat(document.getLong("version")).isEqualTo(2);
            mongod.child().kill();
        }
        servers.broker().orElseThrow().child().kill();
    }

    private static Envelope event(String subject, long sequence) {
        return InboundTest.event(subject, sequence);
    }

    /** As a backup would be that was made before the first event. */
    private static void restoreFromBefore(Platform platform) {
        var store = platform.database("task-service");
        // What is still to be written of it comes first.
        await().untilAsserted(() -> assertThat(store.getCollection("positions").find())
                .extracting(position -> position.getLong("offset"))
                .containsExactly(2L));
        store.getCollection("positions").deleteMany(new Document());
        store.getCollection("seen").deleteMany(new Document());
    }

    /** A stranger joins the service's group and leaves it. */
    private static void giveOutThePartitionsAnew(LocalServers servers, Platform platform) {
        var settings = new HashMap<>(servers.kafka().clientSettings());
        settings.put("group.id", platform.prefix() + "task-service.sample.v1");
        try (var stranger = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            stranger.subscribe(List.of(platform.prefix() + "directive-events"));
            stranger.poll(Duration.ofSeconds(1));
        }
    }

    private static List<String> seen(Platform platform, String subject) {
        var seen = platform.database("task-service")
                .getCollection("seen")
                .find(new Document("_id", subject))
                .first();
        return seen == null ? List.of() : seen.getList("ids", String.class);
    }

    private static Http.Response count(Http owner, String id) {
        return owner.freshKey().post("/errands/" + id + "/count-anyway", "{}");
    }

    private static void awaitClosed(Platform platform, String... days) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> Markers.assertClosed(platform, days));
    }

    private static String noted(Platform platform) {
        return platform.database("task-service")
                .getCollection("closed_days")
                .find()
                .first()
                .getString("day");
    }

    private static List<RecordedUntil> claims(Platform platform) {
        return platform.records(RecordedUntil.TOPIC).stream()
                .map(record -> {
                    try {
                        return RecordedUntil.decode(record.value());
                    } catch (UndecodableEvent broken) {
                        throw new AssertionError(broken);
                    }
                })
                .toList();
    }

    /** Whether the claim's offsets lie behind the event. */
    private static boolean reaches(RecordedUntil claim, Platform platform, String id, long sequence) {
        var first = platform.records(Markers.TOPIC).stream()
                .filter(record -> new String(record.value(), StandardCharsets.UTF_8)
                        .contains("\"id\":\"" + id + ":" + sequence + "\""))
                .findFirst()
                .orElseThrow();
        return claim.offsets().get(Markers.TOPIC).get(first.partition()) > first.offset();
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
