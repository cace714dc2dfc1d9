package vn.giaoviec.kit.days;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.kit.config.Housekeeping;
import vn.giaoviec.kit.freshness.CompleteUntil;
import vn.giaoviec.kit.outbox.Broker;
import vn.giaoviec.kit.sample.SampleService;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.time.DomainClock;

/** Some partitions have their marker and others have not. */
@Heavy
class PartlyAcknowledgedTest {
    private static final String TOPIC = "assignment-events";
    private static final String FEW = "few.";

    @TempDir
    private Path directory;

    @Test
    void aDayThatOnlySomePartitionsHaveIsNotClosedAndIsToldToAllOfThemAnew() throws Exception {
        var clock = new ClockFile(directory);
        clock.moveTo("2027-03-10T10:00:00");
        try (var platform = Platform.fresh();
                var run = ServiceRun.start(SampleService.class, "task-service", platform, clock.property())) {
            // No looks but those of this test.
            run.bean(Housekeeping.class).stop();
            var closed = new ClosedDays(platform.database("task-service"));
            var kafka = platform.servers().kafka();
            var few = platform.prefix() + FEW;
            kafka.client()
                    .createTopics(List.of(new NewTopic(few + TOPIC, 4, (short) 1)))
                    .all()
                    .get();
            try (var lame = new Broker(kafka.clientSettings(), few);
                    var whole = new Broker(kafka.clientSettings(), platform.prefix())) {
                looks(closer(run, platform, closed, lame));
                await().untilAsserted(() ->
                        assertThat(partitions(platform, FEW + TOPIC)).containsExactlyInAnyOrder(0, 1, 2, 3));
                assertThat(closed.last(TOPIC)).isEmpty();

                looks(closer(run, platform, closed, whole));
                assertThat(partitions(platform, TOPIC))
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, 12).boxed().toList());
                assertThat(closed.last(TOPIC)).contains(LocalDate.parse("2027-03-09"));
            } finally {
                kafka.client().deleteTopics(List.of(few + TOPIC)).all().get();
            }
        }
    }

    private static DayCloser closer(ServiceRun run, Platform platform, ClosedDays closed, Broker broker) {
        var clock = run.bean(DomainClock.class);
        var admin = platform.servers().kafka().client();
        var markers = new MarkerWriter("task-service", platform.prefix(), admin, broker, clock);
        return new DayCloser(
                List.of(TOPIC), run.bean(CompleteUntil.class), closed, markers, run.bean(StoreBreaker.class), clock);
    }

    private static void looks(DayCloser closer) {
        for (var looks = 0; looks < DayCloser.LOOKS; looks++) {
            closer.look();
        }
    }

    /** Of the markers on the topic. */
    private static List<Integer> partitions(Platform platform, String topic) {
        return platform.messages(topic).stream()
                .map(DayClosed.class::cast)
                .map(DayClosed::partition)
                .toList();
    }
}
