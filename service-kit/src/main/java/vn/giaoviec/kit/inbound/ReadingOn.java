package vn.giaoviec.kit.inbound;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import vn.giaoviec.kit.inbound.Positions.Partition;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.store.StoreFailure;

/**
 * A consumer that is given a partition reads on from the position in the store, not from the offset that its group has
 * committed. The two are written one after the other: after a kill between them the store would never hear of the last
 * records, and freshness would wait for them for ever; after the store was restored, they would be lost to it. It begins
 * with the last record that was handled, so that there is something to commit: the last commit may have failed. What comes
 * twice is known by its number.
 */
public final class ReadingOn implements KafkaBindingRebalanceListener {
    private static final long PAUSE_MILLIS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ReadingOn.class);

    private final Positions positions;
    private final StoreBreaker store;
    private final String topicPrefix;

    public ReadingOn(Positions positions, StoreBreaker store, String topicPrefix) {
        this.positions = positions;
        this.store = store;
        this.topicPrefix = topicPrefix;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        if (partitions.isEmpty()) {
            return;
        }
        var next = next(named(consumer.groupMetadata().groupId()));
        for (var one : partitions) {
            var offset = next.get(new Partition(named(one.topic()), one.partition()));
            if (offset == null) {
                consumer.seekToBeginning(List.of(one));
            } else {
                consumer.seek(one, offset - 1);
            }
        }
    }

    /** Topics and groups have the prefix on the broker alone. */
    private String named(String onTheBroker) {
        return onTheBroker.substring(topicPrefix.length());
    }

    /**
     * Waits while the store is away: an exception would let the consumer read on from what was committed. Where that
     * takes too long for the group, the partitions are given out again and this is asked anew.
     */
    private Map<Partition, Long> next(String group) {
        while (true) {
            try {
                store.run(positions::flush);
                return store.call(() -> positions.next(group));
            } catch (RuntimeException thrown) {
                if (!StoreFailure.isStoreDown(thrown)) {
                    throw thrown;
                }
                LOG.warn("{} waits for the store to say where it reads on: {}", group, thrown.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the store could be asked", stopping);
        }
    }
}
