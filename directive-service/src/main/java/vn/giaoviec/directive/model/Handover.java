package vn.giaoviec.directive.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/**
 * An assignment that goes to an heir.
 *
 * @param occurrence of a task that recurs; {@code -} of any other
 * @param state in which it is; what is reported stays until the report is judged
 * @param joins another assignment of the same task, of the heir or of another predecessor, with which it becomes one; or
 *     null
 */
public record Handover(
        String assignment,
        String directive,
        String task,
        String occurrence,
        String agency,
        String role,
        String state,
        String joins) {
    private static final String REPORTED = "REPORTED";

    /** What somebody has open. */
    public record Held(
            String assignment,
            String directive,
            String task,
            String occurrence,
            String agency,
            String role,
            String state) {
        private String work() {
            return task + " " + occurrence;
        }
    }

    public boolean waitsForItsReport() {
        return REPORTED.equals(state);
    }

    /** @param held what the heir and its predecessors have open, in the order in which it goes over */
    public static List<Handover> all(String heir, Collection<Held> held) {
        var atTheHeir = new HashMap<String, String>();
        held.stream()
                .filter(one -> one.agency().equals(heir))
                .forEach(one -> atTheHeir.put(one.work(), one.assignment()));
        return held.stream()
                .filter(one -> !one.agency().equals(heir))
                .map(one -> one.state().equals(REPORTED)
                        ? of(one, null)
                        : of(one, atTheHeir.putIfAbsent(one.work(), one.assignment())))
                .toList();
    }

    private static Handover of(Held one, String joins) {
        return new Handover(
                one.assignment(),
                one.directive(),
                one.task(),
                one.occurrence(),
                one.agency(),
                one.role(),
                one.state(),
                joins);
    }
}
