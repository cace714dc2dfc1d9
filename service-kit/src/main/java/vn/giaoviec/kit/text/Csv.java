package vn.giaoviec.kit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Separated text after RFC 4180: quoted fields may hold separators, doubled quotes and line ends. What separates is what
 * the first line has most of: the comma, or the semicolon or tab that spreadsheets write where the comma is the decimal
 * sign. A byte order mark is skipped; rows in which nothing stands are none.
 */
public final class Csv {

    /** @param line the line of the text on which the row begins, from 1 */
    public record Row(int line, List<String> fields) {

        /** The field of a column, stripped; "" when the row is shorter. */
        public String field(int column) {
            // What looks blank is blank: spreadsheets and web pages write spaces that do not break.
            return column >= 0 && column < fields.size()
                    ? fields.get(column).replace('\u00a0', ' ').strip()
                    : "";
        }
    }

    /** A quote that is opened and not closed: everything behind it would be one field. @see #line() */
    public static final class Unclosed extends RuntimeException {
        private final int line;

        private Unclosed(int line) {
            super("a quote is opened in line " + line + " and not closed", null, false, false);
            this.line = line;
        }

        /** On which its row begins. */
        public int line() {
            return line;
        }
    }

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private final int most;
    private int line = 1;
    private int rowLine = 1;
    private boolean quoted;

    private Csv(String text, int most) {
        this.text = text;
        this.most = most;
        separator = separator(
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
    }

    /** @throws Unclosed */
    public static List<Row> rows(String text) {
        return rows(text, Integer.MAX_VALUE);
    }

    /** The first of them. @throws Unclosed where these have not ended */
    public static List<Row> rows(String text, int most) {
        return new Csv(text.startsWith("\ufeff") ? text.substring(1) : text, most).read();
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
        for (int i = 0; i < text.length() && rows.size() < most; i++) {
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
        if (rows.size() < most) {
            if (quoted) {
                throw new Unclosed(rowLine);
            }
            endRow();
        }
        return rows;
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        endField();
        if (!fields.stream().allMatch(String::isBlank)) {
            rows.add(new Row(rowLine, List.copyOf(fields)));
        }
        fields = new ArrayList<>();
    }
}
