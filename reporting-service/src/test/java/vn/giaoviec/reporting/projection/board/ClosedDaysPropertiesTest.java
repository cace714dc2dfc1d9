package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Assigned;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Changed;
import vn.giaoviec.reporting.projection.board.AssignmentEvent.Passed;

/** Invariant 10: what was said of a closed day is said of it for ever, whatever the log brings behind its marker. */
class ClosedDaysPropertiesTest {
    private static final Partition PARTITION = new Partition("assignment-events", 0);
    private static final Scope ALL = new Scope.All();

    /** A record of the log: an event, or the marker of a day. */
    private sealed interface Entry {
        record Told(AssignmentEvent event) implements Entry {}

        record Closed(LocalDate day) implements Entry {}
    }

    private record Placed(long offset, AssignmentEvent event) {}

    @Provide
    Arbitrary<List<List<AssignmentEvent>>> histories() {
        return Histories.some();
    }

    /** Fewer than of the others: of every beginning of the log the day that it closes, and some before. */
    @Property(tries = 40)
    void a_closed_day_is_the_same_now_and_later(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll long seed) {
        Random random = new Random(seed);
        List<Entry> log = log(histories, random);
        Board whole = board(fold(log));
        Map<LocalDate, List<Object>> later = new HashMap<>();
        for (int end = 0; end < log.size(); end++) {
            if (log.get(end) instanceof Entry.Closed(LocalDate day)) {
                Board now = board(fold(log.subList(0, end + 1)));
                for (LocalDate past : someDaysUntil(day, random)) {
                    assertThat(seen(now, past)).isEqualTo(later.computeIfAbsent(past, one -> seen(whole, one)));
                }
            }
        }
    }

    /** The day itself among them; none where a marker of the days before the first has come once more. */
    private static Set<LocalDate> someDaysUntil(LocalDate day, Random random) {
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate past = day; !past.isBefore(Histories.FIRST_DAY); past = past.minusDays(1 + random.nextInt(9))) {
            days.add(past);
        }
        return days;
    }

    @Property(tries = 150)
    void doubled_and_shuffled_across_keys_every_day_is_the_same(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll long seed) {
        Random random = new Random(seed);
        List<Entry> log = log(histories, random);
        assertThat(fold(doubled(shuffled(log, random), random))).isEqualTo(fold(log));
    }

    /** A replay of what was parked, a poll that came twice, a partition that another consumer read at the same time. */
    @Property(tries = 150)
    void it_is_the_place_in_the_log_that_counts_and_not_when_it_is_folded(
            @ForAll("histories") List<List<AssignmentEvent>> histories, @ForAll long seed) {
        Random random = new Random(seed);
        List<Entry> log = log(histories, random);
        ClosedDays closed = new ClosedDays();
        List<Placed> events = new ArrayList<>();
        for (int offset = 0; offset < log.size(); offset++) {
            switch (log.get(offset)) {
                case Entry.Closed(LocalDate day) -> closed.put(new Mark(PARTITION, offset, day));
                case Entry.Told(AssignmentEvent event) -> events.add(new Placed(offset, event));
            }
        }
        Collections.shuffle(events, random);
        Map<String, AssignmentRow> rows = new TreeMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Placed placed : events) {
                more |= apply(rows, placed, closed);
            }
        }
        assertThat(rows).isEqualTo(fold(log));
    }

    private static Map<String, AssignmentRow> fold(List<Entry> log) {
        ClosedDays closed = new ClosedDays();
        Map<String, AssignmentRow> rows = new TreeMap<>();
        for (int offset = 0; offset < log.size(); offset++) {
            switch (log.get(offset)) {
                case Entry.Closed(LocalDate day) -> closed.put(new Mark(PARTITION, offset, day));
                case Entry.Told(AssignmentEvent event) -> apply(rows, new Placed(offset, event), closed);
            }
        }
        return rows;
    }

    private static boolean apply(Map<String, AssignmentRow> rows, Placed placed, ClosedDays closed) {
        LocalDate day = ClosedDays.counted(placed.event().day(), closed.before(PARTITION, placed.offset()));
        AssignmentEvent event = on(placed.event(), day);
        if (AssignmentFolding.fold(rows.get(event.assignment()), event)
                instanceof Folded.Applied<AssignmentRow>(AssignmentRow row)) {
            rows.put(row.id(), row);
            return true;
        }
        return false;
    }

    private static AssignmentEvent on(AssignmentEvent event, LocalDate day) {
        return switch (event) {
            case Assigned one -> new Assigned(one.assignment(), one.sequence(), day, one.facts(), one.standing());
            case Changed one -> new Changed(one.assignment(), one.sequence(), day, one.standing(), one.task());
            case Passed one -> new Passed(one.assignment(), one.sequence(), day);
        };
    }

    private static Board board(Map<String, AssignmentRow> rows) {
        Board board = new Board();
        List<AssignmentRow> loaded = new ArrayList<>(rows.values());
        Collections.shuffle(loaded, new Random(rows.size()));
        loaded.forEach(board::put);
        return board;
    }

    /** All that an answer for that day is made of: the hits of every role, and the names in its figures. */
    private static List<Object> seen(Board board, LocalDate day) {
        Set<String> roles = new HashSet<>();
        for (Role role : Role.values()) {
            roles.add(role.name());
        }
        Question all = new Question(
                ALL, day, Map.of(Dimension.ROLE, roles), Set.of(), Set.of(), null, Set.of(), Set.of(), Delegation.NONE);
        List<Object> seen = new ArrayList<>(board.list(all, null, 10_000).hits());
        for (Dimension by : Dimension.values()) {
            board.figures(all, by)
                    .rows()
                    .forEach(row -> seen.add(List.of(
                            row.key(),
                            row.name(),
                            Arrays.stream(OfficialClass.values())
                                    .map(row.counts()::of)
                                    .toList(),
                            Arrays.stream(State.values()).map(row.counts()::of).toList(),
                            Arrays.stream(Bucket.values()).map(row.counts()::of).toList())));
        }
        for (int task = 0; task < 4; task++) {
            seen.add(board.rollUp(ALL, "d0-" + task, null, day));
        }
        return seen;
    }

    /** Keys mixed, each key's own order kept; days are closed in their order, some late, some together, some twice. */
    private static List<Entry> log(List<List<AssignmentEvent>> histories, Random random) {
        List<Deque<AssignmentEvent>> left = new ArrayList<>();
        histories.forEach(history -> left.add(new ArrayDeque<>(history)));
        List<Entry> log = new ArrayList<>();
        LocalDate open = Histories.FIRST_DAY;
        while (!left.isEmpty()) {
            if (random.nextInt(8) == 0) {
                for (int days = 1 + random.nextInt(3); days > 0; days--) {
                    log.add(new Entry.Closed(open));
                    open = open.plusDays(1);
                }
                if (random.nextInt(4) == 0) {
                    log.add(new Entry.Closed(open.minusDays(1 + random.nextInt(2))));
                }
            }
            Deque<AssignmentEvent> next = left.get(random.nextInt(left.size()));
            log.add(new Entry.Told(next.poll()));
            left.removeIf(Deque::isEmpty);
        }
        return log;
    }

    /** Between two markers the keys are mixed anew. */
    private static List<Entry> shuffled(List<Entry> log, Random random) {
        List<Entry> shuffled = new ArrayList<>();
        Map<String, Deque<Entry>> byKey = new HashMap<>();
        List<String> turns = new ArrayList<>();
        for (Entry entry : log) {
            switch (entry) {
                case Entry.Told(AssignmentEvent event) -> {
                    byKey.computeIfAbsent(event.assignment(), key -> new ArrayDeque<>())
                            .add(entry);
                    turns.add(event.assignment());
                }
                case Entry.Closed closed -> {
                    Collections.shuffle(turns, random);
                    turns.forEach(key -> shuffled.add(byKey.get(key).poll()));
                    turns.clear();
                    shuffled.add(closed);
                }
            }
        }
        turns.forEach(key -> shuffled.add(byKey.get(key).poll()));
        return shuffled;
    }

    /** What stands in the log comes again later, also behind further markers. */
    private static List<Entry> doubled(List<Entry> log, Random random) {
        List<Entry> doubled = new ArrayList<>();
        for (Entry entry : log) {
            doubled.add(entry);
            if (random.nextBoolean()) {
                doubled.add(doubled.get(random.nextInt(doubled.size())));
            }
        }
        return doubled;
    }
}
