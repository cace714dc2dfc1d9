package vn.giaoviec.kit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Separated text after RFC 4180: quoted fields may hold separators, doubled quotes and line ends. What separates is what
 * the first line has most of: the comma, or the semicolon or tab that spreadsheets write where the comma is the decimal
 * sign. A byte order mark is skipped; empty lines are no rows.
 */
public final class Csv {

    /** @param line the line of the text on which the row begins, from 1 */
    public record Row(int line, List<String> fields) {

        /** The field of a column, stripped; "" when the row is shorter. */
        public String field(int column) {
            return column >= 0 && column < fields.size() ? fields.get(column).strip() : "";
        }
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
        separator = separator(text.lines().findFirst().orElse(""));
    }

    public static List<Row> rows(String text) {
        return new Csv(text.startsWith("\ufeff") ? text.substring(1) : text).read();
    }

    private static char separator(String heading) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character one) ->
                                heading.chars().filter(c -> c == one).count())
                        // The first of those that are as many.
                        .thenComparing(SEPARATORS::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
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
            } else if (c == separator) {
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
