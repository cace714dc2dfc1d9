package vn.giaoviec.reporting.adapter.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.reporting.adapter.mongo.StoredPositions;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;

/**
 * Reads the topics, poll by poll: effects, then positions, so that what is lost in between only comes again. Where to go
 * on is what the store says, which holds the effects too and is restored or lost together with them; what is committed is
 * there to be looked at, about a second late, also where nothing more comes. A poll whose effects could not be written is
 * rewound and comes again without end; meanwhile the consumer keeps its partitions.
 */
final class PollingConsumer {
    /** How reporting reads a topic, here and when it is read anew. */
    static final Map<String, Object> READING = Map.of(
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            "max.poll.records",
            1_000,
            "max.partition.fetch.bytes",
            8_388_608,
            // Of all partitions together: a service has little memory, and what waits in it is held twice.
            "fetch.max.bytes",
            8_388_608);

    /** A poll costs nearly the same whatever is in it: what comes within a moment is taken together. */
    private static final Map<String, Object> GATHERING = Map.of("fetch.min.bytes", 65_536, "fetch.max.wait.ms", 250);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(PollingConsumer.class);

    private final Generation generation;
    private final String group;
    private final StoredPositions stored;
    private final Map<String, Object> settings;
    private final String topicPrefix;
    private final FoldingPolls folding;
    private final Positions positions;
    private final StoreBreaker store;
    private final Counter waits;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile Thread thread;
    private final Courtesy commit = new Courtesy(Duration.ofSeconds(1));
    private long pauseMillis = FIRST_PAUSE_MILLIS;

    PollingConsumer(
            Generation generation,
            StoredPositions stored,
            Map<String, Object> connection,
            String topicPrefix,
            FoldingPolls folding,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters) {
        this.generation = generation;
        this.group = generation.group();
        this.stored = stored;
        this.topicPrefix = topicPrefix;
        this.folding = folding;
        this.positions = positions;
        this.store = store;
        waits = meters.counter("giaoviec.inbound.waits", "group", group);
        settings = new HashMap<>(connection);
        settings.put("group.id", topicPrefix + group);
        settings.put("session.timeout.ms", 6_000);
        settings.put("heartbeat.interval.ms", 2_000);
        settings.putAll(GATHERING);
        settings.putAll(READING);
    }

    void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform()
                .name("board-polls-" + group.substring(group.lastIndexOf('.') + 1))
                .daemon()
                .start(this::run);
    }

    private void run() {
        while (isRunning()) {
            try (var opened = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                opened.subscribe(Topics.NAMES.stream().map(topicPrefix::concat).toList(), reassigned(opened));
                while (isRunning()) {
                    take(opened, opened.poll(POLL));
                    commit(opened);
                }
            } catch (WakeupException stopped) {
                LOG.debug("no more polls");
            } catch (RuntimeException | Error thrown) {
                waits.increment();
                LOG.warn("the topics cannot be read and are tried again: {}", thrown.toString());
                pause(FIRST_PAUSE_MILLIS * 4);
            }
        }
    }

    private ConsumerRebalanceListener reassigned(KafkaConsumer<?, ?> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                // What was handled is written and committed already.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                folding.reassigned();
                seek(consumer, partitions);
                commit.owe();
            }
        };
    }

    /** Throws where the store is away: then the consumer is opened again. */
    private void seek(KafkaConsumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<Partition, Long> next = stored.next(generation);
        for (TopicPartition one : partitions) {
            Long offset = next.get(new Partition(named(one.topic()), one.partition()));
            if (offset == null) {
                consumer.seekToBeginning(List.of(one));
            } else {
                consumer.seek(one, offset);
            }
        }
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> poll) {
        if (poll.isEmpty()) {
            return;
        }
        List<Arrived> arrived = new ArrayList<>(poll.count());
        poll.forEach(record -> arrived.add(
                new Arrived(place(record), Instant.ofEpochMilli(record.timestamp()), record.key(), record.value())));
        try {
            store.run(() -> {
                folding.fold(arrived);
                arrived.forEach(one -> positions.handled(one.place()));
                positions.flush();
            });
        } catch (RuntimeException thrown) {
            LOG.warn("a poll waits for the store: {}", thrown.toString());
            waits.increment();
            waitAndRewind(consumer, poll);
            return;
        }
        pauseMillis = FIRST_PAUSE_MILLIS;
        commit.owe();
    }

    /** Polls on with everything paused, so that the group does not think this consumer dead. */
    private void waitAndRewind(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> poll) {
        rewind(consumer, poll);
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
        pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
        while (isRunning() && System.nanoTime() < until) {
            consumer.pause(consumer.assignment());
            // A partition that was given to us just now is not paused yet: what it brings is not looked at either.
            rewind(consumer, consumer.poll(Duration.ofMillis(FIRST_PAUSE_MILLIS)));
        }
        consumer.resume(consumer.assignment());
    }

    private static void rewind(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> poll) {
        for (TopicPartition partition : poll.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, poll.records(partition).getFirst().offset());
            }
        }
    }

    private void commit(KafkaConsumer<byte[], byte[]> consumer) {
        if (!commit.isDue()) {
            return;
        }
        try {
            consumer.commitSync(Duration.ofSeconds(5));
            commit.paid();
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException later) {
            // The effects are written; without the commit the group only looks further behind than it is.
            LOG.info("not committed: {}", later.toString());
        }
    }

    private Place place(ConsumerRecord<byte[], byte[]> record) {
        return new Place(group, named(record.topic()), record.partition(), record.offset());
    }

    private String named(String topic) {
        return topic.substring(topicPrefix.length());
    }

    private void pause(long millis) {
        try {
            stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopping.countDown();
        var polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
