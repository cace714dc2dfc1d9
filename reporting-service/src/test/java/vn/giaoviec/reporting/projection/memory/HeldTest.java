package vn.giaoviec.reporting.projection.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.board.AssignmentRow;

class HeldTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Partition HERE = new Partition("assignment-events", 3);
    private static final Instant TIME = Instant.parse("2026-11-23T01:00:00Z");

    private final Held held = new Held(Generation.FIRST);

    @Test
    void what_a_row_is_past_does_not_wait_though_it_is_parked() {
        held.closed(new Mark(HERE, 20, MONDAY));
        held.handled(HERE, 30);
        held.parked("one", HERE, 10, TIME, "a", 2);
        assertThat(held.closed(MONDAY, Set.of(HERE))).isFalse();
        assertThat(held.oldestParked()).contains(TIME);
        held.board().put(new AssignmentRow("a", 1, null, List.of()));
        assertThat(held.closed(MONDAY, Set.of(HERE))).isFalse();
        held.board().put(new AssignmentRow("a", 2, null, List.of()));
        assertThat(held.closed(MONDAY, Set.of(HERE))).isTrue();
        assertThat(held.oldestParked()).isEmpty();
    }

    @Test
    void what_could_not_be_read_waits_whatever_its_key_says() {
        held.closed(new Mark(HERE, 20, MONDAY));
        held.handled(HERE, 30);
        held.board().put(new AssignmentRow("a", 2, null, List.of()));
        held.parked("one", HERE, 10, TIME, "a", 0);
        assertThat(held.closed(MONDAY, Set.of(HERE))).isFalse();
        assertThat(held.oldestParked()).contains(TIME);
    }
}
