package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.Optional;

/** The other assignments of a delegation, as they are now; looked at only where a rule asks for them. */
public interface Family {
    Family NONE = new Family() {
        @Override
        public boolean hasOpenChild() {
            return false;
        }

        @Override
        public boolean wholeGoesOn() {
            return true;
        }

        @Override
        public Optional<LocalDate> deadlineOfTheWhole() {
            return Optional.empty();
        }
    };

    /** Something that was delegated of it has not ended. */
    boolean hasOpenChild();

    /** What it was delegated from is worked on, or it was delegated from nothing. */
    boolean wholeGoesOn();

    /** Deadline of what it was delegated from; empty where it was delegated from nothing or that has none. */
    Optional<LocalDate> deadlineOfTheWhole();
}
