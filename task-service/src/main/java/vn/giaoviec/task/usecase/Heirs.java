package vn.giaoviec.task.usecase;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.giaoviec.kit.aggregate.Cause;

/** Which agency took the place of which. */
public interface Heirs {
    /**
     * @param agency its code
     * @param act the decision that says so
     */
    record Heir(String agency, String act, Cause cause) {}

    /**
     * Of an agency that has ended, the one that goes on in the end, where its heir has ended too; empty while it goes on
     * itself, and where they have taken each other's place.
     */
    Optional<Heir> of(String agency);

    /**
     * Who goes on in the end in the place of each agency, by what had been told up to that moment; an agency that goes on
     * itself, and one that took each other's place, is its own.
     */
    UnaryOperator<String> asOf(Instant moment);

    /** Those that have an heir. */
    Set<String> ended(Collection<String> agencies);
}
