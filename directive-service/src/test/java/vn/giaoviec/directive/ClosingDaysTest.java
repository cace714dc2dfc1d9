package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.TopicMessage;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** By itself this service closes its days, on both of its topics and on no other. */
@Heavy
class ClosingDaysTest {
    @Test
    void everyPartitionOfBothTopicsIsToldThatADayIsOver(@TempDir Path directory) {
        var clock = new ClockFile(directory);
        clock.moveTo("2027-03-10T10:00:00");
        try (var platform = Platform.fresh();
                var run = ServiceRun.start(DirectiveService.class, "directive-service", platform, clock.property())) {
            awaitClosed(platform, "2027-03-09");
            clock.moveTo("2027-03-12T00:00:00");
            awaitClosed(platform, "2027-03-09", "2027-03-10", "2027-03-11");
            assertThat(platform.messages("assignment-events")).isEmpty();
        }
    }

    private static void awaitClosed(Platform platform, String... days) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (var topic : List.of("directive-events", "agency-events")) {
                var messages = platform.messages(topic);
                assertThat(IntStream.range(0, 12))
                        .allSatisfy(partition -> assertThat(closed(messages, partition))
                                .as(topic + " " + partition)
                                .isEqualTo(List.of(days)));
            }
        });
    }

    private static List<String> closed(List<TopicMessage> messages, int partition) {
        return messages.stream()
                .filter(DayClosed.class::isInstance)
                .map(DayClosed.class::cast)
                .filter(marker -> marker.partition() == partition)
                .map(DayClosed::day)
                .map(LocalDate::toString)
                .toList();
    }
}
