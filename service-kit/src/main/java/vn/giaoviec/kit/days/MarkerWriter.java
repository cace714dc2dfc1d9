package vn.giaoviec.kit.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.kit.outbox.Broker;
import vn.giaoviec.kit.time.DomainClock;

/** Writes markers into every partition of a topic, many under way at once, and returns when all are acknowledged. */
public final class MarkerWriter {
    private static final int SECONDS_TO_DESCRIBE = 5;
    /** Longer than the producer takes to give a record up. */
    private static final int SECONDS_TO_ACKNOWLEDGE = 40;

    private final String service;
    private final String topicPrefix;
    private final Admin admin;
    private final Broker broker;
    private final DomainClock clock;

    public MarkerWriter(String service, String topicPrefix, Admin admin, Broker broker, DomainClock clock) {
        this.service = service;
        this.topicPrefix = topicPrefix;
        this.admin = admin;
        this.broker = broker;
        this.clock = clock;
    }

    /**
     * In the order of the days, in each partition.
     *
     * @throws Exception when it is not known that all of them were acknowledged; some may stand in the log
     */
    void write(String topic, List<LocalDate> days) throws Exception {
        var partitions = partitions(topic);
        var acknowledged = new ArrayList<CompletableFuture<Void>>(days.size() * partitions);
        for (var day : days) {
            for (var partition = 0; partition < partitions; partition++) {
                var sent = send(topic, partition, day);
                acknowledged.add(sent);
                if (sent.isCompletedExceptionally()) {
                    // Each further one might wait as long for a broker that is away.
                    sent.get();
                }
            }
        }
        CompletableFuture.allOf(acknowledged.toArray(CompletableFuture[]::new))
                .get(SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> send(String topic, int partition, LocalDate day) {
        var marker = new DayClosed(service, topic, partition, day, clock.instant());
        var sent = new CompletableFuture<Void>();
        broker.send(topic, partition, marker.subject(), marker.encode(), Map.of(), failure -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    private int partitions(String topic) throws Exception {
        var name = topicPrefix + topic;
        return admin.describeTopics(List.of(name))
                .allTopicNames()
                .get(SECONDS_TO_DESCRIBE, TimeUnit.SECONDS)
                .get(name)
                .partitions()
                .size();
    }
}
