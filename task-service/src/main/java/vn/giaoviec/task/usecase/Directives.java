package vn.giaoviec.task.usecase;

import java.util.List;
import java.util.Optional;
import vn.giaoviec.kit.aggregate.Cause;

/** What is known here of the directives themselves. */
public interface Directives {
    /**
     * It was withdrawn or superseded: nothing new is begun for it.
     *
     * @param state WITHDRAWN or SUPERSEDED
     * @param why what those are told who had something open
     */
    record Ended(String state, String why, Cause cause) {}

    Optional<Ended> ended(String directive);

    /** One amendment; {@code reason} in the signer's words. */
    record Edition(IssuedDirective before, IssuedDirective after, String reason, Cause cause) {}

    /** Amendments that have come so far and are newer than that edition, oldest first. */
    List<Edition> editionsAfter(String directive, int edition);
}
