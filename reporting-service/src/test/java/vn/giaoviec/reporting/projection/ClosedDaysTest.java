package vn.giaoviec.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;

class ClosedDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Partition HERE = new Partition("assignment-events", 3);

    private final ClosedDays days = new ClosedDays();

    @Test
    void of_one_day_the_first_marker_counts_in_whatever_order_they_are_read() {
        closed(40, MONDAY);
        closed(20, MONDAY);
        closed(60, MONDAY);
        assertThat(days.closing(HERE, MONDAY)).hasValue(20);
        assertThat(days.before(HERE, 20)).isEmpty();
        assertThat(days.before(HERE, 21)).contains(MONDAY);
    }

    @Test
    void a_later_day_closes_those_before_it_and_one_behind_it_closes_nothing() {
        closed(20, MONDAY.plusDays(2));
        closed(30, MONDAY);
        assertThat(days.closing(HERE, MONDAY)).hasValue(20);
        assertThat(days.before(HERE, 31)).contains(MONDAY.plusDays(2));
        closed(10, MONDAY.plusDays(1));
        assertThat(days.closing(HERE, MONDAY)).hasValue(10);
        assertThat(days.closing(HERE, MONDAY.plusDays(2))).hasValue(20);
        closed(5, MONDAY.plusDays(2));
        assertThat(days.closing(HERE, MONDAY)).hasValue(5);
        assertThat(days.before(HERE, 15)).contains(MONDAY.plusDays(2));
        assertThat(days.closing(HERE, MONDAY.plusDays(3))).isEmpty();
    }

    @Test
    void each_partition_is_closed_by_its_own_markers() {
        closed(20, MONDAY);
        Partition elsewhere = new Partition(HERE.topic(), 4);
        assertThat(days.closing(elsewhere, MONDAY)).isEmpty();
        assertThat(days.before(elsewhere, 100)).isEmpty();
    }

    @Test
    void an_event_counts_for_its_own_day_or_for_the_first_that_is_open() {
        assertThat(ClosedDays.counted(MONDAY, Optional.empty())).isEqualTo(MONDAY);
        assertThat(ClosedDays.counted(MONDAY, Optional.of(MONDAY.minusDays(1)))).isEqualTo(MONDAY);
        assertThat(ClosedDays.counted(MONDAY, Optional.of(MONDAY))).isEqualTo(MONDAY.plusDays(1));
        assertThat(ClosedDays.counted(MONDAY, Optional.of(MONDAY.plusDays(4)))).isEqualTo(MONDAY.plusDays(5));
    }

    private void closed(long offset, LocalDate day) {
        days.put(new Mark(HERE, offset, day));
    }
}
