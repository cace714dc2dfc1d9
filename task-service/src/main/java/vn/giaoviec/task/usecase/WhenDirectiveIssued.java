package vn.giaoviec.task.usecase;

import java.util.List;
import java.util.Objects;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.AggregateCollection.New;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Decision;
import vn.giaoviec.task.model.Transitions;

/**
 * Gives every task of an issued directive to its agencies. Every effect may be carried out again, by this or another
 * instance: an assignment that is there already is welcome.
 */
public final class WhenDirectiveIssued {
    private static final int AT_ONCE = 200;
    private static final String JOINED = "Cơ quan được giao chủ trì nhiệm vụ này";

    private final AggregateCollection<Assignment> assignments;
    private final Aggregates aggregates;
    private final Holders holders;
    private final WhatCameMeanwhile meanwhile;
    private final Moments moments;

    public WhenDirectiveIssued(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            Holders holders,
            WhatCameMeanwhile meanwhile,
            Moments moments) {
        this.assignments = assignments;
        this.aggregates = aggregates;
        this.holders = holders;
        this.meanwhile = meanwhile;
        this.moments = moments;
    }

    /** Who holds a task open now. */
    @FunctionalInterface
    public interface Holders {
        /** Null when nobody does. */
        Stored<Assignment> of(String openKey);
    }

    /** What recurs is given in its time. @param cause the event */
    public void carryOut(IssuedDirective issued, Cause cause) {
        var wanted = Expansion.of(issued).stream()
                .filter(duty -> !duty.recurs())
                .map(Duty::given)
                .toList();
        give(issued.directive().id(), wanted, cause);
    }

    /** Nothing where it is there already. */
    void give(String directive, List<Assignment> wanted, Cause cause) {
        for (var from = 0; from < wanted.size(); from += AT_ONCE) {
            var some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            // Their clocks are counted when they are made: a calendar may be published meanwhile.
            insert(
                    some.stream()
                            .map(one -> one.begun(moments.ofTheFirst(AssignmentIds.of(one), one)))
                            .toList(),
                    cause);
        }
        meanwhile.applyEnd(directive, wanted);
    }

    private void insert(List<Assignment> wanted, Cause cause) {
        var made = assignments.insertAll(wanted.stream()
                .map(one -> new New<>(
                        AssignmentIds.of(one), one, List.of(AssignmentFacts.assigned(one, null)), cause, null))
                .toList());
        wanted.stream()
                .filter(one -> made.refused().containsKey(AssignmentIds.of(one)))
                .forEach(one -> join(one, cause));
    }

    /**
     * The agency holds the task already, by transfer: with the same or a higher role it goes on with what it holds,
     * else that is withdrawn and it is given the task anew, in one transaction.
     */
    private void join(Assignment wanted, Cause cause) {
        while (true) {
            var holder = holders.of(Objects.requireNonNull(wanted.openKey()));
            if (holder != null && holder.state().role().compareTo(wanted.role()) <= 0) {
                return;
            }
            try {
                aggregates.inTransaction(assignments, writes -> {
                    if (holder != null) {
                        withdrawn(writes, holder, cause);
                    }
                    return writes.insert(
                            AssignmentIds.of(wanted),
                            wanted,
                            List.of(AssignmentFacts.assigned(wanted, null)),
                            cause,
                            null);
                });
                return;
            } catch (StaleVersion raced) {
                // Looked at again.
            } catch (DuplicateKey raced) {
                if (raced.isId()) {
                    return;
                }
            }
        }
    }

    private void withdrawn(Aggregates.Writes<Assignment> writes, Stored<Assignment> holder, Cause cause) {
        var before = holder.state();
        var moment = moments.of(holder);
        if (Transitions.decide(before, new Withdraw(JOINED, null), ActingByItself.REACTION, moment)
                instanceof Decision.Accepted accepted) {
            var facts = AssignmentFacts.of(before.state(), accepted.after(), accepted.events());
            writes.update(holder, accepted.after(), facts, cause, null);
        }
    }
}
