package vn.giaoviec.portal.leader;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.portal.reporting.Figures;

/**
 * What was counted of one group, with the list behind each of its figures.
 *
 * @param by what the group is one of; null of the total
 * @param asked exactly those that are counted here
 * @param day as of which they were counted
 * @param bar drawn in the scale of its table
 */
record Line(Dimension by, Figures.Row row, Asked asked, LocalDate day, Bar bar) {
    static Line total(Figures figures, Asked asked) {
        var total = figures.total();
        return new Line(null, total, asked, figures.asOf(), Bar.of(total, Cut.CLASSES, total.total()));
    }

    static Line of(Dimension by, Figures.Row row, Asked asked, LocalDate day, Bar bar) {
        return new Line(by, row, asked.with(by, row.key()), day, bar);
    }

    public long count(Cut cut) {
        return cut.count(row);
    }

    public Bar bar(Cut cut, long full) {
        return Bar.of(row, List.of(cut), full);
    }

    public String list(Cut cut) {
        return asked.on(day).list(cut);
    }

    /** Address of the figures of this group alone, of the day that was asked for: where none was, of each day's today. */
    public String closer() {
        return asked.dashboard(by.within());
    }
}
