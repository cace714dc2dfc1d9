package vn.giaoviec.portal.leader;

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

    /** @param from how many lines were passed over: the figures are those after them, in their order */
    static Split of(Figures figures, Dimension by, Asked asked, int from) {
        var rows = figures.rows();
        long full = rows.stream().mapToLong(Figures.Row::total).max().orElse(0);
        var lines = rows.stream()
                .map(row -> Line.of(by, row, asked, figures.asOf(), Bar.of(row, Cut.CLASSES, full)))
                .toList();
        return new Split(lines, from + 1, figures.rowsInAll());
    }

    public int last() {
        return first + lines.size() - 1;
    }
}
