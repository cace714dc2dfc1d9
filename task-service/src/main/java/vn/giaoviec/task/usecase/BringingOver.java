package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.AggregateCollection.New;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Elsewhere;

/**
 * Brings assignments over that were worked on in another system. Each stands for itself; one that was brought already
 * stays as it is now, so that the same file can be brought again.
 */
public final class BringingOver {
    private static final int AT_ONCE = 200;

    private final AggregateCollection<Assignment> assignments;
    private final Brought brought;
    private final WhatCameMeanwhile meanwhile;
    private final Moments moments;

    public BringingOver(
            AggregateCollection<Assignment> assignments,
            Brought brought,
            WhatCameMeanwhile meanwhile,
            Moments moments) {
        this.assignments = assignments;
        this.brought = brought;
        this.meanwhile = meanwhile;
        this.moments = moments;
    }

    /** What is here already of what is to be brought. */
    public interface Brought {
        /** Names of the indexes that keep a row, and a task of an agency, from being brought twice. */
        String CAUSE = "brought";

        String TASK = "brought_of";

        /** Id of what was brought for each of these causes that something was brought for. */
        Map<String, String> by(List<String> causes);

        /** Those of these keys, as of {@link Assignment#broughtOf}, of which something was brought. */
        Set<String> of(Collection<String> keys);

        /** Those of these keys by which something is held open. */
        Set<String> held(List<String> openKeys);

        /** One that was brought of that directive, or of that task; null: none was. */
        Assignment anyOfDirective(String id);

        Assignment anyOfTask(String id);
    }

    /**
     * One to be brought.
     *
     * @param reason why it ended without being done, or null
     * @param cause the command, which is of this one alone, and {@code remember} as which it is remembered
     */
    public record Wanted(Assignment assignment, Elsewhere there, String reason, Cause cause, Remember remember) {
        public String id() {
            return AssignmentIds.of(assignment);
        }
    }

    /** What became of one, or would. */
    public enum Outcome {
        MADE,
        HERE_ALREADY,
        /** That row was brought as another task, or to another agency. */
        BROUGHT_AS_ANOTHER,
        /** That task was brought for its agency by another row. */
        BROUGHT_BY_ANOTHER_ROW,
        /** Its agency holds that task open by another assignment. */
        HELD_ALREADY
    }

    /** What would become of each, in their order, if nobody else did anything. */
    public List<Outcome> tried(List<Wanted> wanted) {
        var causes =
                brought.by(wanted.stream().map(one -> one.assignment().cause()).toList());
        var tasks = new HashSet<>(brought.of(
                wanted.stream().map(one -> one.assignment().broughtOf()).toList()));
        var held = new HashSet<>(brought.held(wanted.stream()
                .map(one -> one.assignment().openKey())
                .filter(Objects::nonNull)
                .toList()));
        return wanted.stream().map(one -> tried(one, causes, tasks, held)).toList();
    }

    private static Outcome tried(Wanted one, Map<String, String> causes, Set<String> tasks, Set<String> held) {
        var before = causes.get(one.assignment().cause());
        if (before != null) {
            return before.equals(one.id()) ? Outcome.HERE_ALREADY : Outcome.BROUGHT_AS_ANOTHER;
        }
        if (!tasks.add(one.assignment().broughtOf())) {
            return Outcome.BROUGHT_BY_ANOTHER_ROW;
        }
        var key = one.assignment().openKey();
        return key == null || held.add(key) ? Outcome.MADE : Outcome.HELD_ALREADY;
    }

    /** What became of each, in their order. */
    public List<Outcome> carryOut(List<Wanted> wanted) {
        var outcomes = new ArrayList<Outcome>();
        for (var from = 0; from < wanted.size(); from += AT_ONCE) {
            outcomes.addAll(brought(wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()))));
        }
        wanted.stream()
                .map(Wanted::assignment)
                .collect(Collectors.groupingBy(one -> one.directive().id()))
                .forEach(meanwhile::applyEnd);
        return outcomes;
    }

    private List<Outcome> brought(List<Wanted> some) {
        var made = assignments.insertAll(some.stream().map(this::begun).toList());
        var inserted = new HashSet<>(made.inserted());
        var outcomes = new HashMap<String, Outcome>();
        made.alreadyThere().forEach(id -> outcomes.put(id, Outcome.HERE_ALREADY));
        // Which of several indexes refuses is the store's affair; what is told is what a dry run would say.
        var refused = some.stream()
                .filter(one -> made.refused().containsKey(one.id()))
                .toList();
        var why = tried(refused);
        for (var n = 0; n < refused.size(); n++) {
            outcomes.put(refused.get(n).id(), why.get(n) == Outcome.MADE ? Outcome.HELD_ALREADY : why.get(n));
        }
        return some.stream()
                .map(one -> inserted.contains(one.id()) ? Outcome.MADE : outcomes.get(one.id()))
                .toList();
    }

    private New<Assignment> begun(Wanted one) {
        var begun = one.assignment().begun(moments.ofTheFirst(one.id(), one.assignment()));
        return new New<>(
                one.id(),
                begun,
                List.of(AssignmentFacts.brought(begun, one.there(), one.reason())),
                one.cause(),
                one.remember());
    }
}
