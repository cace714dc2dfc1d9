package vn.giaoviec.local.checker;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 17: the first deadline, once an event told it, is the same in every later event, in the assignment itself and in
 * the one that goes on in its place; where a succession joins two assignments it may become an earlier one, by the event
 * that says so, and what goes on with both has the earlier of theirs.
 */
final class FirstDeadlines implements Judge {
    private static final String JOINED = "vn.giaoviec.assignment.joined.v1";

    @Override
    public String judge(Look look, Findings findings) {
        int set = 0;
        var histories = look.histories(Places.ASSIGNMENTS);
        for (var history : histories.entrySet()) {
            var first = inherited(history.getValue().getFirst().told(), histories);
            for (var event : history.getValue()) {
                if (!event.tellsState()) {
                    continue;
                }
                var now = event.told().firstDeadline();
                var earlier = event.type().equals(JOINED) && now != null && first != null && now.compareTo(first) < 0;
                if (first != null && !first.equals(now) && !earlier) {
                    findings.violated(
                            history.getKey(),
                            "its first deadline was " + first + " and is " + now + " since event " + event.id());
                }
                first = first == null || earlier ? now : first;
            }
            var assignment = look.aggregates.get(Places.ASSIGNMENTS).get(history.getKey());
            if (assignment != null && !Objects.equals(assignment.firstDeadline(), first)) {
                findings.violated(
                        history.getKey(),
                        "its first deadline is " + assignment.firstDeadline() + ", its events say " + first);
            }
            set += first == null ? 0 : 1;
        }
        return set + " first deadlines of " + histories.size() + " assignments";
    }

    /** The earliest of those that it goes on with; null where none of them had one. */
    private static String inherited(Recorded.Told given, Map<String, List<Recorded>> histories) {
        return given.goesOnWith().stream()
                .flatMap(id -> Recorded.standing(histories.getOrDefault(id, List.of())).stream())
                .map(before -> before.told().firstDeadline())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
