package vn.giaoviec.local.checker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.TopicMessage;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.local.servers.KafkaAdmin;

/** Reads whole topics, without a consumer group: nothing is left behind. */
final class TopicReader implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

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

    /** All of it up to where it ends now; of a closed day's markers nothing. */
    List<OnTopic> read(String topic) {
        var records = new ArrayList<OnTopic>();
        var partitions = IntStream.range(
                        0, consumer.partitionsFor(prefix + topic).size())
                .mapToObj(number -> new TopicPartition(prefix + topic, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> keep(records, topic, record));
        }
        return records;
    }

    private static void keep(List<OnTopic> records, String topic, ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        try {
            switch (TopicMessage.decode(record.value())) {
                case Envelope event -> {
                    var recorded = Recorded.of(event, record.value());
                    records.add(new OnTopic(topic, key, record.partition(), record.offset(), recorded, null));
                }
                case DayClosed marker -> {
                    // Belongs to no aggregate: nothing of it can be lost, doubled or disordered.
                }
            }
        } catch (UndecodableEvent unreadable) {
            records.add(new OnTopic(topic, key, record.partition(), record.offset(), null, unreadable.getMessage()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
