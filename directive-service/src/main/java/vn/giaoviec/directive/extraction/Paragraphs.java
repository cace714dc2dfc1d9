package vn.giaoviec.directive.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Joins wrapped lines into paragraphs. A line goes on with the one before it unless an empty line or a bar stands
 * between, or the line before was ended early (its next word would still have fitted) or ends a sentence, and this one
 * begins a unit.
 */
final class Paragraphs {

    private static final int MUCH_SHORTER = 25;
    private static final int FULL_FIRST_LINE = 60;
    private static final int SHORTEST_HEADING = 20;
    private static final Pattern PREAMBLE = Pattern.compile(
            "^(?:Thực hiện|Căn cứ|Triển khai|Ngày|Để|Trên cơ sở|Tiếp theo|Nhằm|Theo|Sau khi|Trong thời gian|Thời gian qua|Qua) ");
    private static final Pattern ASKS_FOR_MORE = Pattern.compile(
            "(?:[,(\\-–]|(?<!\\p{L})(?:về|của|và|với|tại|số|cho|do|các|theo|ngày|tháng|năm|là|từ|đến|trong|trên|để|bởi|gồm|cùng|thuộc|ông|bà|tỉnh|xã|phường|phố|huyện|Bộ|Sở|Ban|Phó|đồng chí))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String raw;
    private final Widths widths;
    private final List<Paragraph> done = new ArrayList<>();
    private final List<Line> open = new ArrayList<>();
    private final Map<Marker.Kind, Integer> lastNumber = new EnumMap<>(Marker.Kind.class);

    private Paragraphs(String raw, Widths widths) {
        this.raw = raw;
        this.widths = widths;
    }

    /** Lone bars come out as paragraphs of their own. */
    static List<Paragraph> of(String raw, List<Line> lines) {
        Paragraphs joined = new Paragraphs(raw, Widths.of(lines));
        for (Line line : lines) {
            joined.add(line);
        }
        joined.close();
        return joined.done;
    }

    private void add(Line line) {
        if (line.isBar()) {
            close();
            done.add(new Paragraph(Marker.NONE, "", line.start(), line.end(), "|"));
            return;
        }
        if (!open.isEmpty() && startsAnew(open.getLast(), line)) {
            close();
        }
        open.add(line);
    }

    private boolean startsAnew(Line before, Line line) {
        if (line.afterBlank()) {
            return true;
        }
        if (open.size() == 1
                && Marker.of(before.text()).length() >= before.text().length()) {
            return false;
        }
        boolean ended = endsSentence(before.text());
        boolean large = Capitals.startsLarge(line.text());
        Marker marker = Marker.of(line.text());
        if (marker.kind() != null) {
            boolean next = !marker.kind().isBullet()
                    && marker.number() == lastNumber.getOrDefault(marker.kind(), 0) + 1
                    && marker.number() > 1;
            return ended || next || endedEarly(before, line) && (large || marker.number() > 0);
        }
        if (Capitals.noneSmall(before.text()) != Capitals.noneSmall(line.text()) && large) {
            return before.text().length() > 3 && (ended || Capitals.all(before.text()) || endedEarly(before, line));
        }
        if (large && !ended && (leftWide(before, line) || headsADoer(before, line) || isShortHeading(before))) {
            return true;
        }
        return ended
                && large
                && (endedEarly(before, line)
                        || line.indented() && !before.indented()
                        || widths.isFirst(line) && !endsSentence(line.text()));
    }

    /** Far too short a line for its place, and no word at its end that asks for more. */
    private boolean leftWide(Line before, Line line) {
        if (open.getFirst().text().regionMatches(true, 0, "kính gửi", 0, 8)
                && PREAMBLE.matcher(line.text()).find()) {
            return true;
        }
        return open.size() > 1
                && before.text().length() < widths.other() - MUCH_SHORTER
                && endedEarly(before, line)
                && !ASKS_FOR_MORE.matcher(before.text()).find();
    }

    /** A short heading, then a unit that begins with a doer, where no empty lines part the paragraphs. */
    private boolean headsADoer(Line before, Line line) {
        Marker marker = Marker.of(open.getFirst().text());
        return marker.kind() != null
                && !marker.kind().isBullet()
                && before.text().length() > SHORTEST_HEADING
                && endedEarly(before, line)
                && new PartyReader(line.text(), Word.of(line.text()), PartyReader.Mode.STRICT).startsName(0, false);
    }

    /** A listed line far from the margin, on a page whose first lines are as long as the others. */
    private boolean isShortHeading(Line before) {
        return open.size() == 1
                && widths.first() >= FULL_FIRST_LINE
                && before.text().length() < widths.first() - MUCH_SHORTER
                && Marker.of(before.text()).kind() != null
                && !ASKS_FOR_MORE.matcher(before.text()).find();
    }

    private boolean endedEarly(Line before, Line line) {
        String text = line.text();
        int space = text.indexOf(' ');
        if (space > 0 && space < 3) {
            space = text.indexOf(' ', space + 1);
        }
        int firstWord = space < 0 ? text.length() : space;
        return before.text().length() + 1 + firstWord <= (open.size() == 1 ? widths.first() : widths.other());
    }

    private static boolean endsSentence(String text) {
        String bare = text.substring(Math.max(0, text.length() - 16)).replaceAll("(\\[\\d+\\]|[”\"»)])+$", "");
        return bare.endsWith(".")
                || bare.endsWith(":")
                || bare.endsWith(";")
                || bare.endsWith("!")
                || bare.endsWith("…");
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Line first = open.getFirst();
        Marker marker = Marker.of(first.text());
        int start = first.start() + rawLength(first, marker.length());
        int end = open.getLast().end();
        while (start < end && Character.isWhitespace(raw.charAt(start))) {
            start++;
        }
        if (marker.kind() != null
                && end - start > 2
                && "-–+".indexOf(raw.charAt(start)) >= 0
                && Character.isWhitespace(raw.charAt(start + 1))) {
            start += 2;
            while (start < end && Character.isWhitespace(raw.charAt(start))) {
                start++;
            }
        }
        if (start >= end) {
            // a marker alone: the number of a table's row
            done.add(
                    new Paragraph(Marker.NONE, "", first.start(), open.getLast().end(), first.text()));
        } else {
            String text = SourceText.fold(Normalizer.normalize(raw.substring(start, end), Normalizer.Form.NFC));
            String label = first.text()
                    .substring(0, Math.min(marker.length(), first.text().length()))
                    .strip();
            done.add(new Paragraph(marker, label, start, end, text));
            if (marker.kind() != null) {
                lastNumber.put(marker.kind(), marker.number());
            }
        }
        open.clear();
    }

    /** How many chars of the source make the first {@code length} chars of the folded, composed line. */
    private int rawLength(Line line, int length) {
        if (length == 0) {
            return 0;
        }
        int end = line.start();
        int limit = Math.min(line.end(), line.start() + 64);
        String wanted =
                line.text().substring(0, Math.min(length, line.text().length())).strip();
        while (end < limit
                && SourceText.fold(Normalizer.normalize(raw.substring(line.start(), end), Normalizer.Form.NFC))
                                .length()
                        < wanted.length()) {
            end++;
        }
        return end - line.start();
    }
}
