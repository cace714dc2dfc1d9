package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A paragraph in its place: under which headings it stands, and what stands under it. */
final class Node {

    final Paragraph paragraph;
    final Node parent;
    final List<Node> children = new ArrayList<>();

    /** A plain paragraph at the end of the document: it speaks of all above it and stands under no heading. */
    final boolean closing;

    /** Kinds of the markers of the children: asked for every paragraph, so not searched for. */
    private final Set<Marker.Kind> listed = EnumSet.noneOf(Marker.Kind.class);

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
        if (!child.isPlain()) {
            listed.add(child.marker().kind());
        }
        return node;
    }

    boolean isRoot() {
        return parent == null;
    }

    boolean hasListed() {
        return !listed.isEmpty();
    }

    boolean hasListed(Marker.Kind kind) {
        return listed.contains(kind);
    }
}
