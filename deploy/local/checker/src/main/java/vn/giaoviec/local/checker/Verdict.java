package vn.giaoviec.local.checker;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was looked at, per invariant, and what is violated.
 *
 * @param counts what the last look saw, for whoever records runs
 */
record Verdict(Map<Invariant, String> lookedAt, Set<Violation> violations, Counts counts) {
    static Verdict of(Look look) {
        var lookedAt = new EnumMap<Invariant, String>(Invariant.class);
        var violations = new LinkedHashSet<Violation>();
        for (var invariant : Invariant.values()) {
            if (look.journal == null && invariant.needsJournal()) {
                continue;
            }
            var words = invariant
                    .judge()
                    .judge(look, (subject, evidence) -> violations.add(new Violation(invariant, subject, evidence)));
            lookedAt.put(invariant, words);
        }
        return new Verdict(lookedAt, violations, Counts.of(look));
    }

    /** What both looks found, word for word. */
    Verdict confirmedBy(Verdict later) {
        var both = new LinkedHashSet<>(violations);
        both.retainAll(later.violations);
        return new Verdict(later.lookedAt, both, later.counts);
    }

    boolean isClean() {
        return violations.isEmpty();
    }
}
