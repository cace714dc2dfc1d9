package vn.giaoviec.directive.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giaoviec.directive.model.CalendarDay;
import vn.giaoviec.directive.model.CalendarYear;

class ShippedCalendarTest {
    @Test
    void theYearsThatWereDecidedComeWithTheProductEachDayWithItsSource() {
        assertThat(ShippedCalendar.decided())
                .extracting(CalendarYear::year)
                .containsExactly(2021, 2024, 2025, 2026, 2027);
        assertThat(ShippedCalendar.decided()).allSatisfy(year -> {
            assertThat(CalendarYear.defects(year.year(), year.days())).isEmpty();
            assertThat(year.days()).extracting(CalendarDay::source).doesNotContainNull();
        });
    }

    /** Two ways to the same days: what was decided contains what the law fixes. */
    @Test
    void whatTheLawFixesIsPartOfWhatWasDecided() {
        var statutory = ShippedCalendar.statutory();
        assertThat(ShippedCalendar.decided())
                .allSatisfy(year -> assertThat(year.days())
                        .extracting(CalendarDay::date)
                        .containsAll(statutory.of(year.year()).days().stream()
                                .map(CalendarDay::date)
                                .toList()));
    }

    @Test
    void everyYearOfALifetimeHasItsLunarHolidayInSpring() {
        var statutory = ShippedCalendar.statutory();
        assertThat(IntStream.rangeClosed(2000, 2060).boxed())
                .allSatisfy(year -> assertThat(statutory.of(year).days())
                        .filteredOn(day -> day.name().startsWith("Giỗ Tổ"))
                        .singleElement()
                        .satisfies(day -> assertThat(day.date())
                                .isBetween(LocalDate.of(year, 3, 28), LocalDate.of(year, 4, 30))));
    }
}
