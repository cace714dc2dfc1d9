package vn.giaoviec.directive.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text after RFC 4180: quoted fields may hold commas, doubled quotes and line ends. A byte order mark is
 * skipped; empty lines are no rows.
 */
public final class Csv {

    /** @param line the line of the text on which the row begins, from 1 */
    public record Row(int line, List<String> fields) {

        /** The field of a column, stripped; "" when the row is shorter. */
        public String field(int column) {
            return column >= 0 && column < fields.size() ? fields.get(column).strip() : "";
        }
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
    }

    public static List<Row> rows(String text) {
        return new Csv(text.startsWith("\ufeff") ? text.substring(1) : text).read();
    }

    private List<Row> read() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (c == ',') {
                endField();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                field.append(c);
            }
            if (c == '\n') {
                line++;
                if (!quoted && fields.isEmpty() && field.isEmpty()) {
                    rowLine = line;
                }
            }
        }
        endRow();
        return rows;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        if (fields.size() > 1 || !fields.getFirst().isBlank()) {
            rows.add(new Row(rowLine, List.copyOf(fields)));
        }
        fields = new ArrayList<>();
    }
}
