package vn.giaoviec.kit.freshness;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaoviec.kit.outbox.OutboxAges;
import vn.giaoviec.kit.outbox.Outboxes;
import vn.giaoviec.kit.time.DomainClock;

/**
 * T of this service: every command acknowledged before it, and what it made here, has been acknowledged by the broker.
 * The clock is read first, then a write of the service's own puts the session behind all that was acknowledged, then
 * what is still owed is read, then the outboxes: whatever was acknowledged before T is seen waiting or has left.
 */
public final class CompleteUntil {
    private static final String TICKS = "ticks";

    private final String instance;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Outboxes outboxes;
    private final List<FreshnessInput> inputs;
    private final DomainClock clock;

    public CompleteUntil(
            String instance,
            MongoClient client,
            MongoDatabase database,
            Outboxes outboxes,
            List<FreshnessInput> inputs,
            DomainClock clock) {
        this.instance = instance;
        this.client = client;
        this.database = database;
        this.outboxes = outboxes;
        this.inputs = List.copyOf(inputs);
        this.clock = clock;
    }

    /**
     * By the clock of the business, never in its future; throws what the store throws. One at a time: what an input has
     * forgotten because of positions that another had read later would be missing here.
     */
    public synchronized Instant now() {
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
            var waiting = OutboxAges.oldest(outboxes.all(), session);
            return Stream.concat(owed.stream(), Stream.of(waiting, Optional.of(now)))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo)
                    .orElse(now);
        }
    }
}
