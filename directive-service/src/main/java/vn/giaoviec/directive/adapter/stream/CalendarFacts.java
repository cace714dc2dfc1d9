package vn.giaoviec.directive.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.directive.model.CalendarDay;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.kit.aggregate.Fact;

/** A year of the calendar, as {@code agency-events} carries it: whole, whatever it was before. */
public final class CalendarFacts {
    private static final String PUBLISHED = "vn.giaoviec.calendar.published.v1";

    private CalendarFacts() {}

    public static Fact of(CalendarYear before, CalendarYear after) {
        return new Fact(
                PUBLISHED,
                new Year(
                        after.year(),
                        after.decided(),
                        after.days().stream().map(Day::of).toList()));
    }

    private record Year(int year, boolean decided, List<Day> days) {}

    private record Day(LocalDate date, String kind, String name, String nameEn, String status, String source) {
        static Day of(CalendarDay day) {
            return new Day(
                    day.date(),
                    day.kind().name(),
                    day.name(),
                    day.nameEn(),
                    day.status().name(),
                    day.source());
        }
    }
}
