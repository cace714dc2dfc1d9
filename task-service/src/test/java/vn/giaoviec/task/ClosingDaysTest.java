package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.freshness.Watermarks;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** A day is closed here when all that the other services told until its end is carried out and told on. */
@Heavy
class ClosingDaysTest {
    private static final int MANY_LOOKS = 20;
    private static final Instant IN_THE_TENTH = Instant.parse("2027-03-10T03:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2027-03-10T17:00:00Z");

    @TempDir
    private Path directory;

    private Platform platform;
    private ServiceRun run;

    @Test
    void aDayWaitsForTheOthersAndForWhatIsStillToBeDone() {
        var clock = new ClockFile(directory);
        clock.moveTo("2027-03-10T10:00:00");
        try (var servers = Platform.fresh();
                var service = ServiceRun.start(TaskService.class, "task-service", servers, clock.property())) {
            platform = servers;
            run = service;
            assertClosed(List.of());
            claim("directive-service", IN_THE_TENTH);
            assertClosed(List.of());
            claim("notification-service", IN_THE_TENTH);
            awaitClosed("2027-03-09");

            clock.moveTo("2027-03-11T00:10:00");
            assertClosed(List.of("2027-03-09"));
            var intake = platform.database("task-service").getCollection("directive_intake");
            var entry = new Document("event", "gone:1").append("sequence", 1L).append("time", Date.from(IN_THE_TENTH));
            var owed = new Document("_id", "owed").append("sequence", 1L).append("todo", List.of(entry));
            var parked = platform.database("task-service").getCollection("parked_events");
            var poison = new Document("_id", "poison")
                    .append("group", "task-service.intake.v1")
                    .append("time", Date.from(MIDNIGHT.minusMillis(1)));
            claim("directive-service", MIDNIGHT);
            claim("notification-service", MIDNIGHT.minusMillis(1));
            assertClosed(List.of("2027-03-09"));
            intake.insertOne(owed);
            claim("notification-service", MIDNIGHT);
            assertClosed(List.of("2027-03-09"));
            parked.insertOne(poison);
            intake.deleteOne(Filters.eq("_id", "owed"));
            assertClosed(List.of("2027-03-09"));
            parked.deleteOne(Filters.eq("_id", "poison"));
            awaitClosed("2027-03-09", "2027-03-10");
            assertThat(platform.messages("directive-events")).isEmpty();
        }
    }

    /** Until it has been heard: before that, no look would say anything. */
    private void claim(String service, Instant until) {
        platform.produce(RecordedUntil.TOPIC, service, new RecordedUntil(service, until, new TreeMap<>()).encode());
        var heard = run.bean(Watermarks.class);
        await().until(() -> heard.reached(List.of(service), List.of(), Map.of()).equals(Optional.of(until)));
    }

    /** More looks than a day needs to be closed change nothing. */
    private void assertClosed(List<String> days) {
        for (var looks = 0; looks < MANY_LOOKS; looks++) {
            run.bean(DayCloser.class).look();
        }
        assertThat(closed()).isEqualTo(days);
    }

    private void awaitClosed(String... days) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            run.bean(DayCloser.class).look();
            assertThat(closed()).isEqualTo(List.of(days));
        });
    }

    /** The days that are closed in every partition. */
    private List<String> closed() {
        var markers = platform.messages("assignment-events").stream()
                .map(DayClosed.class::cast)
                .toList();
        return markers.stream()
                .map(marker -> marker.day().toString())
                .distinct()
                .filter(day -> markers.stream()
                                .filter(marker -> marker.day().toString().equals(day))
                                .map(DayClosed::partition)
                                .distinct()
                                .count()
                        == 12)
                .toList();
    }
}
