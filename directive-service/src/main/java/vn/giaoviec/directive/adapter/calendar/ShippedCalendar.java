package vn.giaoviec.directive.adapter.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.StatutoryDays;
import vn.giaoviec.kit.text.Csv;

/** What comes with the product: the years that were decided when it was made, and the lunar days of those to come. */
public final class ShippedCalendar {
    private static final String FOLDER = "/giaoviec/calendar/";

    private ShippedCalendar() {}

    /** Each with the paper that it comes from. */
    public static List<CalendarYear> decided() {
        var csv = CalendarCsv.read(Csv.rows(text("calendar-vn.csv")), CalendarYear.Origin.RELEASE)
                .orElseThrow();
        if (!csv.errors().isEmpty()) {
            throw new IllegalStateException("calendar-vn.csv: " + csv.errors());
        }
        return csv.years();
    }

    /** With the tenth day of the third lunar month at UTC+7, as the new moons and the sun's longitude give it. */
    public static StatutoryDays statutory() {
        var rows = Csv.rows(text("hung-kings.csv"));
        return new StatutoryDays(rows.subList(1, rows.size()).stream()
                .collect(Collectors.toMap(row -> Integer.valueOf(row.field(0)), row -> LocalDate.parse(row.field(1)))));
    }

    private static String text(String name) {
        try (var content = ShippedCalendar.class.getResourceAsStream(FOLDER + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
