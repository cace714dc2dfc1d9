package vn.giaoviec.reporting.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.Told;
import vn.giaoviec.reporting.adapter.mongo.Rows.Change;
import vn.giaoviec.reporting.adapter.stream.payload.AssignmentPayloads;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.board.AssignmentFolding;
import vn.giaoviec.reporting.projection.board.AssignmentRow;
import vn.giaoviec.reporting.projection.board.Scope;
import vn.giaoviec.reporting.projection.memory.Held;

/** Others write while the board is loaded, and loading takes its time; both are done here between two of its reads. */
class LoadingTest {
    private static final String SERVICE = "reporting-service";
    private static final Generation GENERATION = Generation.FIRST;
    private static final String GROUP = GENERATION.group();
    private static final String TOPIC = "assignment-events";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** More than the first batch of a find brings. */
    private static final int MANY = 150;

    private static Platform platform;
    private static MongoDatabase store;
    private static ParkedEvents parked;
    private static MongoClient client;
    private static Consumer<CommandSucceededEvent> afterFind;

    private final String id = Told.id();
    private final Instant now = Instant.now();

    @BeforeAll
    static void start() {
        platform = Platform.fresh();
        store = platform.database(SERVICE);
        parked = new ParkedEvents(store, DomainClock.ofMachine());
        String uri = platform.properties(SERVICE).get("giaoviec.mongodb.uri");
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .readConcern(ReadConcern.MAJORITY)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getCommandName().equals("find")) {
                            afterFind.accept(event);
                        }
                    }
                })
                .build());
    }

    @AfterAll
    static void stop() {
        client.close();
        platform.close();
    }

    /** So that few rows are there and come in one batch: a later batch of a find may hold what was written after it. */
    @AfterEach
    void empty() {
        new Changes(GENERATION)
                .collections()
                .forEach(one -> store.getCollection(one).deleteMany(Filters.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_position_is_never_held_without_the_rows_below_it(int reads) {
        AssignmentRow row = fold(null, Told.assigned(id, "d", "xa", "LEAD", now));
        Held held = loaded(reads, () -> {
            write(0, row);
            Positions positions = new Positions(store);
            positions.handled(new Place(GROUP, TOPIC, reads, 6));
            positions.flush();
        });
        boolean claimed = held.positions().containsKey(new Partition(TOPIC, reads));
        assertThat(holds(held, 1) || !claimed).as("held, or not claimed").isTrue();
        assertThat(claimed || reads > 0).as("claimed before the first read").isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_parked_event_is_gone_only_where_the_row_has_it(int reads) {
        Envelope second = Told.changed(id, 2, "d", "xa", "RECEIVED", now);
        AssignmentRow before = fold(null, Told.assigned(id, "d", "xa", "LEAD", now));
        write(0, before);
        Place place = new Place(GROUP, TOPIC, 0, reads);
        parked.event(place, second, new byte[0], Parked.Why.GAP, "event 1 of its subject is missing");

        Held held = loaded(reads, () -> {
            write(1, fold(before, second));
            store.getCollection(ParkedEvents.COLLECTION).deleteOne(Filters.eq("_id", place.id()));
        });
        assertThat(holds(held, 2) || held.oldestParked().isPresent())
                .as("held, or parked")
                .isTrue();
    }

    @Test
    void a_load_may_take_longer_than_the_client_waits_for_an_answer() {
        List<String> ids = IntStream.range(0, MANY).mapToObj(n -> id + n).toList();
        new StoredRows<>(store, RowCodecs.ASSIGNMENTS, GENERATION)
                .write(ids.stream()
                        .map(one -> new Change<>(one, 0, fold(null, Told.assigned(one, "d", "xa", "LEAD", now))))
                        .toList());
        AtomicInteger slow = new AtomicInteger();
        long started = System.nanoTime();
        Held held = load(found -> {
            if (found.getResponse().getDocument("cursor").getNumber("id").longValue() != 0) {
                await().until(() -> System.nanoTime() - started > PATIENCE.toNanos());
                slow.incrementAndGet();
            }
        });
        assertThat(slow).hasValue(1);
        assertThat(ids).allMatch(one -> held.board().holds(new Scope.All(), one, 1));
    }

    /** Loaded while somebody else does {@code work}, as soon as so many collections have been read. */
    private static Held loaded(int reads, Runnable work) {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        Consumer<Integer> turn = number -> {
            if (number == reads) {
                work.run();
                done.set(true);
            }
        };
        turn.accept(0);
        Held held = load(found -> turn.accept(read.incrementAndGet()));
        assertThat(read).hasValue(6);
        // What a listener throws is only logged by the driver.
        assertThat(done).isTrue();
        return held;
    }

    private static Held load(Consumer<CommandSucceededEvent> meanwhile) {
        afterFind = meanwhile;
        try (var session = client.startSession()) {
            return new Loading(client.getDatabase(store.getName()), GENERATION, new Changes(GENERATION)).load(session);
        }
    }

    private boolean holds(Held held, long sequence) {
        return held.board().holds(new Scope.All(), id, sequence);
    }

    private static void write(long before, AssignmentRow row) {
        assertThat(new StoredRows<>(store, RowCodecs.ASSIGNMENTS, GENERATION)
                        .write(List.of(new Change<>(row.id(), before, row))))
                .isTrue();
    }

    private static AssignmentRow fold(AssignmentRow row, Envelope event) {
        return switch (AssignmentFolding.fold(row, AssignmentPayloads.read(event, Days.of(event.time())))) {
            case Folded.Applied<AssignmentRow>(AssignmentRow folded) -> folded;
            case Folded<AssignmentRow> other -> throw new IllegalStateException(other.toString());
        };
    }
}
