package vn.giaoviec.portal.leader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.giaoviec.portal.reporting.Figures;

/** The geometry of one drawn bar: pieces in the order of the table's columns, one behind the other. */
record Bar(List<Piece> pieces) {
    /** @param x where it begins, and how long it is, in per cent of the room there is */
    record Piece(Cut cut, String x, String width) {}

    /**
     * Of what is there, in one scale for all bars of a table.
     *
     * @param full what fills the room; more than 0 where the row counts anything
     */
    static Bar of(Figures.Row row, List<Cut> cuts, long full) {
        var pieces = new ArrayList<Piece>();
        long before = 0;
        for (var cut : cuts) {
            long count = cut.count(row);
            if (count > 0) {
                pieces.add(new Piece(cut, percent(before, full), percent(count, full)));
            }
            before += count;
        }
        return new Bar(pieces);
    }

    private static String percent(long part, long full) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * part / full);
    }
}
