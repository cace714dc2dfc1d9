package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Utils;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.test.Http;

class InboundTest extends InboundRun {
    private static final String DAY = "directive-service:directive-events:";

    @BeforeAll
    static void start() {
        start(Map.of());
    }

    private static Http admin() {
        return run.http().as("admin");
    }

    @Test
    void eventsAreAppliedOnceInOrderHoweverOftenTheyCome() {
        var subject = subject();
        produce(event(subject, 1));
        produce(event(subject, 1));
        produce(event(subject, 2));
        produce(event(subject, 1));
        produce(event(subject, 3));
        awaitSeen(subject, 1, 2, 3);
        assertThat(parked(subject)).isEmpty();
    }

    @Test
    void anUnknownTypeAndAnUnknownFieldAreCountedAndNothingWaits() {
        var subject = subject();
        var strange = event(subject, 2);
        ((ObjectNode) strange.data()).put("colour", "red");
        produce(event(subject, 1, "vn.giaoviec.directive.embroidered.v1"));
        produce(strange);
        awaitSeen(subject, 1, 2);
        assertThat(run.http().as("auditor").get("/actuator/prometheus").text())
                .contains("outcome=\"unknown-type\",type=\"other\"");
    }

    @Test
    void whatBreaksItsSchemaIsParkedWithItsReasonAndLaterOnesFollowInOrderOnReplay() {
        var subject = subject();
        var neighbour = subject();
        var poison = event(subject, 2);
        ((ObjectNode) poison.data()).remove("tasks");
        produce(event(subject, 1));
        produce(poison);
        produce(event(subject, 3));
        produce(event(subject, 4));
        produce(event(neighbour, 1));
        awaitSeen(neighbour, 1);
        awaitParked(subject, "INVALID", "GAP", "GAP");
        assertThat(parked(subject).getFirst().getString("reason")).contains("tasks");
        var id = parked(subject).getFirst().getString("_id");
        var refused = admin().freshKey().post("/dead-letters/" + id + "/replay", "");
        assertThat(refused.status()).isEqualTo(409);
        var kept = admin().freshKey().post("/dead-letters/" + id + "/discard", "{\"reason\":\"noise\"}");
        assertThat(kept.json().get("rule").asString()).isEqualTo("OnlyWhatBelongsToNoAggregateIsDiscarded");
        produce(event(subject, 2));
        awaitSeen(subject, 1, 2, 3, 4);
        awaitParked(subject, "INVALID");
        assertThat(admin().freshKey()
                        .post("/dead-letters/" + id + "/discard", "{\"reason\":\"mended\"}")
                        .status())
                .isEqualTo(200);
        awaitParked(subject);
    }

    @Test
    void aBugIsTriedThenParkedAndAfterItsMendingReplayedWithAllThatWaited() {
        var subject = subject();
        SampleService.CHOKING.put(subject + ":1", true);
        produce(event(subject, 1));
        produce(event(subject, 2));
        produce(event(subject, 3));
        awaitParked(subject, "BUG", "GAP", "GAP");
        var id = parked(subject).getFirst().getString("_id");
        assertThat(admin().freshKey()
                        .post("/dead-letters/" + id + "/replay", "")
                        .status())
                .isEqualTo(409);
        SampleService.CHOKING.put(subject + ":1", false);
        assertThat(admin().freshKey()
                        .post("/dead-letters/" + id + "/replay", "")
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("applied");
        awaitSeen(subject, 1, 2, 3);
        awaitParked(subject);
    }

    @Test
    void aDocumentThatIsFullWhileItsOutboxWaitsIsTriedUntilThereIsRoom() {
        var subject = subject();
        var tries = new AtomicInteger();
        SampleService.NO_ROOM_YET.put(subject + ":1", tries);
        produce(event(subject, 1));
        produce(event(subject, 2));
        await().until(() -> tries.get() > 3);
        assertThat(parked(subject)).isEmpty();
        SampleService.NO_ROOM_YET.remove(subject + ":1");
        awaitSeen(subject, 1, 2);
        assertThat(parked(subject)).isEmpty();
    }

    @Test
    void aDocumentThatIsFullForNowKeepsOnlyItsOwnFromBeingFreed() {
        // The sweep comes to it first, by the order of the subjects.
        var full = "d-0" + subject();
        var free = "d-f" + subject();
        SampleService.NO_ROOM_YET.put(full + ":2", new AtomicInteger());
        produce(event(full, 2));
        awaitParked(full, "GAP");
        produce(event(free, 2));
        awaitParked(free, "GAP");
        produce(event(full, 1));
        produce(event(free, 1));
        awaitSeen(free, 1, 2);
        awaitParked(full, "GAP");
        SampleService.NO_ROOM_YET.remove(full + ":2");
        awaitSeen(full, 1, 2);
        awaitParked(full);
    }

    @Test
    void whatComesAgainIsParkedOnceAndNotAgainWhereItWasThrownAway() {
        var group = "task-service.again.v1";
        var factory = run.bean(InboundFactory.class);
        var again = factory.consumer(group, run.bean(SampleService.Seen.class));
        try {
            var key = subject();
            var poison = MessageBuilder.withPayload("rubbish".getBytes(StandardCharsets.UTF_8))
                    .setHeader(KafkaHeaders.RECEIVED_TOPIC, platform.prefix() + TOPIC)
                    .setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
                    .setHeader(KafkaHeaders.OFFSET, 1_000_000L)
                    .setHeader(KafkaHeaders.RECEIVED_TIMESTAMP, 0L)
                    .setHeader(KafkaHeaders.RECEIVED_KEY, key.getBytes(StandardCharsets.UTF_8))
                    .build();
            again.accept(poison);
            var first = parked(key);
            again.accept(poison);
            assertThat(parked(key)).hasSize(1).isEqualTo(first);
            assertThat(run.bean(MeterRegistry.class)
                            .get("giaoviec.inbound")
                            .tags("group", group, "outcome", "unreadable")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(admin().freshKey()
                            .post(discard(key), "{\"reason\":\"rubbish\"}")
                            .status())
                    .isEqualTo(200);
            again.accept(poison);
            assertThat(parked(key)).isEmpty();
        } finally {
            factory.forget(group);
        }
    }

    @Test
    void bytesThatAreNoEventAndATombstoneAreParkedAndHoldNobodyUp() {
        var key = subject();
        var neighbour = subject();
        platform.produce(TOPIC, key, "rubbish".getBytes(StandardCharsets.UTF_8));
        platform.produce(TOPIC, key, (byte[]) null);
        produce(event(key, 1));
        produce(event(neighbour, 1));
        awaitSeen(key, 1);
        awaitSeen(neighbour, 1);
        awaitParked(key, "UNREADABLE", "UNREADABLE");
        for (var letter : parked(key)) {
            var path = "/dead-letters/" + letter.getString("_id") + "/discard";
            assertThat(admin().freshKey().post(path, "{}").status()).isEqualTo(400);
            assertThat(admin().freshKey().post(path, "{\"reason\":\"rubbish\"}").status())
                    .isEqualTo(200);
        }
        awaitParked(key);
    }

    @Test
    void parkedEventsAreForTheAdministratorAndListedByPages() {
        var key = subject();
        platform.produce(TOPIC, key, "one".getBytes(StandardCharsets.UTF_8));
        platform.produce(TOPIC, key, "two".getBytes(StandardCharsets.UTF_8));
        awaitParked(key, "UNREADABLE", "UNREADABLE");
        assertThat(run.http().as("office-monitor").get("/dead-letters").status())
                .isEqualTo(403);
        var page = admin().get("/dead-letters?limit=1").json();
        assertThat(page.get("items")).hasSize(1);
        var next =
                admin().get("/dead-letters?limit=1&cursor=" + page.get("next").asString());
        assertThat(next.json().get("items").get(0))
                .isNotEqualTo(page.get("items").get(0));
        assertThat(admin().get("/dead-letters?cursor=rubbish")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("?cursor");
        assertThat(admin().get("/dead-letters?colour=red").status()).isEqualTo(400);
    }

    @Test
    void twoDiscardsUnderOneKeyAtTheSameMomentAreOneActAndOneMistake() throws Exception {
        var key = subject();
        platform.produce(TOPIC, key, "rubbish".getBytes(StandardCharsets.UTF_8));
        awaitParked(key, "UNREADABLE");
        var path = "/dead-letters/" + parked(key).getFirst().getString("_id") + "/discard";
        var call = admin().key(key);
        try (var executor = Executors.newFixedThreadPool(2)) {
            var answers = executor.invokeAll(List.<Callable<Http.Response>>of(
                    () -> call.post(path, "{\"reason\":\"rubbish\"}"),
                    () -> call.post(path, "{\"reason\":\"noise\"}")));
            assertThat(answers.stream().map(answer -> answer.resultNow().status()))
                    .containsExactlyInAnyOrder(200, 422);
        }
        awaitParked(key);
    }

    @Test
    void anInvalidBeginningIsKeptAndWhatWasNeverBegunMayGo() {
        var begun = subject();
        var first = event(begun, 1);
        ((ObjectNode) first.data()).remove("tasks");
        produce(first);
        awaitParked(begun, "INVALID");
        var kept = admin().freshKey().post(discard(begun), "{\"reason\":\"noise\"}");
        assertThat(kept.status()).isEqualTo(409);

        var forged = subject();
        var fifth = event(forged, 5);
        ((ObjectNode) fifth.data()).remove("tasks");
        produce(fifth);
        awaitParked(forged, "INVALID");
        assertThat(admin().freshKey()
                        .post(discard(forged), "{\"reason\":\"forged\"}")
                        .status())
                .isEqualTo(200);
        awaitParked(forged);
    }

    @Test
    void markersAreCountedAndPassedOverAndHoldNobodyUp() {
        var subject = subject();
        var partition = partitionOf(subject);
        produce(event(subject, 1));
        marker(partition, partition, "2026-11-01");
        marker(partition, partition, "2026-11-02");
        marker(partition, partition, "2026-11-01");
        produce(event(subject, 2));
        awaitSeen(subject, 1, 2);
        assertThat(parked(DAY + partition + ":2026-11-01")).isEmpty();
        assertThat(parked(subject)).isEmpty();
        assertThat(run.http().as("auditor").get("/actuator/prometheus").text()).contains("outcome=\"marker\"");
        var position = new Document("topic", TOPIC).append("partition", partition);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var stored = platform.database("task-service")
                    .getCollection("positions")
                    .find(position)
                    .first();
            assertThat(stored).isNotNull().containsEntry("offset", endOf(partition));
        });
    }

    @Test
    void aMarkerThatSaysNothingOrStandsInAnothersPlaceIsParked() {
        var neighbour = subject();
        var partition = partitionOf(neighbour);
        var other = (partition + 1) % 12;
        marker(partition, other, "2026-11-01");
        var key = DAY + partition + ":2026-11-31";
        var broken = (ObjectNode) Contract.load().sample(DayClosed.TYPE, "full");
        broken.put("subject", key).put("id", key);
        platform.produce(TOPIC, partition, key, broken.toString().getBytes(StandardCharsets.UTF_8));
        produce(event(neighbour, 1));
        awaitSeen(neighbour, 1);
        awaitParked(key, "UNREADABLE");
        awaitParked(DAY + other + ":2026-11-01", "UNREADABLE");
        for (var stuck : List.of(key, DAY + other + ":2026-11-01")) {
            assertThat(admin().freshKey()
                            .post(discard(stuck), "{\"reason\":\"not a marker\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    /** @param told the partition that the marker names */
    private static void marker(int partition, int told, String day) {
        var marker = new DayClosed("directive-service", TOPIC, told, LocalDate.parse(day), Instant.now());
        platform.produce(TOPIC, partition, marker.subject(), marker.encode());
    }

    private static int partitionOf(String subject) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8))) % 12;
    }

    private static long endOf(int partition) {
        return platform.records(TOPIC).stream()
                .filter(record -> record.partition() == partition)
                .mapToLong(record -> record.offset() + 1)
                .max()
                .orElseThrow();
    }

    private static String discard(String subject) {
        return "/dead-letters/" + parked(subject).getFirst().getString("_id") + "/discard";
    }
}
