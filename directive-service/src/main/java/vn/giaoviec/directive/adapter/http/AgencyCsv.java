package vn.giaoviec.directive.adapter.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyKind;
import vn.giaoviec.directive.usecase.AgencyRow;
import vn.giaoviec.directive.usecase.ImportResult.RowError;
import vn.giaoviec.kit.http.PlainText;
import vn.giaoviec.kit.http.ProblemException;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.Uploads;
import vn.giaoviec.kit.text.Csv;

/** Reads the register's CSV: UTF-8, a heading of the columns below, lists separated by semicolons. */
final class AgencyCsv {
    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "kind",
            "parent",
            "aliases",
            "members",
            "organId",
            "validFrom",
            "validTo",
            "successors",
            "email");

    /** Characters; the longest list of a register is that of all communes of a province. */
    private static final int FIELD_LIMIT = 20_000;

    private final List<String> heading;
    private final List<AgencyRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private AgencyCsv(List<String> heading) {
        this.heading = heading;
    }

    /** @throws ProblemException 400 for what is no CSV with such a heading */
    static AgencyCsv read(byte[] bytes) {
        var lines = Uploads.rows(bytes, Integer.MAX_VALUE);
        var heading = lines.getFirst().fields().stream().map(String::strip).toList();
        for (var column : heading) {
            if (!COLUMNS.contains(column)) {
                throw wrongHeading("cột lạ: " + shown(column), "has an unknown column: " + shown(column));
            }
        }
        if (new HashSet<>(heading).size() < heading.size() || !heading.contains("code")) {
            throw wrongHeading("cần cột code, mỗi cột một lần", "needs the column code, and no column twice");
        }
        var csv = new AgencyCsv(heading);
        lines.subList(1, lines.size()).forEach(csv::row);
        return csv;
    }

    List<AgencyRow> rows() {
        return rows;
    }

    List<RowError> errors() {
        return errors;
    }

    private void row(Csv.Row row) {
        var before = errors.size();
        for (var column : heading) {
            PlainText.wrong(row.field(heading.indexOf(column)), FIELD_LIMIT)
                    .ifPresent(wrong -> errors.add(new RowError(row.line(), column, wrong.vi(), wrong.en())));
        }
        if (row.fields().size() > heading.size()) {
            errors.add(new RowError(
                    row.line(),
                    heading.getLast(),
                    "dòng có nhiều ô hơn tiêu đề",
                    "the row has more fields than the heading"));
        }
        var kind = field(row, "kind");
        if (kind != null && AgencyKind.of(kind).isEmpty()) {
            errors.add(new RowError(
                    row.line(),
                    "kind",
                    shown(kind) + " không phải một trong: " + AgencyKind.all(),
                    shown(kind) + " is none of: " + AgencyKind.all()));
        }
        var agency = new Agency(
                field(row, "code"),
                field(row, "name"),
                AgencyKind.of(kind).orElse(null),
                field(row, "parent"),
                list(row, "aliases"),
                list(row, "members"),
                field(row, "organId"),
                date(row, "validFrom"),
                date(row, "validTo"),
                list(row, "successors"),
                field(row, "email"));
        if (errors.size() == before) {
            rows.add(new AgencyRow(row.line(), agency, Set.copyOf(heading)));
        }
    }

    private String field(Csv.Row row, String column) {
        var text = row.field(heading.indexOf(column));
        return text.isEmpty() ? null : text;
    }

    private List<String> list(Csv.Row row, String column) {
        return Stream.of(row.field(heading.indexOf(column)).split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private LocalDate date(Csv.Row row, String column) {
        var text = field(row, column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            errors.add(
                    new RowError(row.line(), column, "phải là ngày dạng YYYY-MM-DD", "must be a date like 2026-12-31"));
            return null;
        }
    }

    private static ProblemException wrongHeading(String vi, String en) {
        return Problems.invalid()
                .detail(
                        "Dòng đầu phải gồm các cột: " + String.join(", ", COLUMNS) + ".",
                        "The first line must name the columns: " + String.join(", ", COLUMNS) + ".")
                .at("/file", vi, en);
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
