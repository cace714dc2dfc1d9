package vn.giaoviec.task.model;

import java.util.Comparator;
import java.util.List;

/**
 * What was delegated of a task, as it is told upwards: how many parts, and how the last of them stands. What was taken
 * back counts nowhere.
 *
 * @param open parts that have not ended
 * @param worst state of the part that is furthest from completion; null where none counts
 */
public record Parts(int total, int completed, int open, State worst) {
    /** From the furthest to the nearest. */
    private static final List<State> TOWARDS_COMPLETION = List.of(
            State.NOT_DONE,
            State.RETURNED,
            State.ASSIGNED,
            State.RECEIVED,
            State.ACCEPTED,
            State.ON_HOLD,
            State.IN_PROGRESS,
            State.REPORTED,
            State.COMPLETED);

    public static Parts of(List<Assignment> parts) {
        var states =
                parts.stream().map(Assignment::state).filter(State::counted).toList();
        return new Parts(
                states.size(),
                (int) states.stream().filter(State.COMPLETED::equals).count(),
                (int) states.stream().filter(State::open).count(),
                states.stream()
                        .min(Comparator.comparingInt(TOWARDS_COMPLETION::indexOf))
                        .orElse(null));
    }
}
