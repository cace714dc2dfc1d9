package vn.giaoviec.directive.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatutoryDaysTest {
    private final StatutoryDays days = new StatutoryDays(Map.of(
            2025, LocalDate.of(2025, 4, 7),
            2026, LocalDate.of(2026, 4, 26),
            2033, LocalDate.of(2033, 4, 9)));

    private static String[] dates(CalendarYear year) {
        return year.days().stream().map(day -> day.date().toString()).toArray(String[]::new);
    }

    @Test
    void holdsOnlyWhatTheLawFixes() {
        assertThat(dates(days.of(2025)))
                .containsExactly("2025-01-01", "2025-04-07", "2025-04-30", "2025-05-01", "2025-09-02");
    }

    @Test
    void theDayOfCultureIsOffFrom2026On() {
        assertThat(dates(days.of(2026))).contains("2026-11-24");
    }

    @Test
    void aHolidayOnADayOffIsMadeGoodOnTheNextWorkingDay() {
        // The 26th of April 2026 is a Sunday.
        assertThat(dates(days.of(2026))).contains("2026-04-27");
        // 2033: the 30th of April is a Saturday, the 1st of May a Sunday: Monday and Tuesday.
        assertThat(dates(days.of(2033))).containsSubsequence("2033-04-30", "2033-05-01", "2033-05-02", "2033-05-03");
    }

    @Test
    void nobodyHasDecidedOnIt() {
        var year = days.of(2026);
        assertThat(year.decided()).isFalse();
        assertThat(year.isConfirmed()).isFalse();
        assertThat(CalendarYear.defects(year.year(), year.days())).isEmpty();
    }

    @Test
    void aYearWhoseLunarDaysAreNotKnownIsNotGuessed() {
        assertThatIllegalArgumentException().isThrownBy(() -> days.of(2999));
    }
}
