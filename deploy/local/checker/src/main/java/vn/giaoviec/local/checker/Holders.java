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
    private static final Set<String> FINAL = Set.of("COMPLETED", "NOT_DONE", "TRANSFERRED", "WITHDRAWN");
    private static final Set<String> ENDED =
            Set.of("vn.giaoviec.directive.withdrawn.v1", "vn.giaoviec.directive.superseded.v1");

    @Override
    public String judge(Look look, Findings findings) {
        var open = new HashMap<String, String>();
        var led = new HashSet<String>();
        for (var history : look.histories(Places.ASSIGNMENTS).entrySet()) {
            var told = last(history.getValue());
            if (told == null) {
                continue;
            }
            if (told.parent() == null && "LEAD".equals(told.role())) {
                led.add(told.task());
            }
            if (!FINAL.contains(told.state())) {
                var other = open.putIfAbsent(held(told), history.getKey());
                if (other != null) {
                    findings.violated(history.getKey(), held(told) + " is open in " + other + " too");
                }
            }
        }
        return open.size() + " open assignments, " + leaders(look, led, findings) + " tasks with a lead";
    }

    private static Recorded.Told last(List<Recorded> history) {
        return history.reversed().stream()
                .filter(Recorded::tellsState)
                .map(Recorded::told)
                .findFirst()
                .orElse(null);
    }

    private static String held(Recorded.Told told) {
        return (told.parent() == null ? "task " + told.task() + " " + told.occurrence() : "a part of " + told.parent())
                + " of " + told.agency();
    }

    /** Of directives that still stand: what ended before its assignments were made needs none. */
    private static int leaders(Look look, Set<String> led, Findings findings) {
        int wanted = 0;
        long behind = 0;
        var parked = look.parked.getOrDefault(Places.TASK, Set.of());
        for (var history : look.histories("directive-events").entrySet()) {
            if (parked.contains(history.getKey())
                    || history.getValue().stream().anyMatch(event -> ENDED.contains(event.type()))) {
                continue;
            }
            for (var task : leading(history.getValue())) {
                wanted++;
                if (led.contains(task)) {
                    continue;
                }
                if (look.asleep.contains(Places.TASK)) {
                    behind++;
                } else {
                    findings.violated(history.getKey(), "its task " + task + " has a lead and no lead's assignment");
                }
            }
        }
        findings.behind("assignments of task-service", behind);
        return wanted;
    }

    /** As the latest edition says. */
    private static List<String> leading(List<Recorded> history) {
        return history.reversed().stream()
                .map(event -> event.told().leading())
                .filter(tasks -> tasks != null)
                .findFirst()
                .orElse(List.of());
    }
}
