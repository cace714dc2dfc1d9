package vn.giaoviec.kit.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One consumer group's reading of one topic, poll by poll, where record by record would be too slow: effects, then
 * positions, then the commit, so that what is lost in between only comes again. A poll whose effects could not be
 * written is rewound and comes again without end; meanwhile the consumer keeps its partitions.
 */
public final class PolledInbound implements SmartLifecycle {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final int AT_ONCE = 500;
    private static final int LARGEST_POLL_BYTES = 8_388_608;
    private static final Logger LOG = LoggerFactory.getLogger(PolledInbound.class);

    private final Map<String, Object> settings;
    private final String topicPrefix;
    private final String topic;
    private final Inbound inbound;
    private final int threads;
    private final List<Reader> readers = new ArrayList<>();
    private volatile CountDownLatch stopping = new CountDownLatch(0);

    PolledInbound(Map<String, Object> connection, String topicPrefix, String topic, Inbound inbound, int threads) {
        this.topicPrefix = topicPrefix;
        this.topic = topic;
        this.inbound = inbound;
        this.threads = threads;
        settings = new HashMap<>(connection);
        settings.put("group.id", topicPrefix + inbound.group());
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("session.timeout.ms", 6_000);
        settings.put("heartbeat.interval.ms", 2_000);
        settings.put("max.poll.records", AT_ONCE);
        // What one poll holds is in memory several times over: once too large, it is taken in parts.
        settings.put("fetch.max.bytes", LARGEST_POLL_BYTES);
        settings.put("max.partition.fetch.bytes", LARGEST_POLL_BYTES);
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        readers.clear();
        for (var number = 0; number < threads; number++) {
            var reader = new Reader();
            readers.add(reader);
            reader.thread = Thread.ofPlatform()
                    .name("polls-" + topic + "-" + number)
                    .daemon()
                    .start(reader::run);
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        readers.forEach(Reader::wake);
        try {
            for (var reader : readers) {
                reader.thread.join(5_000);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private Arrived arrived(ConsumerRecord<byte[], byte[]> record) {
        var place = new Place(
                inbound.group(), record.topic().substring(topicPrefix.length()), record.partition(), record.offset());
        return new Arrived(place, Instant.ofEpochMilli(record.timestamp()), record.key(), record.value());
    }

    /** One thread with a consumer of its own. */
    private final class Reader {
        private volatile KafkaConsumer<byte[], byte[]> consumer;
        private Thread thread;
        private long pauseMillis = FIRST_PAUSE_MILLIS;

        private void run() {
            while (isRunning()) {
                try (var opened =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                    consumer = opened;
                    opened.subscribe(List.of(topicPrefix + topic));
                    while (isRunning()) {
                        take(opened.poll(POLL));
                    }
                } catch (WakeupException stopped) {
                    LOG.debug("no more polls");
                } catch (RuntimeException thrown) {
                    LOG.warn("{} cannot be read and is tried again: {}", topic, thrown.toString());
                    pause(4 * FIRST_PAUSE_MILLIS);
                }
            }
        }

        private void take(ConsumerRecords<byte[], byte[]> poll) {
            if (poll.isEmpty()) {
                return;
            }
            var arrived = new ArrayList<Arrived>(poll.count());
            poll.forEach(record -> arrived.add(arrived(record)));
            try {
                inbound.acceptTogether(arrived);
            } catch (RuntimeException away) {
                LOG.warn("a poll of {} waits for the store: {}", topic, away.toString());
                waitAndRewind(poll);
                return;
            }
            pauseMillis = FIRST_PAUSE_MILLIS;
            // Not waited for: the effects are written, and what is not committed only comes again and changes nothing.
            consumer.commitAsync((offsets, failure) -> {
                if (failure != null) {
                    LOG.info("not committed: {}", failure.toString());
                }
            });
        }

        /** Polls on with everything paused, so that the group does not think this consumer dead. */
        private void waitAndRewind(ConsumerRecords<byte[], byte[]> poll) {
            rewind(poll);
            var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
            pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
            while (isRunning() && System.nanoTime() < until) {
                consumer.pause(consumer.assignment());
                // A partition that was given to us just now is not paused yet: what it brings is not looked at either.
                rewind(consumer.poll(Duration.ofMillis(FIRST_PAUSE_MILLIS)));
            }
            consumer.resume(consumer.assignment());
        }

        private void rewind(ConsumerRecords<byte[], byte[]> poll) {
            for (var partition : poll.partitions()) {
                if (consumer.assignment().contains(partition)) {
                    consumer.seek(partition, poll.records(partition).getFirst().offset());
                }
            }
        }

        private void pause(long millis) {
            try {
                stopping.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void wake() {
            var polling = consumer;
            if (polling != null) {
                polling.wakeup();
            }
        }
    }
}
