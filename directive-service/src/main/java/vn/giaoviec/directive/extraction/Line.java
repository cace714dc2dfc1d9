package vn.giaoviec.directive.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * One line as printed.
 *
 * @param start offset of its first visible char in the source
 * @param end offset after its last visible char
 * @param text NFC, white space folded
 * @param indented it began with white space
 * @param afterBlank an empty line stands before it
 */
record Line(int start, int end, String text, boolean indented, boolean afterBlank) {

    private static final double DOUBLE_SPACED = 0.8;

    /** A lone bar separates the cells of a table. */
    boolean isBar() {
        return text.equals("|");
    }

    /** The lines with something on them. A text with an empty line after every line has no empty lines that mean something. */
    static List<Line> of(String raw) {
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        int at = 0;
        while (at < raw.length()) {
            int newline = at;
            while (newline < raw.length() && "\n\r\f".indexOf(raw.charAt(newline)) < 0) {
                newline++;
            }
            int start = at;
            int end = newline;
            while (start < end && isSpace(raw.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(raw.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                String text = SourceText.fold(Normalizer.normalize(raw.substring(start, end), Normalizer.Form.NFC));
                lines.add(new Line(start, end, text, start > at, blank));
                blank = false;
            } else if (newline == at || raw.charAt(newline == raw.length() ? newline - 1 : newline) != '\r') {
                blank = true;
            }
            at = newline + 1;
            if (at < raw.length() && raw.charAt(newline) == '\r' && raw.charAt(at) == '\n') {
                at++;
            }
        }
        return undoubled(lines);
    }

    private static List<Line> undoubled(List<Line> lines) {
        long wide = lines.stream().filter(l -> l.text.length() > 40).count();
        long spaced =
                lines.stream().filter(l -> l.text.length() > 40 && l.afterBlank).count();
        // a text of one line per paragraph looks the same, but its lines are long
        double length = lines.stream()
                .filter(l -> l.text.length() > 40)
                .mapToInt(l -> l.text.length())
                .average()
                .orElse(0);
        if (wide < 5 || spaced < DOUBLE_SPACED * wide || length > 110) {
            return lines;
        }
        long ended = lines.stream()
                .filter(l -> l.text.length() > 40 && "./;:,”".indexOf(l.text.charAt(l.text.length() - 1)) >= 0)
                .count();
        if (ended > 0.7 * wide) {
            return lines;
        }
        return lines.stream()
                .map(l -> new Line(l.start, l.end, l.text, l.indented, false))
                .toList();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || c == '\u200b';
    }
}
