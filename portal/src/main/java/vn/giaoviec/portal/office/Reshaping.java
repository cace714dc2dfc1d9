package vn.giaoviec.portal.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes several tasks of one, or one of two. */
final class Reshaping {
    private static final List<String> WHEN = List.of("deadline", "deadlineConfirmed", "recurrence", "noDeadline");

    private Reshaping() {}

    /**
     * @param lines the quotation, on a line of its own for each task that it becomes
     * @param text of the paper, or null where there is none
     * @return what is wrong with the lines
     */
    static Optional<Slip> split(Draft draft, int place, String lines, String text) {
        var task = draft.task(place);
        var quote = task.path("quote").stringValue("");
        var pieces = Arrays.stream(lines == null ? new String[0] : lines.split("\\R"))
                .map(Paper::folded)
                .filter(piece -> !piece.isEmpty())
                .toList();
        if (!unspaced(String.join("", pieces)).equals(unspaced(quote))) {
            return Optional.of(new Slip(Slip.WORDS_CHANGED, null));
        }
        if (pieces.size() < 2) {
            return Optional.of(new Slip(Slip.NOT_CUT, null));
        }
        var spans = text == null || !task.hasNonNull("span")
                ? List.<Directive.Span>of()
                : Paper.spans(text, task.path("span").path("start").intValue(0), pieces);
        for (var piece = 0; piece < pieces.size(); piece++) {
            var made = task.deepCopy();
            made.put("quote", pieces.get(piece));
            span(made, spans.isEmpty() ? null : spans.get(piece));
            if (piece == 0) {
                draft.tasks().set(place, made);
            } else {
                made.remove("id");
                draft.tasks().insert(place + piece, made);
            }
        }
        return Optional.empty();
    }

    /** What the one says stands, and of the other what the one does not say; the parties of both have it. */
    static void merge(Draft draft, int place) {
        var one = draft.task(place);
        var other = (ObjectNode) draft.tasks().remove(place + 1);
        one.put(
                "quote",
                one.path("quote").stringValue("") + " " + other.path("quote").stringValue(""));
        for (var role : Parties.ROLES) {
            var parties = one.withArrayProperty(role);
            other.withArrayProperty(role).forEach(party -> {
                if (parties.valueStream().noneMatch(party::equals)) {
                    parties.add(party);
                }
            });
        }
        span(one, together(one, other));
        if (!isDated(one) && (isDated(other) || other.path("noDeadline").booleanValue(false))) {
            WHEN.forEach(field -> one.set(field, other.get(field)));
        }
        other.properties().forEach(field -> {
            if (!one.hasNonNull(field.getKey())
                    && !WHEN.contains(field.getKey())
                    && !field.getKey().equals("span")) {
                one.set(field.getKey(), field.getValue());
            }
        });
    }

    private static boolean isDated(ObjectNode task) {
        return task.hasNonNull("deadline") || task.hasNonNull("recurrence");
    }

    private static Directive.Span together(ObjectNode one, ObjectNode other) {
        int start = one.path("span").path("start").intValue(-1);
        int end = other.path("span").path("end").intValue(-1);
        return start < 0 || end <= start ? null : new Directive.Span(start, end);
    }

    private static void span(ObjectNode task, Directive.Span span) {
        if (span == null) {
            task.remove("span");
        } else {
            task.putObject("span").put("start", span.start()).put("end", span.end());
        }
    }

    private static String unspaced(String text) {
        return Paper.folded(text).replace(" ", "");
    }
}
