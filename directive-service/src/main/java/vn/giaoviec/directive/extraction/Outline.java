package vn.giaoviec.directive.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Puts paragraphs under their headings. A marker of a kind that is open already goes on with that list; a new kind opens
 * a list under the last unit; a plain paragraph belongs to the heading above it, or follows a list as its equal.
 */
final class Outline {

    private static final int LONGEST_HEADING = 260;

    private final List<Paragraph> paragraphs;
    private final Deque<Node> open = new ArrayDeque<>();

    private Outline(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        open.push(Node.root());
    }

    static Node of(List<Paragraph> paragraphs) {
        Outline outline = new Outline(paragraphs);
        int lastListed = outline.lastListed();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph p = paragraphs.get(i);
            if (p.isPlain()) {
                outline.plain(p, i > lastListed, i == paragraphs.size() - 1);
            } else {
                outline.listed(p);
            }
        }
        return outline.open.peekLast();
    }

    private int lastListed() {
        int last = -1;
        for (int i = 0; i < paragraphs.size(); i++) {
            if (!paragraphs.get(i).isPlain()) {
                last = i;
            }
        }
        return last;
    }

    private void listed(Paragraph p) {
        Node same = open.stream()
                .filter(n ->
                        !n.isRoot() && n.paragraph.marker().kind() == p.marker().kind())
                .findFirst()
                .orElse(null);
        boolean nested = same != null && restartsUnder(p, same);
        if (same != null && !nested) {
            while (open.peek() != same) {
                open.pop();
            }
            open.pop();
        } else if (same == null) {
            closeIntroductionOfOtherList(p);
        }
        open.push(open.peek().add(p, false));
    }

    /** "1." again, under a deeper heading than the last "1.": a new list, not the next point of the old one. */
    private boolean restartsUnder(Paragraph p, Node same) {
        return !p.marker().kind().isBullet()
                        && p.marker().number() == 1
                        && same != open.peek()
                        && opensUnits(open.peek())
                || p.marker().kind() == Marker.Kind.NUMBER
                        && p.marker().number() == 1
                        && same == open.peek()
                        && same.paragraph.introduces();
    }

    /** A list that goes on after a plain paragraph with its own list ("…: - a; - b") is not part of that paragraph. */
    private void closeIntroductionOfOtherList(Paragraph p) {
        Node top = open.peek();
        boolean goesOn = !top.isRoot()
                && top.paragraph.isPlain()
                && !p.marker().kind().isBullet()
                && top.parent.hasListed(p.marker().kind());
        if (goesOn) {
            open.pop();
        }
    }

    private void plain(Paragraph p, boolean trailing, boolean last) {
        while (!open.peek().isRoot() && !opensUnits(open.peek())) {
            open.pop();
        }
        Node top = open.peek();
        boolean concludes = last && p.text().endsWith("./.") && !top.children.isEmpty();
        boolean closes = trailing && (top.isRoot() || top.hasListed() || concludes);
        if (closes) {
            while (!open.peek().isRoot()) {
                open.pop();
            }
            top = open.peek();
        }
        while (p.introduces() && !closes && !top.isRoot() && top.paragraph.isPlain()) {
            open.pop();
            top = open.peek();
        }
        Node node = top.add(p, closes && trailing);
        if (p.introduces()) {
            open.push(node);
        }
    }

    /** A heading or an introduction: plain paragraphs after it stand under it. */
    static boolean opensUnits(Node node) {
        Paragraph p = node.paragraph;
        if (p == null) {
            return true;
        }
        if (p.introduces()) {
            return true;
        }
        boolean unfinished =
                !p.text().endsWith(".") && !p.text().endsWith(";") && !p.text().endsWith(",");
        return p.text().length() <= LONGEST_HEADING
                && unfinished
                && (!p.marker().kind().isBullet()
                        || p.marker().kind() == Marker.Kind.STAR
                        || Headings.isDoer(p.text()));
    }
}
