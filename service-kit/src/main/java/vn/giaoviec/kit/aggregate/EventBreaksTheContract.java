package vn.giaoviec.kit.aggregate;

import java.util.List;

/** What was asked for would make an event that its own schema refuses: nothing is written, nobody's consumer chokes. */
public final class EventBreaksTheContract extends RuntimeException {
    private final transient List<String> violations;

    public EventBreaksTheContract(String type, List<String> violations) {
        super(type + ": " + String.join("; ", violations), null, false, false);
        this.violations = List.copyOf(violations);
    }

    /** Each as {@code <JSON pointer in the event>: <what>}. */
    public List<String> violations() {
        return violations;
    }
}
