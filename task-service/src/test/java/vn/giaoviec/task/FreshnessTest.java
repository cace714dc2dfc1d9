package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.contract.UndecodableEvent;

/** "Recorded until" is never later than what this service has read, carried out and published. */
class FreshnessTest {
    private static final Instant LONG_AGO =
            Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

    @Test
    void it_waits_for_what_others_recorded_and_for_what_is_still_to_be_done() {
        var intake = Running.platform().database("task-service").getCollection("directive_intake");
        awaitUntil(Instant.EPOCH);
        claim("directive-service", LONG_AGO, 0);
        awaitUntil(Instant.EPOCH);
        claim("notification-service", LONG_AGO.plusSeconds(60), 0);
        awaitUntil(LONG_AGO);

        var owed = LONG_AGO.minusSeconds(30);
        intake.insertOne(new Document("_id", "owed")
                .append("sequence", 1L)
                .append(
                        "todo",
                        List.of(new Document("event", "gone:1")
                                .append("sequence", 1L)
                                .append("time", Date.from(owed)))));
        awaitUntil(owed);
        intake.deleteOne(new Document("_id", "owed"));
        awaitUntil(LONG_AGO);

        var poison = LONG_AGO.minusSeconds(20);
        var parked = Running.platform().database("task-service").getCollection("parked_events");
        parked.insertOne(new Document("_id", "poison")
                .append("group", "task-service.intake.v1")
                .append("time", Date.from(poison)));
        awaitUntil(poison);
        parked.deleteOne(new Document("_id", "poison"));
        awaitUntil(LONG_AGO);

        var held = LONG_AGO.minusSeconds(10);
        var assignments = Running.platform().database("task-service").getCollection("assignments");
        assignments.insertOne(
                new Document("_id", "held").append("outbox", List.of()).append("pendingSince", Date.from(held)));
        awaitUntil(held);
        assignments.deleteOne(new Document("_id", "held"));
        awaitUntil(LONG_AGO);

        claim("directive-service", LONG_AGO.plusSeconds(30), 1_000_000);
        claim("notification-service", LONG_AGO.plusSeconds(90), 0);
        var before = said().size();
        await().until(() -> said().size() >= before + 2);
        assertThat(said().getLast()).isEqualTo(LONG_AGO);
    }

    private static void awaitUntil(Instant expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(said()).isNotEmpty().last().isEqualTo(expected));
    }

    private static void claim(String service, Instant until, long end) {
        var offsets = new TreeMap<String, java.util.SortedMap<Integer, Long>>();
        offsets.put("directive-events", new TreeMap<>(java.util.Map.of(0, end)));
        Running.platform().produce("recorded-until", service, new RecordedUntil(service, until, offsets).encode());
    }

    private static List<Instant> said() {
        return Running.platform().records("recorded-until").stream()
                .map(record -> {
                    try {
                        return RecordedUntil.decode(record.value());
                    } catch (UndecodableEvent broken) {
                        throw new AssertionError(broken);
                    }
                })
                .filter(claim -> claim.service().equals("task-service"))
                .map(RecordedUntil::recordedUntil)
                .toList();
    }
}
