package vn.giaoviec.reporting.projection.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.board.Figures.Figure;
import vn.giaoviec.reporting.projection.register.Register;

/** Counts kept apart by one dimension, by code; keys and names are looked up at the end, once per row of the table. */
final class Grouping implements Scan.Visitor {
    /** Room for the number of every kind. */
    private static final int WIDTH = Integer.highestOneBit(Kinds.end()) * 2;

    private final Columns columns;
    private final Dimension by;
    private final Day day;
    /** How many rows of each kind, by its number, one group behind the other, by code. */
    private int[] groups = new int[64 * WIDTH];

    /** By code, in the order in which they came: most of all months never do. */
    private final List<Integer> months = new ArrayList<>();

    private final Map<Integer, Integer> codesOfMonths = new HashMap<>();

    /** Of each directive the row that tells its name: of the newest edition, of several the first by id. */
    private final Map<Integer, Integer> telling = new HashMap<>();

    Grouping(Columns columns, Dimension by, Day day) {
        this.columns = columns;
        this.by = by;
        this.day = day;
    }

    @Override
    public void visit(int from, int[] numbers, int count) {
        switch (by) {
            case AGENCY, KIND -> tally(columns.agency, columns.agencies, from, numbers, count);
            case FIELD -> tally(Segments.View::field, from, numbers, count);
            case ISSUER -> tally(columns.issuer, columns.agencies, from, numbers, count);
            case DIRECTIVE -> {
                tally(columns.directive, columns.directives, from, numbers, count);
                tell(from, numbers, count);
            }
            case MONTH -> tally(row -> code(ReportingMonth.of(row.deadline())), from, numbers, count);
            case ROLE -> {
                for (int i = 0; i < count; i++) {
                    count(columns.role[from + i], numbers[i]);
                }
            }
        }
    }

    /** Also what is not meant, as number 0: that costs less than to tell it apart. */
    private void tally(int[] codes, Codes<String> all, int from, int[] numbers, int count) {
        group(all.size());
        int[] known = groups;
        for (int i = 0; i < count; i++) {
            known[(codes[from + i] - Codes.UNSEEN) * WIDTH + numbers[i]]++;
        }
    }

    /** By what may be another on another day. */
    private void tally(ToIntFunction<Segments.View> code, int from, int[] numbers, int count) {
        Segments.View row = new Segments.View(columns, day.code());
        for (int i = 0; i < count; i++) {
            if (numbers[i] != 0 && row.find(from + i)) {
                count(code.applyAsInt(row), numbers[i]);
            }
        }
    }

    private void count(int code, int number) {
        // First the place, which may make another array of it.
        int at = group(code) + number;
        groups[at]++;
    }

    private int code(int month) {
        return codesOfMonths.computeIfAbsent(month, first -> {
            months.add(first);
            return months.size() - 1;
        });
    }

    private void tell(int from, int[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] != 0) {
                telling.merge(
                        columns.directive[from + i], from + i, (held, come) -> tellsBetter(come, held) ? come : held);
            }
        }
    }

    /** Where the group of a code begins, which has room from then on; that of {@link Codes#UNSEEN} is the first. */
    private int group(int code) {
        int begin = (code - Codes.UNSEEN) * WIDTH;
        if (begin >= groups.length) {
            groups = Arrays.copyOf(groups, Math.max(begin + WIDTH, groups.length * 2));
        }
        return begin;
    }

    /** By what the rows themselves say, so that a name does not hang on which of them was loaded last. */
    private boolean tellsBetter(int place, int than) {
        int newer = Integer.compare(columns.edition[place], columns.edition[than]);
        return newer > 0 || newer == 0 && columns.id(place).compareTo(columns.id(than)) < 0;
    }

    /** Behind the pass. */
    Figures figures(Register register) {
        Map<String, Figure> rows = new HashMap<>();
        Counts total = new Counts();
        for (int begin = 0; begin < groups.length; begin += WIDTH) {
            Counts counts = counts(begin);
            if (counts != null) {
                int code = begin / WIDTH + Codes.UNSEEN;
                String key = key(code, register);
                rows.computeIfAbsent(key, first -> new Figure(first, name(first, code, register), new Counts()))
                        .counts()
                        .add(counts);
                total.add(counts);
            }
        }
        List<Figure> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing(Figure::key));
        return Figures.whole(by, sorted, total, day.worked().unconfirmed(day.date()));
    }

    /** Null where none of its rows is meant. */
    private Counts counts(int begin) {
        Counts counts = null;
        for (int number = 1; number < Kinds.end(); number++) {
            int rows = groups[begin + number];
            if (rows != 0) {
                counts = counts == null ? new Counts() : counts;
                counts.add(day.kinds().numbered(number), rows);
            }
        }
        return counts;
    }

    private String key(int code, Register register) {
        String key = switch (by) {
            case AGENCY, ISSUER -> columns.agencies.at(code);
            case KIND -> register.kind(columns.agencies.at(code), day.date()).orElse(null);
            case FIELD -> columns.fields.at(code);
            case DIRECTIVE -> columns.directives.at(code);
            case MONTH -> {
                int month = months.get(code);
                yield month == Days.NONE ? null : ReportingMonth.month(month).toString();
            }
            case ROLE -> Role.at(code).name();
        };
        return key == null ? Dimension.NONE : key;
    }

    private String name(String key, int code, Register register) {
        return switch (by) {
            case AGENCY, ISSUER -> register.name(key, day.date());
            case DIRECTIVE -> columns.directiveNames.at(columns.directiveName[telling.get(code)]);
            case FIELD -> key.equals(Dimension.NONE) ? Names.NO_FIELD : key;
            case MONTH -> Names.month(key);
            case ROLE -> Names.role(Role.named(key));
            case KIND -> Names.kind(key);
        };
    }
}
