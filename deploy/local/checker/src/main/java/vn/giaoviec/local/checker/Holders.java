package vn.giaoviec.local.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 16: of one task (or one delegated part) an agency has one open assignment, and every task that an issued directive gives
 * a lead to has a lead's assignment, in whatever state. What was delegated is a part, and no lead of the task.
 */
final class Holders implements Judge {
    private static final Set<String> ENDED =
            Set.of("vn.giaoviec.directive.withdrawn.v1", "vn.giaoviec.directive.superseded.v1");

    @Override
    public String judge(Look look, Findings findings) {
        var open = new HashMap<String, String>();
        var led = new HashSet<String>();
        for (var history : look.histories(Places.ASSIGNMENTS).entrySet()) {
            var told = Recorded.standing(history.getValue()).map(Recorded::told).orElse(null);
            if (told == null) {
                continue;
            }
            var held = held(history.getValue().getFirst().told(), told);
            if (told.parent() == null && "LEAD".equals(told.role())) {
                led.add(told.task());
            }
            if (!told.isFinal()) {
                var other = open.putIfAbsent(held, history.getKey());
                if (other != null) {
                    findings.violated(history.getKey(), held + " is open in " + other + " too");
                }
            }
        }
        return open.size() + " open assignments, " + leaders(look, led, findings) + " tasks with a lead";
    }

    /** @param given which alone says of which occurrence it is */
    private static String held(Recorded.Told given, Recorded.Told told) {
        return (told.parent() == null ? "task " + told.task() + " " + given.occurrence() : "a part of " + told.parent())
                + " of " + told.agency();
    }

    /** Of directives that still stand: what ended before its assignments were made needs none. */
    private static int leaders(Look look, Set<String> led, Findings findings) {
        int wanted = 0;
        long behind = 0;
        var parked = look.parked.getOrDefault(Places.TASK, Set.of());
        for (var history : look.histories("directive-events").entrySet()) {
            var edition = edition(history.getValue());
            if (edition == null
                    || parked.contains(history.getKey())
                    || history.getValue().stream().anyMatch(event -> ENDED.contains(event.type()))) {
                continue;
            }
            wanted += edition.told().leading().size();
            var without = edition.told().leading().stream()
                    .filter(task -> !led.contains(task))
                    .toList();
            if (look.asleep.contains(Places.TASK)) {
                behind += without.size();
            } else if (look.isTakenIn(edition)) {
                without.forEach(task -> findings.violated(
                        history.getKey(), "its task " + task + " has a lead and no lead's assignment"));
            }
        }
        findings.behind("assignments of task-service", behind);
        return wanted;
    }

    /** The latest, or null of what was never issued. */
    private static Recorded edition(List<Recorded> history) {
        return history.reversed().stream()
                .filter(event -> event.told().leading() != null)
                .findFirst()
                .orElse(null);
    }
}
