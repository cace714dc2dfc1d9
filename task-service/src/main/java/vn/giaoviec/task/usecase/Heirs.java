package vn.giaoviec.task.usecase;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
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

    /** Those that have an heir. */
    Set<String> ended(Collection<String> agencies);
}
