package vn.giaoviec.reporting.adapter.stream;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.reporting.adapter.mongo.StoredDays;
import vn.giaoviec.reporting.adapter.mongo.StoredPositions;
import vn.giaoviec.reporting.projection.Generation;

/** The consumers of this instance, one for each generation that is followed; what they parked is replayed with them. */
public final class Following {
    private final Map<Generation, PollingConsumer> consumers = new HashMap<>();
    private final Map<String, Object> connection;
    private final String topicPrefix;
    private final MongoDatabase database;
    private final EventReader reader;
    private final ParkedEvents parked;
    private final InboundFactory replays;
    private final Positions positions;
    private final StoreBreaker store;
    private final MeterRegistry meters;

    public Following(
            Map<String, Object> connection,
            String topicPrefix,
            MongoDatabase database,
            EventReader reader,
            ParkedEvents parked,
            InboundFactory replays,
            Positions positions,
            StoreBreaker store,
            MeterRegistry meters) {
        this.connection = connection;
        this.topicPrefix = topicPrefix;
        this.database = database;
        this.reader = reader;
        this.parked = parked;
        this.replays = replays;
        this.positions = positions;
        this.store = store;
        this.meters = meters;
    }

    /** Starts what is missing and stops what is not wanted. Of one thread. */
    void follow(Set<Generation> wanted) {
        for (Generation one : Set.copyOf(consumers.keySet())) {
            if (!wanted.contains(one)) {
                replays.forget(one.group());
                consumers.remove(one).stop();
            }
        }
        for (Generation one : wanted) {
            if (!consumers.containsKey(one)) {
                PollingConsumer consumer = consumer(one);
                consumer.start();
                consumers.put(one, consumer);
            }
        }
    }

    private PollingConsumer consumer(Generation generation) {
        String group = generation.group();
        StoredDays days = new StoredDays(database, generation);
        days.ensureIndexes();
        Topics topics = Topics.stored(database, generation);
        Parking parking = new StoredParking(parked, database, group);
        replays.replayable(group, new Replaying(topics, parking, days, database));
        FoldingPolls folding = new FoldingPolls(topics, reader, parking, days, group, meters);
        return new PollingConsumer(
                generation, new StoredPositions(database), connection, topicPrefix, folding, positions, store, meters);
    }
}
