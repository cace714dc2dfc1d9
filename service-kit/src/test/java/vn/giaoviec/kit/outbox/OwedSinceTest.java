package vn.giaoviec.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.AggregateKind;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.freshness.CompleteUntil;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;

/** An effect is owed since its cause was recorded, however much later it is made; nothing here is relayed. */
class OwedSinceTest {
    private static final String TYPE = "vn.giaoviec.assignment.commented.v1";
    private static final Actor ITSELF = new Actor("task-service", "reaction", null);
    private static final Platform PLATFORM = Platform.fresh();
    private static final MongoClient STORE = PLATFORM.servers().mongodb().client();
    private final DomainClock clock = DomainClock.ofMachine();
    private final MongoDatabase database =
            STORE.getDatabase(PLATFORM.database("task-service").getName());
    private final Outboxes outboxes = new Outboxes(
            STORE,
            database,
            new Relay(
                    new Broker(PLATFORM.servers().kafka().clientSettings(), PLATFORM.prefix()),
                    new StoreBreaker(CircuitBreakerRegistry.ofDefaults(), () -> {}),
                    clock));
    private final AggregateCollection<Errand> errands = new Aggregates(
                    "task-service", STORE, outboxes, clock, () -> null)
            .of(AggregateKind.of(
                    "errands", "assignment-events", Errand.class, Errand::state, errand -> Map.of(), errand -> null));
    private final Outbox outbox = outboxes.named("errands");

    private record Errand(String state) {}

    @AfterAll
    static void drop() {
        PLATFORM.close();
    }

    @Test
    void nothingIsCompleteBeyondTheCauseOfWhatWaitsUntilThatHasLeft() {
        var recorded = clock.instant().minus(Duration.ofHours(1));
        var made = errands.insert("one", new Errand("OPEN"), List.of(fact()), because(recorded), null);
        assertThat(completeUntil()).isEqualTo(recorded);

        var earlier = recorded.minusSeconds(60);
        var again = errands.update(made, new Errand("MOVED"), List.of(fact()), because(earlier), null);
        assertThat(completeUntil()).isEqualTo(earlier);
        var before = clock.instant();
        errands.update(again, new Errand("DONE"), List.of(fact()), new Cause("a command", ITSELF), null);
        assertThat(completeUntil()).isEqualTo(earlier);

        cleared("one", 1);
        assertThat(completeUntil()).isEqualTo(earlier);
        cleared("one", 2);
        assertThat(completeUntil()).isBetween(before, clock.instant());
        cleared("one", 3);
        assertThat(outbox.backlog()).isZero();
    }

    @Test
    void theSweepTakesWhatHasLongStoodThereAndNotWhatHasLongBeenOwed() {
        var start = clock.instant();
        errands.insert("new", new Errand("OPEN"), List.of(fact()), because(start.minusSeconds(60)), null);
        assertThat(outbox.waitingLongerThan(Duration.ofMinutes(1), clock.instant(), 10))
                .isEmpty();
        assertThat(waitingAt(clock.instant().plusMillis(1))).hasSize(1);
        cleared("new", 1);
    }

    @Test
    void theSweepTakesWhatWasWrittenBeforeTheClockWasPutBack() {
        var before = clock.instant().minus(Duration.ofHours(2));
        errands.insert("ahead", new Errand("OPEN"), List.of(fact()), because(before), null);
        assertThat(waitingAt(clock.instant().minus(Duration.ofHours(1)))).hasSize(1);
        cleared("ahead", 1);
    }

    private List<org.bson.Document> waitingAt(Instant moment) {
        return outbox.waitingLongerThan(Duration.ZERO, moment, 10);
    }

    private Instant completeUntil() {
        return new CompleteUntil("test", STORE, database, outboxes, List.of(), clock).now();
    }

    private void cleared(String id, long acknowledged) {
        outbox.documents().bulkWrite(List.of(Outbox.clear(id, acknowledged)));
    }

    private static Cause because(Instant recorded) {
        return new Cause("event:1", ITSELF, recorded);
    }

    private static Fact fact() {
        var data = (ObjectNode) Contract.load().sample(TYPE, "minimal").get("data");
        data.remove("version");
        return new Fact(TYPE, data);
    }
}
