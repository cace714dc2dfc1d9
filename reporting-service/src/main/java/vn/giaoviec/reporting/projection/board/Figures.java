package vn.giaoviec.reporting.projection.board;

import java.util.Comparator;
import java.util.List;

/**
 * @param rows sorted by key; the total is their sum unless some were left out
 * @param unconfirmedYears whose working days were counted and may still be decided otherwise; sorted
 */
public record Figures(Dimension groupBy, List<Figure> rows, Counts total, List<Integer> unconfirmedYears) {
    public Figures {
        rows = List.copyOf(rows);
    }

    /** Without more rows than so many: those of the greatest totals are left, and the total is of all. */
    public Figures largest(int most) {
        var left = rows.stream()
                .sorted(Comparator.comparingInt((Figure row) -> row.counts().total())
                        .reversed())
                .limit(most)
                .sorted(Comparator.comparing(Figure::key))
                .toList();
        return new Figures(groupBy, left, total, unconfirmedYears);
    }

    /**
     * @param key what a filter takes to open the list behind it
     * @param name what an official calls it, in Vietnamese; of a directive its number, else its subject
     */
    public record Figure(String key, String name, Counts counts) {}
}
