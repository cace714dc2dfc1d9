package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** A sample of a service to which events come. */
abstract class InboundRun {
    static final String TOPIC = "directive-events";
    static final String TYPE = "vn.giaoviec.directive.issued.v1";
    static Platform platform;
    static ServiceRun run;

    static void start(Map<String, String> properties) {
        platform = Platform.fresh();
        run = ServiceRun.start(SampleService.class, "task-service", platform, properties);
    }

    @AfterAll
    static void stop() {
        run.close();
        platform.close();
    }

    static Envelope event(String subject, long sequence) {
        return event(subject, sequence, TYPE);
    }

    static Envelope event(String subject, long sequence, String type) {
        var sample = sample();
        return new Envelope(
                subject + ":" + sequence,
                sample.source(),
                type,
                subject,
                Instant.parse("2026-11-02T01:02:03.004Z"),
                sequence,
                subject,
                sample.causationid(),
                sample.actor(),
                sample.dataschema(),
                sample.data());
    }

    static Envelope sample() {
        try {
            return EnvelopeCodec.fromJson(Contract.load().sample(TYPE, "minimal"));
        } catch (UndecodableEvent broken) {
            throw new AssertionError(broken);
        }
    }

    static void produce(Envelope event) {
        platform.produce(TOPIC, event.subject(), event);
    }

    static void awaitSeen(String subject, long... sequences) {
        var ids = Arrays.stream(sequences)
                .mapToObj(number -> subject + ":" + number)
                .toList();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var seen = platform.database("task-service")
                    .getCollection("seen")
                    .find(new Document("_id", subject))
                    .first();
            assertThat(seen).isNotNull();
            assertThat(seen.getList("ids", String.class)).isEqualTo(ids);
        });
    }

    static List<Document> parked(String subject) {
        return platform.database("task-service")
                .getCollection("parked_events")
                .find(new Document("subject", subject))
                .sort(new Document("sequence", 1))
                .into(new ArrayList<>());
    }

    static void awaitParked(String subject, String... whys) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(parked(subject).stream().map(one -> one.getString("why")))
                        .containsExactly(whys));
    }

    static String subject() {
        return "d-" + UUID.randomUUID();
    }
}
