package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long the lines of a text run before they wrap. On the pages that most texts come from, the first line of a
 * paragraph is printed shorter than the others.
 *
 * @param first chars of a full first line
 * @param other chars of a full line inside a paragraph
 */
record Widths(int first, int other) {

    private static final int FEWEST = 8;
    private static final int DEFAULT = 72;
    private static final int MUCH_SHORTER = 15;

    static Widths of(List<Line> lines) {
        List<Integer> first = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        Line before = null;
        for (Line line : lines) {
            if (line.isBar() || wrapsNot(line)) {
                before = line.isBar() ? null : line;
                continue;
            }
            boolean begins = before == null
                    || line.afterBlank()
                    || Marker.of(line.text()).kind() != null;
            (begins ? first : other).add(line.text().length());
            before = line;
        }
        int others = quantile(other, DEFAULT);
        return new Widths(Math.min(quantile(first, others), others), others);
    }

    /** A line that ends a sentence or stands in capitals says nothing of the width. */
    private static boolean wrapsNot(Line line) {
        char last = line.text().charAt(line.text().length() - 1);
        return !Character.isLetterOrDigit(last) && last != ',' || Capitals.all(line.text());
    }

    private static int quantile(List<Integer> lengths, int otherwise) {
        if (lengths.size() < FEWEST) {
            return otherwise;
        }
        Collections.sort(lengths);
        return lengths.get(lengths.size() * 6 / 10);
    }

    /** Too short for a line inside a paragraph, on a page whose first lines are shorter. */
    boolean isFirst(Line line) {
        return other - first > MUCH_SHORTER && line.text().length() <= first + 5;
    }
}
