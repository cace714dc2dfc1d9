package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    /** National Day 2026: off from Monday 31 August to Wednesday 2 September, the Monday made up on Saturday the 22nd. */
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)),
            Set.of(LocalDate.of(2026, 8, 22)),
            Set.of(2026));

    @Test
    void aDayGivenOffIsNoWorkingDayAndTheDayOnWhichItIsMadeUpIsOne() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 23))).isFalse();
    }

    @Test
    void countingGoesOverHolidaysBothWays() {
        assertThat(calendar.after(LocalDate.of(2026, 8, 28), 1)).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(calendar.before(LocalDate.of(2026, 9, 3), 1)).isEqualTo(LocalDate.of(2026, 8, 28));
        assertThat(calendar.after(LocalDate.of(2026, 8, 21), 1)).isEqualTo(LocalDate.of(2026, 8, 22));
    }

    @Test
    void whatReachesIntoAYearNotDecidedIsNotConfirmed() {
        assertThat(calendar.isConfirmed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(calendar.isConfirmed(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)))
                .isFalse();
    }
}
