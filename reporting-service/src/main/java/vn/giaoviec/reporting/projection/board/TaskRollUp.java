package vn.giaoviec.reporting.projection.board;

import java.util.List;

/**
 * A task of several leads in one line: "9 of 16", and who the missing seven are. Leads that were withdrawn or
 * transferred are not in it; co-ordinating work never finishes a task.
 *
 * @param occurrence that it speaks of, of a task that recurs; "-" of any other
 * @param completed leads that are COMPLETED
 * @param total leads that count
 * @param formerly how many they would be if no agencies had been merged
 * @param finished no lead is open any more; null for a reader who does not see all of them
 * @param missing leads that are not COMPLETED, by deadline
 */
public record TaskRollUp(
        String task, String occurrence, int completed, int total, int formerly, Boolean finished, List<Hit> missing) {
    public TaskRollUp {
        missing = List.copyOf(missing);
    }
}
