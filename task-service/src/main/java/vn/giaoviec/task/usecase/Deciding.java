package vn.giaoviec.task.usecase;

import java.util.List;
import java.util.Optional;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.Decision;
import vn.giaoviec.task.model.Transitions;

/** Somebody's command on an assignment: judged by the table, written in one write. */
public final class Deciding {
    private final AggregateCollection<Assignment> assignments;
    private final Aggregates aggregates;
    private final WhatCameMeanwhile meanwhile;
    private final Moments moments;

    public Deciding(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            WhatCameMeanwhile meanwhile,
            Moments moments) {
        this.assignments = assignments;
        this.aggregates = aggregates;
        this.meanwhile = meanwhile;
        this.moments = moments;
    }

    public Decision decide(Stored<Assignment> stored, AssignmentCommand command, Actor actor) {
        return Transitions.decide(stored.state(), command, actor, moments.of(stored));
    }

    /**
     * A transfer: both assignments in one transaction, each with its own version and events.
     *
     * @return empty when the other agency holds the task already: nothing was written
     */
    public Optional<Stored<Assignment>> handOver(
            Stored<Assignment> stored, Assignment after, Assignment next, String reason, Handing handing) {
        try {
            var written = aggregates.inTransaction(assignments, writes -> {
                // First what two racers share, so that the loser learns of the version and not of the key.
                var left = writes.update(stored, after, handing.facts(), handing.cause(), handing.remember());
                var assigned = List.of(AssignmentFacts.assigned(next, reason));
                writes.insert(after.successor().id(), next, assigned, handing.cause(), null);
                return left;
            });
            meanwhile.apply(next.directive().id(), after.successor().id());
            return Optional.of(written);
        } catch (DuplicateKey held) {
            return Optional.empty();
        }
    }

    /** What was reopened looks at its directive after that write. */
    public void reopened(Stored<Assignment> written) {
        meanwhile.apply(written.state().directive().id(), written.id());
    }

    /** What goes into the write beside the two states. */
    public record Handing(List<Fact> facts, Cause cause, Remember remember) {}
}
