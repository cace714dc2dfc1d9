package vn.giaoviec.portal.leader;

import java.util.List;
import vn.giaoviec.portal.reporting.Figures;

/**
 * Whose tasks are overdue: those with most are named, a few of them. Where some of those with as many would be named and
 * others not, none of them is: they are told as a number.
 *
 * @param tied how many are told so; 0 where the last that is named has more than the first that is not
 * @param each how many tasks each of them has overdue
 * @param all how many have anything overdue
 */
record Worst(List<Line> lines, long tied, long each, int all) {
    private static final int NAMED = 5;

    /** @param figures all there are, most overdue first */
    static Worst of(Figures figures, Dimension by, Asked asked) {
        var late = figures.rows().stream().filter(row -> overdue(row) > 0).toList();
        long each = late.size() > NAMED ? overdue(late.get(NAMED)) : 0;
        boolean tie = each > 0 && overdue(late.get(NAMED - 1)) == each;
        var lines = late.stream()
                .limit(NAMED)
                .filter(row -> !tie || overdue(row) > each)
                .map(row -> Line.of(by, row, asked, figures.asOf(), bar(row, overdue(late.getFirst()))))
                .toList();
        long tied = tie ? late.stream().filter(row -> overdue(row) == each).count() : 0;
        return new Worst(lines, tied, tie ? each : 0, late.size());
    }

    /** All that have anything overdue have as much. */
    public boolean alike() {
        return tied > 0 && tied == all;
    }

    /** There are others than those that are named. */
    public boolean longer() {
        return all > lines.size() && !alike();
    }

    private static long overdue(Figures.Row row) {
        return Cut.PENDING_OVERDUE.count(row);
    }

    private static Bar bar(Figures.Row row, long full) {
        return Bar.of(row, List.of(Cut.PENDING_OVERDUE), full);
    }
}
