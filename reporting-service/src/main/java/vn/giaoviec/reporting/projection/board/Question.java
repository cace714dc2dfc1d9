package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which assignments are meant, the same for a figure and for the list behind it. Without a filter: leads, not delegated
 * ones, in a counted state, at 24:00 of {@code asOf} (Asia/Ho_Chi_Minh).
 *
 * @param only the values allowed per dimension; a dimension that is not named allows all, except the role: LEAD
 * @param states empty: all that are counted
 * @param tasks ids; empty: all
 * @param occurrence of tasks that recur, "-" of all other; null: all
 * @param classes empty: all
 * @param buckets empty: all; several: in any of them. Asked for a bucket of the informed, those are meant
 * @param delegation the wholes, or in their place parts that were delegated, which count in no other figure
 */
public record Question(
        Scope scope,
        LocalDate asOf,
        Map<Dimension, Set<String>> only,
        Set<State> states,
        Set<String> tasks,
        String occurrence,
        Set<OfficialClass> classes,
        Set<Bucket> buckets,
        Delegation delegation) {
    private static final Set<String> LEADS = Set.of(Role.LEAD.name());

    public Question {
        only = Map.copyOf(only);
        states = Set.copyOf(states);
        tasks = Set.copyOf(tasks);
        classes = Set.copyOf(classes);
        buckets = Set.copyOf(buckets);
    }

    public static Question asOf(Scope scope, LocalDate day) {
        return new Question(scope, day, Map.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), Delegation.NONE);
    }

    boolean ofParts() {
        return delegation != Delegation.NONE;
    }

    List<Role> roles() {
        return only.getOrDefault(Dimension.ROLE, LEADS).stream()
                .map(Role::named)
                .filter(role -> role != Role.UNKNOWN)
                .toList();
    }
}
