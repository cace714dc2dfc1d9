package vn.giaoviec.kit.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.outbox.Flight.Landed;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;

/** What the broker has acknowledged leaves the outboxes, and nothing else does. */
class LandingTest {
    private static final Platform PLATFORM = Platform.fresh();
    private static final Outbox OUTBOX = outbox();

    @AfterAll
    static void drop() {
        PLATFORM.close();
    }

    @BeforeEach
    void empty() {
        OUTBOX.documents().deleteMany(new Document());
        OUTBOX.history().deleteMany(new Document());
    }

    @Test
    void outboxesWithNothingElseAreEmptied() {
        holds("a", 1);
        holds("b", 4, 5);

        Landing.carryOut(List.of(landed("a", 1), landed("b", 4, 5)));

        assertThat(waiting()).isZero();
        assertThat(left("a")).isEmpty();
        assertThat(left("b")).isEmpty();
        assertThat(OUTBOX.history().countDocuments()).isEqualTo(3);
    }

    @Test
    void whatHasComeSinceStays() {
        holds("a", 1);
        holds("b", 4, 5, 6);

        Landing.carryOut(List.of(landed("a", 1), landed("b", 4, 5)));

        assertThat(left("a")).isEmpty();
        assertThat(left("b")).containsExactly(6L);
        assertThat(waiting()).isOne();
    }

    @Test
    void whatHadLandedBeforeLeavesTooAndAgainCostsNothing() {
        holds("a", 1, 2);
        holds("b", 7);

        Landing.carryOut(List.of(landed("a", 2), landed("b", 7)));
        Landing.carryOut(List.of(landed("a", 2), landed("b", 7)));

        assertThat(left("a")).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(OUTBOX.history().countDocuments()).isEqualTo(2);
    }

    private static Outbox outbox() {
        var store = PLATFORM.servers().mongodb().client();
        var relay = new Relay(
                new Broker(PLATFORM.servers().kafka().clientSettings(), PLATFORM.prefix()),
                new StoreBreaker(CircuitBreakerRegistry.ofDefaults(), () -> {}),
                DomainClock.ofMachine());
        var database = store.getDatabase(PLATFORM.database("task-service").getName());
        return new Outbox(store, database, "errands", "assignment-events", one -> null, relay::nudge);
    }

    private static void holds(String id, long... sequences) {
        OUTBOX.documents()
                .insertOne(new Document("_id", id)
                        .append("outbox", entries(id, sequences))
                        .append("pendingSince", new Date()));
    }

    private static Landed landed(String id, long... sequences) {
        return new Landed(OUTBOX, id, entries(id, sequences), sequences[sequences.length - 1]);
    }

    private static List<Document> entries(String id, long... sequences) {
        return LongStream.of(sequences)
                .mapToObj(sequence -> new Document("sequence", sequence)
                        .append("since", new Date())
                        .append("owedSince", new Date())
                        .append("envelope", new Document("id", id + ":" + sequence).append("subject", id)))
                .toList();
    }

    private static List<Long> left(String id) {
        return Outbox.entriesOf(OUTBOX.documents().find(eq("_id", id)).first()).stream()
                .map(entry -> entry.getLong("sequence"))
                .toList();
    }

    private static long waiting() {
        return OUTBOX.documents().countDocuments(exists("pendingSince"));
    }
}
