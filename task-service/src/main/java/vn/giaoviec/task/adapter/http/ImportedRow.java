package vn.giaoviec.task.adapter.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import vn.giaoviec.kit.http.PlainText;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.text.Csv;

/** One row of the file; reads its cells and gathers what is wrong with them. */
final class ImportedRow {
    private static final DateTimeFormatter AS_OFFICIALS_WRITE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** A year of two digits is a slip, and so is one of five. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private final Csv.Row row;
    private final Map<ImportedColumn, Integer> places;
    private ProblemException problem;

    /** @param width cells of the heading */
    ImportedRow(Csv.Row row, Map<ImportedColumn, Integer> places, int width) {
        this.row = row;
        this.places = places;
        if (row.fields().size() > width) {
            wrong("", "có nhiều ô hơn dòng tiêu đề", "has more cells than the heading");
        }
    }

    /** All of it. */
    String said() {
        return String.join("\n", row.fields());
    }

    int line() {
        return row.line();
    }

    /** What is wrong so far; null while nothing is. */
    ProblemException problem() {
        return problem;
    }

    void wrong(ImportedColumn column, String vi, String en) {
        wrong("/" + column.code(), vi, en);
    }

    private void wrong(String pointer, String vi, String en) {
        problem = (problem == null ? Problems.invalid() : problem).at(pointer, vi, en);
    }

    /** Null where nothing stands. */
    String text(ImportedColumn column, int limit) {
        var text = row.field(places.getOrDefault(column, -1));
        PlainText.wrong(text, limit).ifPresent(said -> wrong(column, said.vi(), said.en()));
        return text.isEmpty() ? null : text;
    }

    /** Something all the same where nothing stands, which is told. */
    String needed(ImportedColumn column, int limit) {
        var text = text(column, limit);
        if (text == null) {
            wrong(column, "không được để trống", "must not be empty");
            return "";
        }
        return text;
    }

    /** Day in Asia/Ho_Chi_Minh, or null. */
    LocalDate day(ImportedColumn column) {
        var text = text(column, 20);
        if (text == null) {
            return null;
        }
        try {
            var day = text.contains("/") ? LocalDate.parse(text, AS_OFFICIALS_WRITE) : LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException malformed) {
            // Told below.
        }
        wrong(column, "phải là ngày dạng 31/12/2026 hoặc 2026-12-31", "must be a date like 31/12/2026 or 2026-12-31");
        return null;
    }

    /** The value by that word; {@code otherwise} where nothing stands, or nothing known. */
    <V> V oneOf(ImportedColumn column, Map<String, V> words, V otherwise) {
        var text = text(column, 100);
        if (text == null) {
            return otherwise;
        }
        var value = words.get(ImportedColumn.plain(text));
        if (value == null) {
            var all = String.join(", ", words.keySet());
            wrong(column, "phải là một trong: " + all, "must be one of: " + all);
            return otherwise;
        }
        return value;
    }
}
