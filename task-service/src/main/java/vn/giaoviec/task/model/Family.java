package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The other assignments of a delegation, as they are now; looked at only where a rule asks for them. By themselves the
 * answers are those of one that delegated nothing and was not delegated.
 */
public interface Family {
    Family NONE = new Family() {};

    /** Something that was delegated of it has not ended. */
    default boolean hasOpenChild() {
        return false;
    }

    /** What it was delegated from is worked on, or it was delegated from nothing. */
    default boolean wholeGoesOn() {
        return true;
    }

    /** Deadline of what it was delegated from; empty where it was delegated from nothing or that has none. */
    default Optional<LocalDate> deadlineOfTheWhole() {
        return Optional.empty();
    }
}
