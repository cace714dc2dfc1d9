package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.board.Figures.Figure;
import vn.giaoviec.reporting.projection.register.Register;

/** Counts kept apart by one dimension, by code; keys and names are looked up at the end, once per row of the table. */
final class Grouping implements Scan.Visitor {
    /** Months lie between 1900 and 9999; the last place is for "no deadline". */
    private static final int MONTHS_BEFORE_1970 = 70 * 12;

    private final Columns columns;
    private final Dimension by;
    private Counts[] groups = new Counts[64];
    /** Of each group the row that tells its directive's name: of the newest edition, of several the first by id. */
    private int[] telling = new int[64];

    Grouping(Columns columns, Dimension by) {
        this.columns = columns;
        this.by = by;
    }

    @Override
    public void visit(int place, Segments.View row, OfficialClass clazz, int buckets) {
        int code = code(place, row);
        if (code >= groups.length) {
            groups = Arrays.copyOf(groups, Math.max(code + 1, groups.length * 2));
            telling = Arrays.copyOf(telling, groups.length);
        }
        if (groups[code] == null) {
            groups[code] = new Counts();
            telling[code] = place;
        } else if (by == Dimension.DIRECTIVE && tellsBetter(place, telling[code])) {
            telling[code] = place;
        }
        groups[code].add(row, clazz, buckets);
    }

    /** By what the rows themselves say, so that a name does not hang on which of them was loaded last. */
    private boolean tellsBetter(int place, int than) {
        int newer = Integer.compare(columns.edition[place], columns.edition[than]);
        return newer > 0 || newer == 0 && columns.id(place).compareTo(columns.id(than)) < 0;
    }

    private int code(int place, Segments.View row) {
        return switch (by) {
            case AGENCY, KIND -> columns.agency[place];
            case FIELD -> columns.field[place];
            case DIRECTIVE -> columns.directive[place];
            case ISSUER -> columns.issuer[place];
            case MONTH -> month(row.deadline);
            case ROLE -> columns.role[place];
        };
    }

    private static int month(int deadline) {
        int month = ReportingMonth.of(deadline);
        return month == Days.NONE ? 0 : Math.max(1, month + MONTHS_BEFORE_1970);
    }

    Figures figures(Register register, LocalDate asOf) {
        IntFunction<String> key = code -> key(code, register, asOf);
        Map<String, Figure> rows = new HashMap<>();
        Counts total = new Counts();
        for (int code = 0; code < groups.length; code++) {
            if (groups[code] != null) {
                Figure row = rows.computeIfAbsent(key.apply(code), text -> new Figure(text, null, new Counts()));
                String name = name(row.key(), code, register, asOf);
                row.counts().add(groups[code]);
                rows.put(row.key(), new Figure(row.key(), name, row.counts()));
                total.add(groups[code]);
            }
        }
        List<Figure> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing(Figure::key));
        return new Figures(by, sorted, total, register.workingDays(asOf).unconfirmed(asOf));
    }

    private String key(int code, Register register, LocalDate asOf) {
        String key = switch (by) {
            case AGENCY, ISSUER -> columns.agencies.text(code);
            case KIND -> register.kind(columns.agencies.text(code), asOf).orElse(null);
            case FIELD -> columns.fields.text(code);
            case DIRECTIVE -> columns.directives.text(code);
            case MONTH ->
                code == 0
                        ? null
                        : ReportingMonth.month(code - MONTHS_BEFORE_1970).toString();
            case ROLE -> Role.at(code).name();
        };
        return key == null ? Dimension.NONE : key;
    }

    private String name(String key, int code, Register register, LocalDate asOf) {
        return switch (by) {
            case AGENCY, ISSUER -> register.name(key, asOf);
            case DIRECTIVE -> columns.directiveNames.text(columns.directiveName[telling[code]]);
            case FIELD -> key.equals(Dimension.NONE) ? Names.NO_FIELD : key;
            case MONTH -> Names.month(key);
            case ROLE -> Names.role(Role.named(key));
            case KIND -> Names.kind(key);
        };
    }
}
