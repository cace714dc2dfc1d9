package vn.giaoviec.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the broker gives by itself: events of the system, produced and consumed on a topic of the bench. */
final class BrokerFloor implements AutoCloseable {
    private static final int PARTITIONS = 12;
    private static final String SENT = "sent";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;
    private final String topic = "bench-floor-" + System.nanoTime();
    private final List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic, number))
            .toList();
    private final List<byte[]> events = new ArrayList<>();
    private final KafkaProducer<byte[], byte[]> producer;

    BrokerFloor(Home home) {
        this.home = home;
        events.addAll(events("assignment-events", 100));
        events.addAll(events("notice-events", 100));
        done(home.broker()
                .client()
                .createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all());
        producer = new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
        // Every partition has its leader, and knows its producer, before many records come at once.
        for (var partition : partitions) {
            Load.done(producer.send(new ProducerRecord<>(topic, partition.partition(), null, events.getFirst())));
        }
    }

    /** @return the values of some records of that topic, oldest first */
    private List<byte[]> events(String topic, int limit) {
        var values = new ArrayList<byte[]>();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var poll = consumer.poll(Duration.ofSeconds(5));
                    !poll.isEmpty() && values.size() < limit;
                    poll = consumer.poll(Duration.ofSeconds(1))) {
                poll.forEach(record -> values.add(record.value()));
            }
        }
        return values.subList(0, Math.min(limit, values.size()));
    }

    /**
     * Assigned and queued events, two of each assignment, from the producer to a consumer of the same process.
     *
     * @param perSecond 0 for as fast as it goes
     */
    Samples trip(int count, double perSecond) {
        try (var executor = Executors.newSingleThreadExecutor();
                var consumer = consumer()) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var begin = System.nanoTime();
            var received = executor.submit(() -> receive(consumer, count));
            for (var n = 0; n < count; n++) {
                if (perSecond > 0) {
                    LockSupport.parkNanos(begin + (long) (n / perSecond * 1e9) - System.nanoTime());
                }
                var partition = partitions.get(n % PARTITIONS);
                var record = new ProducerRecord<>(
                        topic,
                        partition.partition(),
                        ("key-" + n).getBytes(StandardCharsets.US_ASCII),
                        events.get(n % events.size()));
                record.headers().add(SENT, Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII));
                producer.send(record);
            }
            return new Samples(Load.done(received), (System.nanoTime() - begin) / 1e9);
        }
    }

    private static long[] receive(KafkaConsumer<byte[], byte[]> consumer, int count) {
        var nanos = new long[count];
        var received = 0;
        while (received < count) {
            var poll = consumer.poll(PATIENCE);
            if (poll.isEmpty()) {
                throw new IllegalStateException(
                        (count - received) + " of " + count + " records of the broker's floor did not come");
            }
            for (var record : poll) {
                var sent = new String(record.headers().lastHeader(SENT).value(), StandardCharsets.US_ASCII);
                nanos[received++] = System.nanoTime() - Long.parseLong(sent);
            }
        }
        return nanos;
    }

    @Override
    public void close() {
        producer.close();
        done(home.broker().client().deleteTopics(List.of(topic)).all());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(home.broker().clientSettings());
        settings.put("enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** As the relay produces. */
    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(home.broker().clientSettings());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        return settings;
    }

    private static void done(KafkaFuture<?> future) {
        try {
            future.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
