package vn.giaoviec.kit.freshness;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.kit.outbox.Broker;
import vn.giaoviec.kit.outbox.Outboxes;
import vn.giaoviec.kit.store.StoreBreaker;

/**
 * Every two seconds says for this service: "every command acknowledged before T, and what it made here, is below these
 * offsets". T comes first ({@link CompleteUntil}), then the end offsets: whatever was acknowledged before T is either seen
 * waiting or lies below an end offset.
 */
public final class RecordedUntilTicker {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedUntilTicker.class);

    private final String service;
    private final String topicPrefix;
    private final Outboxes outboxes;
    private final CompleteUntil complete;
    private final Admin admin;
    private final Broker broker;
    private final StoreBreaker store;

    public RecordedUntilTicker(
            String service,
            String topicPrefix,
            Outboxes outboxes,
            CompleteUntil complete,
            Admin admin,
            Broker broker,
            StoreBreaker store) {
        this.service = service;
        this.topicPrefix = topicPrefix;
        this.outboxes = outboxes;
        this.complete = complete;
        this.admin = admin;
        this.broker = broker;
        this.store = store;
    }

    /** One tick; what fails is only later, and the figures honestly stand still meanwhile. */
    public void tick() {
        if (outboxes.all().isEmpty()) {
            return;
        }
        try {
            var until = store.call(complete::now);
            var claim = new RecordedUntil(service, until, endOffsets());
            broker.send(RecordedUntil.TOPIC, service, claim.encode(), Map.of(), failure -> {
                if (failure != null) {
                    LOG.warn("recorded-until was not acknowledged: {}", failure.toString());
                }
            });
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Exception thrown) {
            LOG.warn("recorded-until waits: {}", thrown.toString());
        }
    }

    private SortedMap<String, SortedMap<Integer, Long>> endOffsets() throws Exception {
        var topics = new TreeSet<String>();
        outboxes.all().forEach(outbox -> topics.add(topicPrefix + outbox.topic()));
        var described = admin.describeTopics(topics).allTopicNames().get(5, TimeUnit.SECONDS);
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        described.forEach((topic, description) -> description
                .partitions()
                .forEach(partition ->
                        wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        var ends = new TreeMap<String, SortedMap<Integer, Long>>();
        admin.listOffsets(wanted)
                .all()
                .get(5, TimeUnit.SECONDS)
                .forEach((partition, end) -> ends.computeIfAbsent(
                                partition.topic().substring(topicPrefix.length()), topic -> new TreeMap<>())
                        .put(partition.partition(), end.offset()));
        return ends;
    }
}
