package vn.giaoviec.kit.inbound;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.kit.inbound.Positions.Partition;
import vn.giaoviec.kit.store.StoreBreaker;

/**
 * A consumer that is given a partition reads on from the position in the store, not from the offset that its group has
 * committed. The two are written one after the other: after a kill between them the store would never hear of the last
 * records, and freshness would wait for them for ever; after the store was restored, they would be lost to it. It begins
 * with the last record that was handled, so that there is something to commit: the last commit may have failed. What comes
 * twice is known by its number.
 *
 * <p>Where store or broker do not answer it waits, for an exception would let the consumer read on from what was
 * committed. Where that takes too long for the group, the partitions are given out again and this is asked anew.
 */
public final class ReadingOn implements KafkaBindingRebalanceListener, SmartLifecycle {
    private static final long PAUSE_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Logger LOG = LoggerFactory.getLogger(ReadingOn.class);

    private final Positions positions;
    private final StoreBreaker store;
    private final String topicPrefix;
    /** Its phase is the last: it ends before the consumers do, which would wait for whoever waits here. */
    private final CountDownLatch stopped = new CountDownLatch(1);

    public ReadingOn(Positions positions, StoreBreaker store, String topicPrefix) {
        this.positions = positions;
        this.store = store;
        this.topicPrefix = topicPrefix;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        while (!partitions.isEmpty() && !seek(consumer, partitions)) {
            if (isStopping()) {
                // Nothing is read any more from where it must not be.
                consumer.pause(partitions);
                return;
            }
        }
    }

    private boolean seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var group = named(consumer.groupMetadata().groupId());
        try {
            store.run(positions::flush);
            var next = store.call(() -> positions.next(group));
            var ends = consumer.endOffsets(partitions, PATIENCE);
            for (var one : partitions) {
                seek(consumer, group, one, next, ends.get(one));
            }
            return true;
        } catch (RuntimeException thrown) {
            LOG.warn("{} waits to learn where it reads on: {}", group, thrown.toString());
            return false;
        }
    }

    private void seek(Consumer<?, ?> consumer, String group, TopicPartition one, Map<Partition, Long> next, long end) {
        var partition = new Partition(named(one.topic()), one.partition());
        var offset = next.get(partition);
        if (offset == null) {
            consumer.seekToBeginning(List.of(one));
        } else if (offset > end) {
            LOG.error("{} has handled {} records of {}, which has {}: it is read anew", group, offset, one, end);
            store.run(() -> positions.forget(group, partition));
            consumer.seekToBeginning(List.of(one));
        } else {
            consumer.seek(one, offset - 1);
        }
    }

    /** Topics and groups have the prefix on the broker alone. */
    private String named(String onTheBroker) {
        return onTheBroker.substring(topicPrefix.length());
    }

    private boolean isStopping() {
        try {
            return stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void start() {
        // It is asked from the consumers' own start on.
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
