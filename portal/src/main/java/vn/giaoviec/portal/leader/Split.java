package vn.giaoviec.portal.leader;

import java.util.Comparator;
import java.util.List;
import vn.giaoviec.portal.reporting.Figures;

/**
 * Figures by one dimension: months as they follow one another, all else by how much of it is overdue. A page of it, for
 * there may be thousands of directives.
 *
 * @param first number of the first line, from 1 on
 * @param all how many lines there are
 */
record Split(List<Line> lines, int first, int all) {
    static final int PAGE = 40;

    private static final Comparator<Figures.Row> WORST_FIRST = Comparator.<Figures.Row>comparingLong(
                    Cut.PENDING_OVERDUE::count)
            .thenComparingLong(Figures.Row::total)
            .reversed()
            .thenComparing(Figures.Row::key);

    /** @param from how many lines are passed over */
    static Split of(Figures figures, Dimension by, Asked asked, int from) {
        var rows = figures.rows();
        long full = rows.stream().mapToLong(Figures.Row::total).max().orElse(0);
        var order = by == Dimension.MONTH ? Comparator.comparing(Figures.Row::key) : WORST_FIRST;
        var lines = rows.stream()
                .sorted(order)
                .skip(from)
                .limit(PAGE)
                .map(row -> Line.of(by, row, asked, figures.asOf(), Bar.of(row, Cut.CLASSES, full)))
                .toList();
        return new Split(lines, from + 1, rows.size());
    }

    /** Those with most overdue, without those that have nothing. */
    static Split worst(Figures figures, Dimension by, Asked asked, int atMost) {
        var late = figures.rows().stream()
                .filter(row -> Cut.PENDING_OVERDUE.count(row) > 0)
                .sorted(WORST_FIRST)
                .toList();
        long full = late.isEmpty() ? 0 : Cut.PENDING_OVERDUE.count(late.getFirst());
        var lines = late.stream()
                .limit(atMost)
                .map(row -> Line.of(by, row, asked, figures.asOf(), Bar.of(row, List.of(Cut.PENDING_OVERDUE), full)))
                .toList();
        return new Split(lines, 1, late.size());
    }

    public int last() {
        return first + lines.size() - 1;
    }
}
