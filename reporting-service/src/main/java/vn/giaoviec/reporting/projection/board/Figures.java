package vn.giaoviec.reporting.projection.board;

import java.util.List;

/**
 * @param rows sorted by key, if nothing else was asked for; the total is their sum unless some were left out
 * @param rowsInAll how many there are with those left out
 * @param unconfirmedYears whose working days were counted and may still be decided otherwise; sorted
 */
public record Figures(
        Dimension groupBy, List<Figure> rows, int rowsInAll, Counts total, List<Integer> unconfirmedYears) {
    public Figures {
        rows = List.copyOf(rows);
    }

    static Figures whole(Dimension groupBy, List<Figure> rows, Counts total, List<Integer> unconfirmedYears) {
        return new Figures(groupBy, rows, rows.size(), total, unconfirmedYears);
    }

    /**
     * Rows in that order, the total still of all.
     *
     * @param from so many rows are passed over
     * @param most no more than so many are left
     */
    public Figures page(RowOrder order, int from, int most) {
        var left = rows.stream().sorted(order.order()).skip(from).limit(most).toList();
        return new Figures(groupBy, left, rowsInAll, total, unconfirmedYears);
    }

    /**
     * @param key what a filter takes to open the list behind it
     * @param name what an official calls it, in Vietnamese; of a directive its number, else its subject
     */
    public record Figure(String key, String name, Counts counts) {}
}
