package vn.giaoviec.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the broker gives by itself: events of the system, produced and consumed on a topic of the bench. */
final class BrokerFloor implements AutoCloseable {
    private static final int PARTITIONS = 12;
    private static final int OF_EACH_TYPE = 100;
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
        events.addAll(events("assignment-events", "vn.giaoviec.assignment.assigned.v1"));
        events.addAll(events("notice-events", "vn.giaoviec.notice.queued.v1"));
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

    /** @return the values of the first records of that type; a topic carries others, which are shorter */
    private List<byte[]> events(String topic, String type) {
        var values = new ArrayList<byte[]>();
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (values.size() < OF_EACH_TYPE
                    && partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (new String(record.value(), StandardCharsets.UTF_8).contains('"' + type + '"')) {
                        values.add(record.value());
                    }
                }
            }
        }
        if (values.isEmpty()) {
            throw new IllegalStateException("there is no " + type + " on " + topic);
        }
        return values.subList(0, Math.min(OF_EACH_TYPE, values.size()));
    }

    /** @return assigned and queued events a second, to a consumer of the same process as fast as it goes */
    double perSecond(int count) {
        try (var executor = Executors.newSingleThreadExecutor();
                var consumer = consumer()) {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            var begin = System.nanoTime();
            var received = executor.submit(() -> receive(consumer, count));
            for (var n = 0; n < count; n++) {
                producer.send(record(n));
            }
            Load.done(received);
            return count / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private ProducerRecord<byte[], byte[]> record(int n) {
        return new ProducerRecord<>(topic, n % PARTITIONS, key(n), events.get(n % events.size()));
    }

    private static byte[] key(int n) {
        return ("key-" + n).getBytes(StandardCharsets.US_ASCII);
    }

    private static void receive(KafkaConsumer<byte[], byte[]> consumer, int count) {
        var received = 0;
        while (received < count) {
            var poll = consumer.poll(PATIENCE);
            if (poll.isEmpty()) {
                throw new IllegalStateException(
                        (count - received) + " of " + count + " records of the broker's floor did not come");
            }
            received += poll.count();
        }
    }

    /** Single trips, each awaited, by as many threads as like; until it is closed. */
    Trips trips() {
        return new Trips();
    }

    /** One event after another to a consumer that tells when each has come. */
    final class Trips implements AutoCloseable {
        private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
        private final AtomicInteger number = new AtomicInteger();
        private final ExecutorService executor = Executors.newSingleThreadExecutor();
        private final KafkaConsumer<byte[], byte[]> consumer = consumer();
        private final Future<?> receiving;

        private Trips() {
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            receiving = executor.submit(this::receive);
        }

        private void receive() {
            try (consumer) {
                while (true) {
                    for (var record : consumer.poll(PATIENCE)) {
                        var come = underWay.remove(new String(record.key(), StandardCharsets.US_ASCII));
                        if (come != null) {
                            come.complete(null);
                        }
                    }
                }
            } catch (WakeupException closed) {
                // As asked for.
            }
        }

        void one() throws Exception {
            var record = record(number.getAndIncrement());
            var come = new CompletableFuture<Void>();
            underWay.put(new String(record.key(), StandardCharsets.US_ASCII), come);
            producer.send(record, (place, failure) -> {
                if (failure != null) {
                    come.completeExceptionally(failure);
                }
            });
            come.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            consumer.wakeup();
            executor.close();
            Load.done(receiving);
        }
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
