package vn.giaoviec.local.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first column to the left, figures to the right. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final int firstWidth;

    Table(int firstWidth, String... heads) {
        this.firstWidth = firstWidth;
        rows.add(List.of(heads));
    }

    Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    List<String> lines() {
        var columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (var column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        widths[0] = Math.min(widths[0], firstWidth);
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder(fitted(row.getFirst(), widths[0]));
            for (var column = 1; column < columns; column++) {
                line.append("  ")
                        .append(" ".repeat(widths[column] - row.get(column).length()))
                        .append(row.get(column));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Cut or filled to this width. */
    static String fitted(String text, int width) {
        return text.length() > width ? text.substring(0, width - 1) + "…" : text + " ".repeat(width - text.length());
    }
}
