package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of the text: cells between lone bars, rows ended by an empty cell.
 *
 * @param rows cells by row; the first is the heading
 * @param end index of the first paragraph after the table
 */
record TableCells(List<List<List<Paragraph>>> rows, int end) {

    private static final Pattern ROW_NUMBER =
            Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,2})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ])[.)]?");
    private static final Pattern NUMBER_COLUMN =
            Pattern.compile("(?:s?tt|số tt|số thứ tự|t\\.t)\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_HEADING_CELL = 160;

    /** The table that begins with the bar at {@code at}; null when the bar begins none (a letterhead, a signature). */
    static TableCells at(List<Paragraph> all, int at) {
        List<List<Paragraph>> heading = new ArrayList<>();
        int i = cells(all, at, Integer.MAX_VALUE, heading);
        boolean numbered = !heading.isEmpty() && isNumberColumn(heading.getFirst());
        boolean later = heading.stream().skip(1).anyMatch(TableCells::isNumberColumn);
        if (i < 0
                || later
                || heading.size() < FEWEST_COLUMNS
                || !(numbered
                        || heading.size() > FEWEST_COLUMNS && heading.stream().allMatch(TableCells::isTitle)
                        || AssignmentTable.isHeading(heading))) {
            return null;
        }
        List<List<List<Paragraph>>> rows = new ArrayList<>();
        rows.add(heading);
        int columns = heading.size();
        i++;
        while (i >= 0 && i < all.size()) {
            List<List<Paragraph>> row = new ArrayList<>();
            int next = cells(all, i, columns, row);
            if (row.isEmpty() || next < 0) {
                return new TableCells(rows, next < 0 ? all.size() : next);
            }
            rows.add(row);
            boolean more = next + 1 < all.size()
                    && all.get(next).isBar()
                    && all.get(next + 1).isBar();
            if (!more) {
                return new TableCells(rows, next + 1);
            }
            i = next + 1;
        }
        return new TableCells(rows, all.size());
    }

    /**
     * Reads cells from the bar at {@code at} until the row ends.
     *
     * @return index of the bar that closes the row, -1 when the text ends before, or no heading can be so long
     */
    private static int cells(List<Paragraph> all, int at, int columns, List<List<Paragraph>> row) {
        int i = at;
        while (i < all.size() && all.get(i).isBar()) {
            int j = i + 1;
            List<Paragraph> cell = new ArrayList<>();
            while (j < all.size() && !all.get(j).isBar()) {
                cell.add(all.get(j));
                j++;
            }
            boolean heading = columns == Integer.MAX_VALUE;
            if (heading && (row.size() >= MOST_COLUMNS || length(cell) > LONGEST_HEADING_CELL)) {
                return -1;
            }
            if (j >= all.size()) {
                return row.isEmpty() ? -1 : i;
            }
            boolean endOfRow = cell.isEmpty()
                    && (heading
                            || row.size() >= columns
                            || row.size() == 1
                                    && j + 1 < all.size()
                                    && !all.get(j + 1).isBar()
                            || isRowNumber(all, j + 1));
            if (endOfRow || row.size() >= columns) {
                return i;
            }
            row.add(cell);
            i = j;
        }
        return i < all.size() ? i : -1;
    }

    private static boolean isTitle(List<Paragraph> cell) {
        return cell.size() == 1
                && cell.getFirst().isPlain()
                && !cell.getFirst().text().contains(":");
    }

    private static boolean isNumberColumn(List<Paragraph> cell) {
        return NUMBER_COLUMN.matcher(text(cell)).matches();
    }

    private static boolean isRowNumber(List<Paragraph> all, int at) {
        return at + 1 < all.size()
                && all.get(at + 1).isBar()
                && ROW_NUMBER.matcher(all.get(at).text()).matches();
    }

    static String text(List<Paragraph> cell) {
        StringBuilder text = new StringBuilder();
        for (Paragraph p : cell) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(p.label())
                    .append(p.label().isEmpty() ? "" : " ")
                    .append(p.text());
        }
        return text.toString();
    }

    private static int length(List<Paragraph> cell) {
        return cell.stream().mapToInt(p -> p.text().length()).sum();
    }
}
