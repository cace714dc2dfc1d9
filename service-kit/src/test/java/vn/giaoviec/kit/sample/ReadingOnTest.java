package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** A consumer reads on from where its store is, whatever its group has committed. */
class ReadingOnTest {
    private static final String TOPIC = "directive-events";

    @Test
    void whatTheStoreDidNotKeepIsReadAgainAndCountsOnce() {
        try (var platform = Platform.fresh()) {
            var positions = platform.database("task-service").getCollection("positions");
            var seen = platform.database("task-service").getCollection("seen");
            try (var before = ServiceRun.start(SampleService.class, "task-service", platform)) {
                for (var sequence = 1; sequence <= 3; sequence++) {
                    tell(platform, 0, "unwritten", sequence);
                    tell(platform, 1, "restored", sequence);
                    tell(platform, 2, "kept", sequence);
                    tell(platform, 3, "lost", sequence);
                }
                awaitPositions(positions);
            }
            // A kill between the commit of the offsets and the write of the positions.
            positions.updateOne(Filters.eq("partition", 0), Updates.set("offset", 1L));
            // A backup of before the first event.
            positions.deleteOne(Filters.eq("partition", 1));
            seen.deleteOne(Filters.eq("_id", "restored"));
            // A topic that was lost and made anew has less than was handled of the one before.
            positions.updateOne(Filters.eq("partition", 3), Updates.set("offset", 100L));
            seen.deleteOne(Filters.eq("_id", "lost"));

            try (var after = ServiceRun.start(SampleService.class, "task-service", platform)) {
                await().untilAsserted(() -> assertThat(duplicates(after))
                        .as("read again and known: the unwritten, and the last of the kept")
                        .isEqualTo(3 + 1));
                awaitPositions(positions);
            }
            for (var subject : List.of("unwritten", "restored", "kept", "lost")) {
                assertThat(seen.find(Filters.eq("_id", subject)).first().getList("ids", String.class))
                        .containsExactly(subject + ":1", subject + ":2", subject + ":3");
            }
        }
    }

    private static double duplicates(ServiceRun run) {
        var counters = run.bean(MeterRegistry.class)
                .find("giaoviec.inbound")
                .tag("outcome", "duplicate")
                .counters();
        return counters.stream().mapToDouble(Counter::count).sum();
    }

    private static void tell(Platform platform, int partition, String subject, long sequence) {
        platform.produce(TOPIC, partition, subject, EnvelopeCodec.encode(InboundTest.event(subject, sequence)));
    }

    private static void awaitPositions(MongoCollection<Document> positions) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(positions.find(Filters.eq("topic", TOPIC)))
                        .extracting(position -> position.getInteger("partition") + " " + position.getLong("offset"))
                        .containsExactlyInAnyOrder("0 3", "1 3", "2 3", "3 3"));
    }
}
