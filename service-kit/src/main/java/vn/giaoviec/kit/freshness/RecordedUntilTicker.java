package vn.giaoviec.kit.freshness;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.kit.outbox.Broker;
import vn.giaoviec.kit.outbox.OutboxAges;
import vn.giaoviec.kit.outbox.Outboxes;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Every two seconds says for this service: "every command acknowledged before T, and what it made here, is below these
 * offsets". The clock is read first, then what is still owed, then the outboxes, then the end offsets; in this order
 * whatever was acknowledged before T is either seen waiting or lies below an end offset.
 */
public final class RecordedUntilTicker {
    private static final String TICKS = "ticks";
    private static final Logger LOG = LoggerFactory.getLogger(RecordedUntilTicker.class);

    private final String service;
    private final String instance;
    private final String topicPrefix;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Outboxes outboxes;
    private final List<FreshnessInput> inputs;
    private final Admin admin;
    private final Broker broker;
    private final StoreBreaker store;
    private final DomainClock clock;

    public RecordedUntilTicker(
            Names names,
            MongoClient client,
            MongoDatabase database,
            Outboxes outboxes,
            List<FreshnessInput> inputs,
            Admin admin,
            Broker broker,
            StoreBreaker store,
            DomainClock clock) {
        this.service = names.service();
        this.instance = names.instance();
        this.topicPrefix = names.topicPrefix();
        this.client = client;
        this.database = database;
        this.outboxes = outboxes;
        this.inputs = List.copyOf(inputs);
        this.admin = admin;
        this.broker = broker;
        this.store = store;
        this.clock = clock;
    }

    public record Names(String service, String instance, String topicPrefix) {}

    /** One tick; what fails is only later, and the figures honestly stand still meanwhile. */
    public void tick() {
        if (outboxes.all().isEmpty()) {
            return;
        }
        try {
            var until = store.call(this::recordedUntil);
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

    private Instant recordedUntil() {
        var now = clock.instant();
        var causal = ClientSessionOptions.builder().causallyConsistent(true).build();
        try (var session = client.startSession(causal)) {
            database.getCollection(TICKS)
                    .updateOne(
                            session,
                            eq("_id", instance),
                            Updates.set("at", Date.from(now)),
                            new UpdateOptions().upsert(true));
            var owed = inputs.stream().map(input -> input.oldest(session)).toList();
            var waiting = waiting(session);
            return Stream.concat(owed.stream(), Stream.of(waiting, Optional.of(now)))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .orElse(now);
        }
    }

    private Optional<Instant> waiting(ClientSession session) {
        return OutboxAges.oldest(outboxes.all(), session);
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
