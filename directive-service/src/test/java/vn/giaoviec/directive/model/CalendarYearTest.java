package vn.giaoviec.directive.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoviec.directive.model.CalendarYear.Origin;

class CalendarYearTest {
    private static CalendarYear year(Origin origin, LocalDate... off) {
        var days = List.of(off).stream()
                .map(date -> new CalendarDay(
                        date, CalendarDay.Kind.HOLIDAY, "Nghỉ", null, CalendarDay.Status.CONFIRMED, null))
                .toList();
        return new CalendarYear(2027, origin != Origin.LAW, days, origin);
    }

    @Test
    void a_release_corrects_what_an_earlier_one_shipped_and_never_an_administrator() {
        var law = year(Origin.LAW, LocalDate.of(2027, 1, 1));
        var shipped = year(Origin.RELEASE, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 5));
        var corrected = year(Origin.RELEASE, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 8));
        var brought = year(Origin.ADMINISTRATOR, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 9));

        assertThat(law.orStays(null)).isEqualTo(law);
        assertThat(shipped.orStays(law)).isEqualTo(shipped);
        assertThat(law.orStays(shipped)).isEqualTo(shipped);
        assertThat(corrected.orStays(shipped)).isEqualTo(corrected);
        assertThat(brought.orStays(corrected)).isEqualTo(brought);
        assertThat(shipped.orStays(brought)).isEqualTo(brought);
    }

    @Test
    void the_same_said_again_by_somebody_else_is_nothing_new() {
        var shipped = year(Origin.RELEASE, LocalDate.of(2027, 1, 1));
        assertThat(year(Origin.ADMINISTRATOR, LocalDate.of(2027, 1, 1)).orStays(shipped))
                .isSameAs(shipped);
    }
}
