package vn.giaoviec.reporting.projection.board;

import java.util.List;

/**
 * @param rows sorted by key; the total is their sum
 * @param unconfirmedYears whose working days were counted and may still be decided otherwise; sorted
 */
public record Figures(Dimension groupBy, List<Figure> rows, Counts total, List<Integer> unconfirmedYears) {
    public Figures {
        rows = List.copyOf(rows);
    }

    /**
     * @param key what a filter takes to open the list behind it
     * @param name what an official calls it, in Vietnamese; of a directive its number, else its subject
     */
    public record Figure(String key, String name, Counts counts) {}
}
