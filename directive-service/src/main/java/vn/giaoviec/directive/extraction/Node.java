package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;

/** A paragraph in its place: under which headings it stands, and what stands under it. */
final class Node {

    final Paragraph paragraph;
    final Node parent;
    final List<Node> children = new ArrayList<>();

    /** A plain paragraph at the end of the document: it speaks of all above it and stands under no heading. */
    final boolean closing;

    private Node(Paragraph paragraph, Node parent, boolean closing) {
        this.paragraph = paragraph;
        this.parent = parent;
        this.closing = closing;
    }

    static Node root() {
        return new Node(null, null, false);
    }

    Node add(Paragraph child, boolean closes) {
        Node node = new Node(child, this, closes);
        children.add(node);
        return node;
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean hasListed() {
        return children.stream().anyMatch(c -> !c.paragraph.isPlain());
    }
}
