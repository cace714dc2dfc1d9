package vn.giaoviec.reporting.adapter.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.inbound.EventReader;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.Told;
import vn.giaoviec.reporting.adapter.mongo.Discards;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.adapter.mongo.StoredDays;
import vn.giaoviec.reporting.adapter.mongo.StoredRows;
import vn.giaoviec.reporting.adapter.stream.payload.AssignmentPayloads;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.board.AssignmentFolding;
import vn.giaoviec.reporting.projection.board.AssignmentRow;
import vn.giaoviec.reporting.projection.board.Segment;

/** Whole polls against a real store, also by two consumers at once, as after a change of partitions. */
class FoldingPollsTest {
    private static final String SERVICE = "reporting-service";
    private static final Generation GENERATION = Generation.FIRST;
    private static final int SUBJECTS = 40;
    private static final int EVENTS = 12;
    private static Platform platform;
    private static MongoDatabase database;
    private static ParkedEvents parked;

    private long offset;

    @BeforeAll
    static void start() {
        platform = Platform.fresh();
        database = platform.database(SERVICE);
        parked = new ParkedEvents(database, DomainClock.ofMachine());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void two_at_once_in_whatever_order_end_in_the_rows_of_the_fold() {
        Map<String, List<Envelope>> histories = histories();
        List<Arrived> all = shuffled(histories, new Random(7));
        var one = CompletableFuture.runAsync(() -> polls(all, 97));
        var other = CompletableFuture.runAsync(() -> polls(all, 31));
        CompletableFuture.allOf(one, other).join();
        polls(all, 500);

        assertThat(rows(histories)).isEqualTo(folded(histories));
        assertThat(parked.count(List.of(GENERATION.group()))).isZero();
    }

    @Test
    void a_gap_inside_a_poll_parks_what_is_behind_it_and_writes_what_is_before() {
        String id = Told.id();
        Instant now = Instant.now();
        Envelope first = Told.assigned(id, "d", "xa", "LEAD", now);
        folding()
                .fold(List.of(
                        arrived(first), arrived(changed(id, 2)), arrived(changed(id, 4)), arrived(changed(id, 5))));
        assertThat(rows(Map.of(id, List.of())).get(id).sequence()).isEqualTo(2);
        assertThat(parked.list(List.of(GENERATION.group()), null, 200))
                .filteredOn(waiting -> waiting.subject().equals(id))
                .hasSize(2);
        database.getCollection(ParkedEvents.COLLECTION).deleteMany(new org.bson.Document("subject", id));
    }

    @Test
    void what_was_discarded_is_not_applied_whoever_understands_it_now() {
        String id = Told.id();
        Place thrown = new Place(GENERATION.group(), "assignment-events", 5, 0);
        new Discards(database).add(thrown);
        Envelope taken = Told.assigned(id, "d", "taken", "LEAD", Instant.now());
        folding()
                .fold(List.of(
                        arrived(thrown, Told.assigned(id, "d", "thrown away", "LEAD", Instant.now())),
                        arrived(new Place(GENERATION.group(), "assignment-events", 5, 1), taken)));
        assertThat(rows(Map.of(id, List.of())).get(id).facts().agency()).isEqualTo("taken");
    }

    @Test
    void a_copy_counts_for_the_day_of_the_one_that_waits() {
        String id = Told.id();
        Instant now = Instant.parse("2026-11-02T01:00:00.000Z");
        Envelope second = Told.changed(id, 2, "d", "xa", "RECEIVED", now);
        StoredParking parking = new StoredParking(parked, database, GENERATION.group());
        folding().fold(List.of(arrived(place(6, 0), Told.assigned(id, "d", "xa", "LEAD", now))));
        parking.event(arrived(place(6, 1), second), second, Parked.Why.BUG, "not understood");
        assertThat(parking.waiting(List.of(second))).isEqualTo(Map.of(second.id(), 1L));
        folding().fold(List.of(marker(place(6, 2), Days.of(now)), arrived(place(6, 3), second)));
        assertThat(rows(Map.of(id, List.of())).get(id).segments())
                .extracting(Segment::day)
                .containsExactly(Days.of(now));
        database.getCollection(ParkedEvents.COLLECTION).deleteMany(new org.bson.Document("subject", id));
        assertThat(parking.waiting(List.of(second))).isEmpty();
    }

    @Test
    void whoever_gets_a_partition_knows_the_markers_that_the_other_has_read_in_it() {
        String id = Told.id();
        Instant now = Instant.parse("2026-11-02T01:00:00.000Z");
        FoldingPolls one = folding();
        one.fold(List.of(arrived(place(7, 0), Told.assigned(id, "d", "xa", "LEAD", now))));
        folding().fold(List.of(marker(place(7, 1), Days.of(now))));
        one.reassigned();
        one.fold(List.of(arrived(place(7, 2), Told.changed(id, 2, "d", "xa", "RECEIVED", now))));
        assertThat(rows(Map.of(id, List.of())).get(id).segments())
                .extracting(Segment::day)
                .containsExactly(Days.of(now), Days.of(now).plusDays(1));
    }

    private static Place place(int partition, long offset) {
        return new Place(GENERATION.group(), "assignment-events", partition, offset);
    }

    private static Arrived marker(Place place, LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(Days.ZONE).toInstant();
        DayClosed marker = new DayClosed("task-service", place.topic(), place.partition(), day, midnight);
        return new Arrived(place, midnight, marker.subject().getBytes(), marker.encode());
    }

    private static void polls(List<Arrived> all, int size) {
        FoldingPolls folding = folding();
        for (int from = 0; from < all.size(); from += size) {
            folding.fold(all.subList(from, Math.min(from + size, all.size())));
        }
    }

    private static FoldingPolls folding() {
        String group = GENERATION.group();
        return new FoldingPolls(
                Topics.stored(database, GENERATION),
                new EventReader(Contract.load()),
                new StoredParking(parked, database, group),
                new StoredDays(database, GENERATION),
                group,
                new SimpleMeterRegistry());
    }

    private static Map<String, AssignmentRow> rows(Map<String, List<Envelope>> histories) {
        return new StoredRows<>(database, RowCodecs.ASSIGNMENTS, GENERATION).find(histories.keySet());
    }

    private static Map<String, AssignmentRow> folded(Map<String, List<Envelope>> histories) {
        Map<String, AssignmentRow> rows = new HashMap<>();
        histories.forEach((id, events) -> events.forEach(event -> {
            if (AssignmentFolding.fold(rows.get(id), AssignmentPayloads.read(event, Days.of(event.time())))
                    instanceof Folded.Applied<AssignmentRow>(AssignmentRow row)) {
                rows.put(id, row);
            }
        }));
        return rows;
    }

    private Map<String, List<Envelope>> histories() {
        Map<String, List<Envelope>> histories = new HashMap<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            String id = Told.id();
            List<Envelope> events = new ArrayList<>();
            events.add(Told.assigned(id, "d", "xa", "LEAD", Instant.parse("2026-11-02T01:00:00.000Z")));
            IntStream.rangeClosed(2, EVENTS).forEach(sequence -> events.add(changed(id, sequence)));
            histories.put(id, events);
        }
        return histories;
    }

    private static Envelope changed(String id, int sequence) {
        List<String> states = List.of("RECEIVED", "ACCEPTED", "IN_PROGRESS", "REPORTED", "COMPLETED");
        Instant time = Instant.parse("2026-11-02T01:00:00.000Z").plus(sequence * 7L, ChronoUnit.HOURS);
        return Told.changed(id, sequence, "d", "xa", states.get(sequence % states.size()), time);
    }

    /** The order of a key is kept, the keys are mixed, and what came is now and then repeated. */
    private List<Arrived> shuffled(Map<String, List<Envelope>> histories, Random random) {
        List<String> turns = new ArrayList<>();
        histories.keySet().forEach(id -> turns.addAll(Collections.nCopies(EVENTS, id)));
        Collections.shuffle(turns, random);
        Map<String, Integer> next = new HashMap<>();
        List<Arrived> arrived = new ArrayList<>();
        for (String id : turns) {
            int at = next.merge(id, 1, Integer::sum) - 1;
            arrived.add(arrived(histories.get(id).get(at)));
            if (random.nextInt(5) == 0) {
                arrived.add(arrived.get(random.nextInt(arrived.size())));
            }
        }
        return arrived;
    }

    private Arrived arrived(Envelope event) {
        return arrived(new Place(GENERATION.group(), "assignment-events", 0, offset++), event);
    }

    private static Arrived arrived(Place place, Envelope event) {
        return new Arrived(place, event.time(), event.subject().getBytes(), EnvelopeCodec.encode(event));
    }
}
