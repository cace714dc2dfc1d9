package vn.giaoviec.local.checker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.TopicMessage;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.KafkaAdmin;

/** Reads whole topics, without a consumer group: nothing is left behind. */
final class TopicReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    /** Longer than any request may take: what comes at all comes earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String prefix;
    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicReader(Access access) {
        this.prefix = access.prefix();
        var properties = new HashMap<String, Object>(KafkaAdmin.clientProperties(
                access.bootstrap(), access.user().name(), access.user().password()));
        properties.put("default.api.timeout.ms", PATIENCE_MILLIS);
        properties.put("request.timeout.ms", PATIENCE_MILLIS / 2);
        // What is asked for is there: there is nothing to wait for.
        properties.put("fetch.max.wait.ms", 10);
        properties.put("enable.auto.commit", false);
        properties.put("allow.auto.create.topics", false);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** All of it up to where it ends now. */
    Content read(String topic) {
        var partitions = IntStream.range(
                        0, consumer.partitionsFor(prefix + topic).size())
                .mapToObj(number -> new TopicPartition(prefix + topic, number))
                .toList();
        var reading = new Reading(topic, partitions.size());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        toTheEnd(consumer, ends, reading::keep, PATIENCE);
        return new Content(reading.records, partitions.size(), reading.markers);
    }

    /**
     * @param ends where each partition ends
     * @throws CannotStart when so long nothing more comes of what is there
     */
    static void toTheEnd(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader,
            Duration patience) {
        var read = -1L;
        var since = System.nanoTime();
        while (true) {
            var behind = ends.keySet().stream()
                    .filter(partition -> consumer.position(partition) < ends.get(partition))
                    .findFirst();
            if (behind.isEmpty()) {
                return;
            }
            var now = ends.keySet().stream().mapToLong(consumer::position).sum();
            if (now > read) {
                read = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                throw new CannotStart("Kafka gives nothing more of " + behind.get() + ": for " + patience.toSeconds()
                        + " s the checker has stood at " + consumer.position(behind.get()) + " of "
                        + ends.get(behind.get()) + ".");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(reader);
        }
    }

    /**
     * What lies on a topic.
     *
     * @param records in the order of each partition; a marker only where it is none, with the reason
     * @param markers of closed days, in the order of each partition
     */
    record Content(List<OnTopic> records, int partitions, List<DayClosed> markers) {}

    private static final class Reading {
        private final String topic;
        private final List<OnTopic> records = new ArrayList<>();
        private final List<DayClosed> markers = new ArrayList<>();
        /** The first day that is still open, by partition. */
        private final Map<Integer, String> open;

        Reading(String topic, int partitions) {
            this.topic = topic;
            this.open = HashMap.newHashMap(partitions);
        }

        void keep(ConsumerRecord<byte[], byte[]> record) {
            try {
                switch (TopicMessage.decode(record.value())) {
                    case Envelope event -> event(record, Recorded.of(event, record.value(), false));
                    case DayClosed marker -> marker(record, marker);
                }
            } catch (UndecodableEvent unreadable) {
                none(record, unreadable.getMessage());
            }
        }

        private void event(ConsumerRecord<byte[], byte[]> record, Recorded event) {
            var opened = open.get(record.partition());
            var countsFrom = opened != null && event.day().compareTo(opened) < 0 ? opened : null;
            records.add(new OnTopic(topic, key(record), record.partition(), record.offset(), event, countsFrom, null));
        }

        private void marker(ConsumerRecord<byte[], byte[]> record, DayClosed marker) {
            if (!marker.topic().equals(topic)
                    || marker.partition() != record.partition()
                    || !marker.subject().equals(key(record))) {
                none(record, "the marker " + marker.subject() + " does not belong here");
                return;
            }
            markers.add(marker);
            var next = marker.day().plusDays(1).toString();
            open.merge(record.partition(), next, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }

        private void none(ConsumerRecord<byte[], byte[]> record, String reason) {
            records.add(new OnTopic(topic, key(record), record.partition(), record.offset(), null, null, reason));
        }

        private static String key(ConsumerRecord<byte[], byte[]> record) {
            return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
