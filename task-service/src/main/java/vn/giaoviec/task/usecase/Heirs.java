package vn.giaoviec.task.usecase;

import java.util.Optional;
import vn.giaoviec.kit.aggregate.Cause;

/** Which agency took the place of which. */
@FunctionalInterface
public interface Heirs {
    /**
     * @param agency its code
     * @param act the decision that says so
     */
    record Heir(String agency, String act, Cause cause) {}

    /** Of an agency that has ended; empty while it goes on. */
    Optional<Heir> of(String agency);
}
