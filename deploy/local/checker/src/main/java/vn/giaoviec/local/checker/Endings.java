package vn.giaoviec.local.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 16: of a directive that was withdrawn or superseded nothing is open; nor, of one that was concluded, what its agencies
 * have to finish: who opens something of it again opens it. Whichever of the two came first, and whatever died between.
 */
final class Endings implements Judge {
    private static final String CONCLUDED = "vn.giaoviec.directive.concluded.v1";
    private static final Set<String> TAKING_ALL =
            Set.of("vn.giaoviec.directive.withdrawn.v1", "vn.giaoviec.directive.superseded.v1");
    private static final Set<String> STANDING = Set.of(
            "vn.giaoviec.directive.issued.v1", "vn.giaoviec.directive.amended.v1", "vn.giaoviec.directive.reopened.v1");

    private record Open(String assignment, Recorded last) {
        boolean isToBeFinished() {
            return last.told().parent() == null
                    && !"INFORMED".equals(last.told().role());
        }
    }

    @Override
    public String judge(Look look, Findings findings) {
        var open = open(look);
        int ended = 0;
        long behind = 0;
        for (var history : look.histories("directive-events").entrySet()) {
            var ending = ending(history.getValue());
            if (ending == null) {
                continue;
            }
            ended++;
            for (var one : open.getOrDefault(history.getKey(), List.of())) {
                if (isAllowed(ending, one)) {
                    continue;
                }
                if (isBehind(look, ending)) {
                    behind++;
                } else if (isKnown(look, ending, one)) {
                    findings.violated(
                            one.assignment(),
                            "is " + one.last().told().state() + ", and its directive " + history.getKey()
                                    + " has ended by event " + ending.id());
                }
            }
        }
        findings.behind("endings of directives", behind);
        return ended + " ended directives";
    }

    private static Map<String, List<Open>> open(Look look) {
        var open = new HashMap<String, Open>();
        look.histories(Places.ASSIGNMENTS)
                .forEach((id, history) -> Recorded.standing(history)
                        .filter(last -> !last.told().isFinal())
                        .ifPresent(last -> open.put(id, new Open(id, last))));
        return open.values().stream()
                .filter(one -> one.last().directive() != null)
                .collect(Collectors.groupingBy(one -> one.last().directive()));
    }

    /** The event by which it has ended, or null: it stands, or was never issued. */
    private static Recorded ending(List<Recorded> history) {
        return history.reversed().stream()
                .filter(event -> event.type().equals(CONCLUDED)
                        || TAKING_ALL.contains(event.type())
                        || STANDING.contains(event.type()))
                .findFirst()
                .filter(event -> !STANDING.contains(event.type()))
                .orElse(null);
    }

    private static boolean isAllowed(Recorded ending, Open one) {
        return ending.type().equals(CONCLUDED) && !one.isToBeFinished();
    }

    /** Who would carry it out does not run. */
    private static boolean isBehind(Look look, Recorded ending) {
        return look.asleep.contains(ending.type().equals(CONCLUDED) ? Places.DIRECTIVE : Places.TASK);
    }

    /** A conclusion is corrected by who concluded, once it knows of the assignment; what was withdrawn by who has it. */
    private static boolean isKnown(Look look, Recorded ending, Open one) {
        return ending.type().equals(CONCLUDED)
                ? look.kept.get(Places.CONCLUDING).getOrDefault(one.assignment(), 0L)
                        >= one.last().sequence()
                : look.isTakenIn(ending);
    }
}
