package vn.giaoviec.kit.inbound;

import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * A consumer to which nothing comes commits once more how far it has come. Nothing here goes by these offsets, which are
 * there to be looked at: the last commit may have failed, or an instance that stood still and came back may have
 * committed an older one after it. Whoever looked would see records waiting that were handled long ago.
 */
public final class IdleCommits implements ApplicationListener<ListenerContainerIdleEvent> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(IdleCommits.class);

    /** In the consumer's own thread, after a poll that brought nothing: where it stands is what it has handled. */
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent event) {
        var consumer = event.getConsumer();
        try {
            var come = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition : consumer.assignment()) {
                come.put(partition, new OffsetAndMetadata(consumer.position(partition, PATIENCE)));
            }
            consumer.commitSync(come, PATIENCE);
        } catch (KafkaException later) {
            LOG.debug("{} commits when it is idle again: {}", event.getListenerId(), later.toString());
        }
    }
}
