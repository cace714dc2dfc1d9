package vn.giaoviec.local.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows for the console. */
final class Table {
    private static final String LINE = "%-34s %8s %3s %11s %11s %8s   %s%n";

    private Table() {}

    static String head() {
        return LINE.formatted("measure", "assignm.", "thr", "measured", "floor", "ratio", "floor is; samples")
                .stripTrailing();
    }

    static String line(Row row) {
        return LINE.formatted(
                        row.name(),
                        row.assignments() == 0 ? "-" : row.assignments(),
                        row.threads() == 0 ? "-" : row.threads(),
                        amount(row.value(), row.unit()),
                        amount(row.floor(), row.unit()),
                        number(row.ratio()),
                        row.floorName() + (row.detail().isEmpty() ? "" : "; " + row.detail()))
                .stripTrailing();
    }

    /** How the ratios moved; a measure that one of the runs does not have is left out. */
    static String comparison(Run before, Run after) {
        var earlier = before.rows().stream().collect(Collectors.toMap(Row::key, Function.identity(), (a, b) -> b));
        var text = new StringBuilder("ratios, before (" + before.machine().date() + ") → now\n");
        for (var row : after.rows()) {
            var old = earlier.get(row.key());
            if (old != null) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-34s %8s %3s %8s → %-8s (× %.2f)   %s → %s%n",
                        row.name(),
                        row.assignments() == 0 ? "-" : row.assignments(),
                        row.threads() == 0 ? "-" : row.threads(),
                        number(old.ratio()),
                        number(row.ratio()),
                        row.ratio() / old.ratio(),
                        amount(old.value(), old.unit()),
                        amount(row.value(), row.unit())));
            }
        }
        return text.toString().stripTrailing();
    }

    /** What each measure costs at the largest size beside the smallest; a rate is turned about. */
    static String growth(List<Row> rows) {
        var text = new StringBuilder();
        for (var large : rows) {
            rows.stream()
                    .filter(small -> small.name().equals(large.name())
                            && small.floorName().equals(large.floorName())
                            && small.threads() == large.threads()
                            && small.assignments() < large.assignments()
                            && !small.unit().equals("MiB"))
                    .min(Comparator.comparingInt(Row::assignments))
                    .ifPresent(small -> text.append(String.format(
                            Locale.ROOT,
                            "%-34s %3s   at %d × %.2f of what it costs at %d%n",
                            large.name(),
                            large.threads(),
                            large.assignments(),
                            large.unit().startsWith("/")
                                    ? small.value() / large.value()
                                    : large.value() / small.value(),
                            small.assignments())));
        }
        return text.toString().stripTrailing();
    }

    private static String amount(double value, String unit) {
        return number(value) + (unit.startsWith("/") ? "" : " ") + unit;
    }

    /** Three digits that matter. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        var digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
