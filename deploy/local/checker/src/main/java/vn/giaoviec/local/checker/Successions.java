package vn.giaoviec.local.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * 16: what an agency had open went to the agency that took its place, as soon as task-service has carried that out; only
 * what was reported is judged where it was made.
 */
final class Successions implements Judge {
    private static final String SUCCEEDED = "vn.giaoviec.agency.succeeded.v1";
    private static final String REPORTED = "REPORTED";

    @Override
    public String judge(Look look, Findings findings) {
        var successions = look.histories("agency-events").values().stream()
                .flatMap(List::stream)
                .filter(event -> event.type().equals(SUCCEEDED))
                .toList();
        var unfinished = unfinished(look);
        long behind = 0;
        for (var succession : successions) {
            for (var predecessor : succession.told().predecessors()) {
                for (var one : unfinished.getOrDefault(predecessor, List.of())) {
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
    private static HashMap<String, List<Recorded>> unfinished(Look look) {
        var unfinished = new HashMap<String, List<Recorded>>();
        for (var history : look.histories(Places.ASSIGNMENTS).values()) {
            Recorded.standing(history)
                    .filter(last -> !last.told().isFinal()
                            && !REPORTED.equals(last.told().state()))
                    .ifPresent(last -> unfinished
                            .computeIfAbsent(last.told().agency(), agency -> new ArrayList<>())
                            .add(last));
        }
        return unfinished;
    }
}
