package vn.giaoviec.portal.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.giaoviec.portal.services.Changed;

/**
 * What a task still needs before the draft can be submitted.
 *
 * @param number of the task as the page counts it; null where it is about the document
 * @param task id of it, or null
 */
record Lack(Integer number, String task, List<Gap> gaps) {
    private static final Pattern PLACE = Pattern.compile("/tasks/(\\d+)(?:/(lead|coordinating|informed)/(\\d+))?.*");

    /**
     * @param words of the paper that it is about, or null
     * @param kind for which the page has better words than the service, or null
     */
    record Gap(String detail, String words, String kind) {}

    /** In the order in which the service says them, those of one task together. */
    static List<Lack> of(Directive draft, List<Changed.Error> errors) {
        var gaps = new LinkedHashMap<Integer, List<Gap>>();
        for (var error : errors) {
            var at = PLACE.matcher(error.pointer());
            var place = at.matches() ? Integer.valueOf(at.group(1)) : null;
            if (place == null || place >= draft.tasks().size()) {
                gaps.computeIfAbsent(null, none -> new ArrayList<>()).add(new Gap(error.detail(), null, null));
                continue;
            }
            var task = draft.tasks().get(place);
            var words = at.group(2) == null
                    ? null
                    : task.parties(at.group(2))
                            .get(Integer.parseInt(at.group(3)))
                            .asWritten();
            gaps.computeIfAbsent(place, none -> new ArrayList<>())
                    .add(new Gap(error.detail(), words, kind(error.pointer(), task)));
        }
        return gaps.entrySet().stream()
                .map(one -> one.getKey() == null
                        ? new Lack(null, null, one.getValue())
                        : new Lack(
                                one.getKey() + 1,
                                draft.tasks().get(one.getKey()).id(),
                                one.getValue()))
                .toList();
    }

    /** What the service says there speaks to programs. */
    private static String kind(String pointer, Directive.Task task) {
        if (pointer.endsWith("/recurrence/due")) {
            return "DUE";
        }
        return pointer.endsWith("/deadline") && task.warnings().contains("DEADLINE_BEFORE_ISSUE") ? "EARLY" : null;
    }
}
