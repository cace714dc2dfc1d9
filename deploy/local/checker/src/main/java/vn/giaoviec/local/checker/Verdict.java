package vn.giaoviec.local.checker;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was looked at, per invariant, and what is violated.
 *
 * @param answers how many answers to clients each invariant was judged by
 * @param behind events that services which do not run have not done yet, by what does them
 * @param counts what the last look saw, for whoever records runs
 */
record Verdict(
        Map<Invariant, String> lookedAt,
        Map<Invariant, Integer> answers,
        Set<Violation> violations,
        Map<String, Long> behind,
        Counts counts) {
    static Verdict of(Look look) {
        var lookedAt = new EnumMap<Invariant, String>(Invariant.class);
        var answers = new EnumMap<Invariant, Integer>(Invariant.class);
        var violations = new LinkedHashSet<Violation>();
        var behind = new TreeMap<String, Long>();
        for (var invariant : Invariant.values()) {
            if (look.journal == null && invariant.needsJournal()) {
                continue;
            }
            lookedAt.put(invariant, invariant.judge().judge(look, findings(invariant, answers, violations, behind)));
        }
        return new Verdict(lookedAt, answers, violations, behind, Counts.of(look));
    }

    private static Judge.Findings findings(
            Invariant invariant, Map<Invariant, Integer> answers, Set<Violation> violations, Map<String, Long> behind) {
        return new Judge.Findings() {
            @Override
            public void violated(String subject, String evidence) {
                violations.add(new Violation(invariant, subject, evidence));
            }

            @Override
            public void judged(int count) {
                answers.put(invariant, count);
            }

            @Override
            public void behind(String what, long events) {
                if (events > 0) {
                    behind.put(what, events);
                }
            }
        };
    }

    /** What both looks found, word for word. */
    Verdict confirmedBy(Verdict later) {
        var both = new LinkedHashSet<>(violations);
        both.retainAll(later.violations);
        return new Verdict(later.lookedAt, later.answers, both, later.behind, later.counts);
    }

    boolean isClean() {
        return violations.isEmpty();
    }
}
