package vn.giaoviec.acceptance.fault.traffic;

import java.util.LinkedHashSet;
import java.util.Optional;

/** What an agency's system has had from its feed. */
final class Feed {
    private final String agency;
    private final Journal journal;
    private final LinkedHashSet<String> seen = new LinkedHashSet<>();

    Feed(String agency, Journal journal) {
        this.agency = agency;
        this.journal = journal;
    }

    Optional<String> last() {
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.getLast());
    }

    void add(String event) {
        if (!seen.add(event)) {
            journal.unclear("the feed of " + agency + " gave " + event + " twice");
        }
    }
}
