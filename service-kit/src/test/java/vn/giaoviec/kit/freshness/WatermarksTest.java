package vn.giaoviec.kit.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.kit.inbound.Positions.Partition;
import vn.giaoviec.kit.test.Platform;

/** How far a reader's figures are complete: no further than its producers said, and no further than it has read. */
class WatermarksTest {
    private static final Instant NINE = Instant.parse("2026-11-24T02:00:00Z");
    private static final int SAID = 1_200;
    private static final List<String> SERVICES = List.of("directive-service", "task-service");
    private static final List<String> TOPICS = List.of("directive-events", "assignment-events");

    private final Watermarks watermarks = new Watermarks(Map.of("bootstrap.servers", "127.0.0.1:1"), "", false);

    private void said(String service, String topic, int minutes, long end) {
        watermarks.heard(new RecordedUntil(
                service, NINE.plusSeconds(60L * minutes), new TreeMap<>(Map.of(topic, new TreeMap<>(Map.of(0, end))))));
    }

    private Optional<Instant> reached(long directives, long assignments) {
        return watermarks.reached(
                SERVICES,
                TOPICS,
                Map.of(
                        new Partition("directive-events", 0),
                        directives,
                        new Partition("assignment-events", 0),
                        assignments));
    }

    @Test
    void itStandsStillWhileOneServiceIsSilentHoweverFarTheOtherGoes() {
        said("directive-service", "directive-events", 1, 10);
        assertThat(reached(10, 5)).as("the other was never heard").isEmpty();
        said("task-service", "assignment-events", 2, 5);
        said("directive-service", "directive-events", 30, 12);
        assertThat(reached(12, 5)).contains(NINE.plusSeconds(120));
        said("directive-service", "directive-events", 60, 12);
        assertThat(reached(12, 99)).contains(NINE.plusSeconds(120));
        said("task-service", "assignment-events", 61, 99);
        assertThat(reached(12, 99)).contains(NINE.plusSeconds(3600));
    }

    @Test
    void itStandsStillWhileTheReaderIsBehind() {
        said("directive-service", "directive-events", 1, 10);
        said("task-service", "assignment-events", 1, 5);
        assertThat(reached(10, 4)).as("one record short").isEmpty();
        assertThat(reached(10, 5)).contains(NINE.plusSeconds(60));
        said("directive-service", "directive-events", 9, 10);
        said("task-service", "assignment-events", 9, 6);
        assertThat(reached(10, 5)).contains(NINE.plusSeconds(60));
        assertThat(reached(10, 6)).contains(NINE.plusSeconds(540));
    }

    @Test
    void aTopicThatTheReaderDoesNotFollowDoesNotBindIt() {
        said("directive-service", "directive-events", 1, 1);
        said("task-service", "assignment-events", 1, 1);
        said("task-service", "other-events", 2, 1_000);
        assertThat(reached(1, 1)).contains(NINE.plusSeconds(60));
    }

    @Test
    void itIsCaughtUpWhenItHasReadWhatHadBeenSaidBefore() {
        try (var platform = Platform.fresh()) {
            var last = NINE;
            for (var n = 0; n < SAID; n++) {
                last = NINE.plusSeconds(n);
                platform.produce(
                        RecordedUntil.TOPIC,
                        "task-service",
                        new RecordedUntil("task-service", last, new TreeMap<>()).encode());
            }
            var following = new Watermarks(platform.servers().kafka().clientSettings(), platform.prefix(), true);
            following.start();
            try {
                await().until(following::isCaughtUp);
                assertThat(following.reached(List.of("task-service"), TOPICS, Map.of()))
                        .contains(last);
            } finally {
                following.stop();
            }
        }
    }
}
