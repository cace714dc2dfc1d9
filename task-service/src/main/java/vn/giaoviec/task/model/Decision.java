package vn.giaoviec.task.model;

import java.util.List;

/** An aggregate answers, it does not act. */
public sealed interface Decision {
    /**
     * @param as the capacity in which the actor may do it, and {@code role} the role of the token that gives it
     * @param handedOn the successor, or what was delegated, that must be made in the same write; or null
     */
    record Accepted(Assignment after, List<AssignmentEvent> events, Party as, String role, Assignment handedOn)
            implements Decision {}

    /** It is so already. */
    record Unchanged() implements Decision {}

    /** @param state the state that was met, for the explanation */
    record Refused(Rule rule, State state) implements Decision {}
}
