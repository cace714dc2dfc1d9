package vn.giaoviec.task.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A task of several leads in one line: "9 of 16". Co-ordinating and informed agencies never finish a task, delegated
 * children count at their parent, and what was transferred or withdrawn counts nowhere.
 *
 * @param total leads that count
 * @param missing agencies that have not completed it, in the order of their codes
 * @param finished none of the leads is open any more
 * @param formerly how many they would be if no agencies had been merged
 * @param silent co-ordinating agencies that have given nothing yet, in the order of their codes
 */
public record RollUp(
        int total, int completed, List<String> missing, boolean finished, int formerly, List<String> silent) {
    private static final Set<State> NOT_BEGUN =
            EnumSet.of(State.ASSIGNED, State.RECEIVED, State.ACCEPTED, State.RETURNED);

    public static RollUp of(List<Assignment> ofTask) {
        var leads = ofTask.stream()
                .filter(one -> one.role() == Role.LEAD && !one.isDelegated())
                .filter(one -> one.state().counted())
                .toList();
        var missing = leads.stream()
                .filter(one -> one.state() != State.COMPLETED)
                .map(Assignment::agency)
                .sorted()
                .toList();
        var finished = leads.stream().noneMatch(one -> one.state().open());
        var merged = leads.stream().mapToInt(Assignment::stoodFor).sum();
        return new RollUp(
                leads.size(), leads.size() - missing.size(), missing, finished, leads.size() + merged, silent(ofTask));
    }

    private static List<String> silent(List<Assignment> ofTask) {
        return ofTask.stream()
                .filter(one -> one.role() == Role.COORDINATING && !one.isDelegated())
                .filter(one -> NOT_BEGUN.contains(one.state()))
                .map(Assignment::agency)
                .sorted()
                .toList();
    }
}
