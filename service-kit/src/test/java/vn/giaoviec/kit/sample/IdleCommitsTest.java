package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.EnvelopeCodec;

/** Whoever looks at a group's offsets sees how far it has come, whatever was committed in between. */
class IdleCommitsTest extends InboundRun {
    @BeforeAll
    static void start() {
        start(Map.of());
    }

    @Test
    void anOlderOffsetThatAnotherMemberCommitsIsMadeUpForThoughNothingComes() {
        var partitions = List.of(partition(0), partition(11));
        partitions.forEach(one -> tell(one, 1));
        var settings = new HashMap<>(platform.servers().kafka().clientSettings());
        settings.put("group.id", platform.prefix() + "task-service.sample.v1");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        try (var other = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            other.subscribe(List.of(platform.prefix() + TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
            });
            var services = partitions.stream()
                    .filter(one -> !other.assignment().contains(one))
                    .findFirst()
                    .orElseThrow();
            tell(services, 2);
            awaitCommitted(other, services, 2);
            // The broker asks whether it is a member, not whether the partition is its own.
            other.commitSync(Map.of(services, new OffsetAndMetadata(1)));

            awaitCommitted(other, services, 2);
        }
    }

    private static void tell(TopicPartition partition, long sequence) {
        var subject = "of-" + partition.partition();
        platform.produce(TOPIC, partition.partition(), subject, EnvelopeCodec.encode(event(subject, sequence)));
    }

    private static void awaitCommitted(KafkaConsumer<?, ?> group, TopicPartition partition, long offset) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var committed = group.committed(Set.of(partition)).get(partition);
            assertThat(committed).isEqualTo(new OffsetAndMetadata(offset));
        });
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(platform.prefix() + TOPIC, number);
    }
}
