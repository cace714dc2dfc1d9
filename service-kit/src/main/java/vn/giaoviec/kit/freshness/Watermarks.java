package vn.giaoviec.kit.freshness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.inbound.Positions.Partition;

/**
 * What the producing services have said in {@code recorded-until}, held against what this reader has handled: the
 * latest T whose offsets are all behind the reader is its watermark for that service.
 */
public final class Watermarks implements SmartLifecycle {
    private static final int KEPT = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Watermarks.class);

    private final Map<String, Object> connection;
    private final String topic;
    private final boolean follows;
    private final Map<String, List<RecordedUntil>> claims = new HashMap<>();
    /** Of its own thread: what was read once is not read again. */
    private long next;

    private volatile boolean caughtUp;
    private volatile boolean running;
    private volatile KafkaConsumer<byte[], byte[]> consumer;

    /** @param follows false in a service that does not read the topic: then nothing is ever reached */
    public Watermarks(Map<String, Object> connection, String topicPrefix, boolean follows) {
        this.follows = follows;
        this.connection = Map.copyOf(connection);
        this.topic = topicPrefix + RecordedUntil.TOPIC;
    }

    /** Whether it has read what had been said when it began: before that, what it says is reached may be days old. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /**
     * The earliest of the services' watermarks; empty while one of them has none.
     *
     * @param topics the topics that the reader follows; others in a claim do not bind it
     * @param positions number of the next record to handle, per partition; absent means 0
     */
    public Optional<Instant> reached(
            Collection<String> services, Collection<String> topics, Map<Partition, Long> positions) {
        var earliest = Instant.MAX;
        for (var service : services) {
            var reached = reached(service, topics, positions);
            if (reached.isEmpty()) {
                return Optional.empty();
            }
            earliest = reached.get().isBefore(earliest) ? reached.get() : earliest;
        }
        return Optional.of(earliest);
    }

    private synchronized Optional<Instant> reached(
            String service, Collection<String> topics, Map<Partition, Long> positions) {
        var said = claims.getOrDefault(service, List.of());
        for (var index = said.size() - 1; index >= 0; index--) {
            if (isBehind(said.get(index), topics, positions)) {
                var latest = said.get(index).recordedUntil();
                said.subList(0, index).clear();
                return Optional.of(latest);
            }
        }
        return Optional.empty();
    }

    private static boolean isBehind(RecordedUntil claim, Collection<String> topics, Map<Partition, Long> positions) {
        return claim.offsets().entrySet().stream()
                .filter(topic -> topics.contains(topic.getKey()))
                .allMatch(topic -> topic.getValue().entrySet().stream()
                        .allMatch(end -> positions.getOrDefault(new Partition(topic.getKey(), end.getKey()), 0L)
                                >= end.getValue()));
    }

    synchronized void heard(RecordedUntil claim) {
        var said = claims.computeIfAbsent(claim.service(), service -> new ArrayList<>());
        said.add(claim);
        if (said.size() > KEPT) {
            // A reader far behind needs the outline only: every second one of the older half goes.
            for (var index = KEPT / 2; index > 0; index -= 2) {
                said.remove(index);
            }
        }
    }

    private void follow() {
        while (running) {
            try (var reading =
                    new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = reading;
                var partition = new TopicPartition(topic, 0);
                reading.assign(List.of(partition));
                var begin = reading.beginningOffsets(List.of(partition)).get(partition);
                reading.seek(partition, Math.max(next, begin));
                var end = reading.endOffsets(List.of(partition)).get(partition);
                while (running) {
                    reading.poll(Duration.ofMillis(500)).forEach(record -> read(record.value()));
                    next = reading.position(partition);
                    caughtUp |= next >= end;
                }
            } catch (WakeupException stopping) {
                return;
            } catch (RuntimeException thrown) {
                LOG.warn("recorded-until cannot be followed and is tried again: {}", thrown.toString());
                pause();
            }
        }
    }

    private void read(byte[] value) {
        try {
            heard(RecordedUntil.decode(value));
        } catch (UndecodableEvent undecodable) {
            LOG.warn("a record of recorded-until says nothing: {}", undecodable.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        if (follows) {
            Thread.ofPlatform().name("watermarks").daemon().start(this::follow);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
