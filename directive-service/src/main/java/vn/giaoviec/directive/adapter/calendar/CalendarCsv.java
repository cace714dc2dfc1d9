package vn.giaoviec.directive.adapter.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.giaoviec.directive.model.CalendarDay;
import vn.giaoviec.directive.model.CalendarYear;
import vn.giaoviec.directive.model.Defect;
import vn.giaoviec.directive.model.StatutoryDays;
import vn.giaoviec.directive.usecase.ImportResult.RowError;
import vn.giaoviec.kit.text.Csv;

/**
 * Decided years as a file: a heading of the columns below, a row for each day that is not what its weekday says. A year
 * of which a row is wrong is no calendar, and is left out whole.
 */
public final class CalendarCsv {
    public static final List<String> COLUMNS =
            List.of("year", "date", "kind", "name_vi", "name_en", "status", "source");

    private final CalendarYear.Origin origin;
    private final Map<Integer, List<CalendarDay>> days = new TreeMap<>();
    private final Map<Integer, Integer> firstLines = new HashMap<>();
    private final Set<Integer> wrong = new HashSet<>();
    private final List<RowError> errors = new ArrayList<>();

    /** A row that belongs to nobody knows which year: it may be missing in any. */
    private boolean hasLostRow;

    private CalendarCsv(CalendarYear.Origin origin) {
        this.origin = origin;
    }

    /** @return empty where the rows have no such heading */
    public static Optional<CalendarCsv> read(List<Csv.Row> rows, CalendarYear.Origin origin) {
        if (rows.isEmpty()
                || !rows.getFirst().fields().stream()
                        .map(String::strip)
                        .toList()
                        .equals(COLUMNS)) {
            return Optional.empty();
        }
        var csv = new CalendarCsv(origin);
        rows.subList(1, rows.size()).forEach(csv::row);
        return Optional.of(csv);
    }

    public List<CalendarYear> years() {
        return days.entrySet().stream()
                .filter(year -> !hasLostRow && !wrong.contains(year.getKey()))
                .map(year -> new CalendarYear(year.getKey(), true, year.getValue(), origin))
                .toList();
    }

    /** A year without what the law fixes is half a year. */
    public void checkAgainst(StatutoryDays law) {
        for (var year : years()) {
            law.missing(year.year(), year.days()).ifPresent(missing -> {
                wrong.add(year.year());
                errors.add(new RowError(firstLines.get(year.year()), "year", missing.vietnamese(), missing.english()));
            });
        }
    }

    public List<RowError> errors() {
        return errors;
    }

    private void row(Csv.Row row) {
        var before = errors.size();
        var year = value(
                row, "year", CalendarCsv::year, "phải là một năm từ 2000 đến 2199", "must be a year from 2000 to 2199");
        var day = new CalendarDay(
                value(row, "date", LocalDate::parse, "phải là ngày dạng YYYY-MM-DD", "must be a date like 2026-12-31"),
                value(row, "kind", CalendarCsv::kind, "phải là một trong: " + kinds(), "must be one of: " + kinds()),
                field(row, "name_vi"),
                field(row, "name_en"),
                value(
                        row,
                        "status",
                        CalendarCsv::status,
                        "phải là confirmed hoặc unconfirmed",
                        "must be confirmed or unconfirmed"),
                field(row, "source"));
        if (year == null) {
            hasLostRow |= day.date() == null;
            markWrong(day, before);
            return;
        }
        firstLines.putIfAbsent(year, row.line());
        var others = days.computeIfAbsent(year, first -> new ArrayList<>());
        if (errors.size() == before) {
            day.defects(year).forEach(defect -> errors.add(error(row, defect)));
        }
        if (others.stream()
                .anyMatch(other -> other.date() != null && other.date().equals(day.date()))) {
            errors.add(new RowError(row.line(), "date", "ngày lặp lại", "stands there twice"));
        }
        others.add(day);
        markWrong(year, before);
        markWrong(day, before);
    }

    /** A mistyped year leaves a hole in the one that was meant. */
    private void markWrong(CalendarDay day, int errorsBefore) {
        if (day.date() != null) {
            markWrong(day.date().getYear(), errorsBefore);
        }
    }

    private void markWrong(int year, int errorsBefore) {
        if (errors.size() > errorsBefore) {
            wrong.add(year);
        }
    }

    private static RowError error(Csv.Row row, Defect defect) {
        var column = defect.field().equals("name") ? "name_vi" : defect.field();
        return new RowError(row.line(), column, defect.vietnamese(), defect.english());
    }

    private static String field(Csv.Row row, String column) {
        return row.field(COLUMNS.indexOf(column));
    }

    private <T> T value(Csv.Row row, String column, Function<String, T> parsed, String vi, String en) {
        try {
            return parsed.apply(field(row, column));
        } catch (DateTimeException | IllegalArgumentException malformed) {
            errors.add(new RowError(row.line(), column, vi, en));
            return null;
        }
    }

    private static Integer year(String text) {
        var year = Integer.valueOf(text);
        if (!CalendarYear.isInReach(year)) {
            throw new IllegalArgumentException(text);
        }
        return year;
    }

    private static CalendarDay.Kind kind(String text) {
        return CalendarDay.Kind.valueOf(text);
    }

    private static String kinds() {
        return String.join(
                ", ",
                List.of(CalendarDay.Kind.values()).stream().map(Enum::name).toList());
    }

    private static CalendarDay.Status status(String text) {
        return CalendarDay.Status.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
