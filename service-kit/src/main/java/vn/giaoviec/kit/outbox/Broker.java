package vn.giaoviec.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;

/**
 * The way to the broker: idempotent, acknowledged by all in-sync replicas. What comes within a moment
 * goes together, of which those behind it gather more anyway: each request costs the broker more than its record. A producer that did not deliver
 * is closed and replaced, also when it was only late: after changes of the leader it may count on from a number that no
 * broker knows, and would be refused (OUT_OF_ORDER_SEQUENCE_NUMBER) again and again.
 */
public final class Broker implements AutoCloseable {
    // Longer than the change of a leader takes, and all that a sick producer can cost.
    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, Object> settings;
    private final String topicPrefix;
    private KafkaProducer<String, byte[]> producer;

    public Broker(Map<String, Object> connection, String topicPrefix) {
        this.topicPrefix = topicPrefix;
        this.settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        // So that the new leader is asked for soon where one stands still; until there is one, the record is tried
        // again.
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_TIMEOUT.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    }

    /** Calls back with null once acknowledged, else with what failed; may wait for the broker's metadata. */
    void send(String topic, String key, Envelope envelope, String trace, Consumer<Exception> done) {
        var headers = trace == null ? Map.<String, String>of() : Map.of("traceparent", trace);
        send(topic, key, EnvelopeCodec.encode(envelope), headers, done);
    }

    public void send(String topic, String key, byte[] value, Map<String, String> headers, Consumer<Exception> done) {
        send(topic, null, key, value, headers, done);
    }

    /** @param partition null for that of the key */
    public void send(
            String topic,
            Integer partition,
            String key,
            byte[] value,
            Map<String, String> headers,
            Consumer<Exception> done) {
        var record = new ProducerRecord<>(topicPrefix + topic, partition, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        KafkaProducer<String, byte[]> current = null;
        try {
            current = producer();
            var sending = current;
            current.send(record, (metadata, failure) -> {
                if (failure != null) {
                    replace(sending);
                }
                done.accept(failure);
            });
        } catch (RuntimeException refused) {
            replace(current);
            done.accept(refused);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    private synchronized void replace(KafkaProducer<String, byte[]> failed) {
        if (failed != null && producer == failed) {
            producer = null;
            // Not here: this may be the failed producer's own thread. As long as what else it carries may take.
            Thread.ofVirtual().start(() -> failed.close(DELIVERY_TIMEOUT));
        }
    }

    @Override
    public void close() {
        var last = taken();
        if (last != null) {
            // Not under the lock: what it gives up calls back on its own thread, for which this one waits.
            last.close(Duration.ofSeconds(3));
        }
    }

    private synchronized KafkaProducer<String, byte[]> taken() {
        var taken = producer;
        producer = null;
        return taken;
    }
}
