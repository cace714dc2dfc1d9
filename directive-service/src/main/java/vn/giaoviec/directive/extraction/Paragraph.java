package vn.giaoviec.directive.extraction;

/**
 * A unit of the text: a bullet, a numbered point, or a plain paragraph, its wrapped lines joined again.
 *
 * @param start offset in the source of the first char after the marker
 * @param end offset after the last char
 * @param label the marker as printed, "" without one
 * @param text NFC, folded, without the marker
 */
record Paragraph(Marker marker, String label, int start, int end, String text) {

    /** A lone bar separates the cells of a table and comes out as a paragraph of its own. */
    boolean isBar() {
        return text.equals("|");
    }

    boolean isPlain() {
        return marker.kind() == null;
    }

    boolean introduces() {
        return text.endsWith(":");
    }

    /** A title in capitals. */
    boolean isTitle() {
        return isPlain() && Capitals.all(text);
    }

    /** As a heading is quoted: with its number but without a bullet, no colon or full stop at the end. */
    String heading() {
        boolean quiet = marker.kind() == Marker.Kind.DASH
                || marker.kind() == Marker.Kind.PLUS
                || marker.kind() == Marker.Kind.DOT;
        String full = quiet || label.isEmpty() ? text : label + " " + text;
        return full.replaceAll("[\\s:.;]+$", "");
    }
}
