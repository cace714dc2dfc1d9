package vn.giaoviec.local.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * 16: what an agency had open went to the agency that took its place, as soon as task-service has carried that out; only
 * what was reported is judged where it was made.
 */
final class Successions implements Judge {
    private static final String SUCCEEDED = "vn.giaoviec.agency.succeeded.v1";
    private static final Set<String> NOTHING_TO_DO =
            Set.of("COMPLETED", "NOT_DONE", "TRANSFERRED", "WITHDRAWN", "REPORTED");

    @Override
    public String judge(Look look, Findings findings) {
        var successions = look.histories("agency-events").values().stream()
                .flatMap(List::stream)
                .filter(event -> event.type().equals(SUCCEEDED))
                .toList();
        var left = leftToDo(look);
        long behind = 0;
        for (var succession : successions) {
            for (var predecessor : succession.told().predecessors()) {
                for (var one : left.getOrDefault(predecessor, List.of())) {
                    if (look.asleep.contains(Places.TASK)) {
                        behind++;
                    } else if (look.isCarriedOut(succession)) {
                        findings.violated(
                                one.subject(),
                                "is " + one.told().state() + " at " + predecessor + ", whose place "
                                        + succession.told().heir() + " took by event " + succession.id());
                    }
                }
            }
        }
        findings.behind("successions of agencies", behind);
        return successions.size() + " successions";
    }

    /** By agency, the last event of each assignment of which it has something to do. */
    private static HashMap<String, List<Recorded>> leftToDo(Look look) {
        var left = new HashMap<String, List<Recorded>>();
        for (var history : look.histories(Places.ASSIGNMENTS).values()) {
            history.reversed().stream()
                    .filter(Recorded::tellsState)
                    .findFirst()
                    .filter(last -> !NOTHING_TO_DO.contains(last.told().state()))
                    .ifPresent(last -> left.computeIfAbsent(last.told().agency(), agency -> new ArrayList<>())
                            .add(last));
        }
        return left;
    }
}
