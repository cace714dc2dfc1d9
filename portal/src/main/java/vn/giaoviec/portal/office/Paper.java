package vn.giaoviec.portal.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The text of a paper, in which the words of each task can be found. */
final class Paper {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\ufeff\\u200b]+");
    private static final Pattern LINES = Pattern.compile("[ \\t]*\\R\\s*");
    /** Of an item of a list, whose words follow. */
    private static final Pattern BULLET = Pattern.compile("(^|\\n)[-+*•–]?$");

    /** More of a paper is not shown on a page. */
    private static final int LETTERS_SHOWN = 60_000;

    private Paper() {}

    /** @param number of the task whose words they are, as pages count; null of words between them */
    record Piece(String text, Integer number) {}

    /** The text between two offsets, cut where the words of a task begin and end; what would be very long ends early. */
    static List<Piece> pieces(String text, List<Directive.Task> tasks, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int at = Math.clamp(from, 0, text.length());
        int last = Math.min(Math.clamp(to, at, text.length()), at + LETTERS_SHOWN);
        for (var place : inOrder(tasks)) {
            var span = tasks.get(place).span();
            int start = Math.max(at, span.start());
            int end = Math.min(span.end(), last);
            if (end <= start) {
                continue;
            }
            between(text, at, start, pieces);
            pieces.add(new Piece(folded(text.substring(start, end)), place + 1));
            at = end;
        }
        between(text, at, last, pieces);
        return pieces;
    }

    private static void between(String text, int from, int to, List<Piece> pieces) {
        var lines = LINES.matcher(text.substring(from, to).strip()).replaceAll("\n");
        var words = BULLET.matcher(lines).replaceAll("");
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null));
        }
    }

    private static List<Integer> inOrder(List<Directive.Task> tasks) {
        return IntStream.range(0, tasks.size())
                .boxed()
                .filter(place -> tasks.get(place).span() != null)
                .sorted(Comparator.comparing(place -> tasks.get(place).span().start()))
                .toList();
    }

    /** One space where any blank stands. */
    static String folded(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Where each of several pieces stands that follow one another; only blanks may differ.
     *
     * @return empty where the text says something else
     */
    static List<Directive.Span> spans(String text, int from, List<String> pieces) {
        var spans = new ArrayList<Directive.Span>();
        int at = from;
        for (var piece : pieces) {
            at = skipped(text, at);
            int start = at;
            for (var letter : piece.replace(" ", "").toCharArray()) {
                at = skipped(text, at);
                if (at >= text.length() || text.charAt(at) != letter) {
                    return List.of();
                }
                at++;
            }
            spans.add(new Directive.Span(start, at));
        }
        return spans;
    }

    private static int skipped(String text, int from) {
        int at = from;
        while (at < text.length() && BLANKS.matcher(text.substring(at, at + 1)).matches()) {
            at++;
        }
        return at;
    }
}
