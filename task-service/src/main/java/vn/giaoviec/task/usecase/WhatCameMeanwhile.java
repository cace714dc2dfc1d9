package vn.giaoviec.task.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.State;

/**
 * The handshake between documents: whoever makes something looks at its directive after its own write and applies
 * what it finds; whoever ends or amends a directive writes that before it looks for what is open. So one of the two sees
 * the other, whichever came later.
 */
public final class WhatCameMeanwhile {
    private final AggregateCollection<Assignment> assignments;
    private final Directives directives;
    private final Following following;
    private final ActingByItself acting;
    private final Heirs heirs;
    private final WhenAgencySucceeded succeeding;
    private final OwedLooks looks;

    public WhatCameMeanwhile(
            AggregateCollection<Assignment> assignments,
            Directives directives,
            Following following,
            ActingByItself acting,
            Heirs heirs,
            WhenAgencySucceeded succeeding,
            OwedLooks looks) {
        this.assignments = assignments;
        this.directives = directives;
        this.following = following;
        this.acting = acting;
        this.heirs = heirs;
        this.succeeding = succeeding;
        this.looks = looks;
    }

    /** Called after the write that made them because of the directive: its amendments are carried out in their turn. */
    void applyEnd(String directive, List<Assignment> made) {
        ended(directive, made.stream().map(AssignmentIds::of).toList());
        var agencies = heirs.ended(made.stream().map(Assignment::agency).collect(Collectors.toSet()));
        made.stream().filter(one -> agencies.contains(one.agency())).forEach(one -> goesOver(AssignmentIds.of(one)));
    }

    private void ended(String directive, List<String> ids) {
        directives
                .ended(directive)
                .ifPresent(ended -> ids.forEach(id -> assignments
                        .find(id)
                        .ifPresent(stored -> acting.carryOut(stored, new Withdraw(ended.why(), null), ended.cause()))));
    }

    /** Where its agency has ended, it goes on at the one in its place; what that makes is looked at in its turn. */
    public void goesOver(String id) {
        assignments
                .find(id)
                .ifPresent(stored -> heirs.of(stored.state().agency())
                        .map(heir -> succeeding.goesOver(stored, heir))
                        .orElseGet(() -> withItsWhole(stored))
                        .forEach(next -> apply(stored.state().directive().id(), next)));
    }

    /** A part at work whose whole has gone over follows it; with one that nobody goes on with it ends. */
    private List<String> withItsWhole(Stored<Assignment> part) {
        if (!part.state().isDelegated() || !part.state().isWorkOfItsAgency()) {
            return List.of();
        }
        var whole = assignments.find(part.state().parent()).orElseThrow();
        if (!whole.state().isTakenAway()) {
            return List.of();
        }
        var heir = whole.state().state() == State.TRANSFERRED
                ? heirs.of(whole.state().agency())
                : Optional.<Heirs.Heir>empty();
        if (heir.isPresent()) {
            return succeeding.follows(part.id(), heir.get());
        }
        var because = new Cause(whole.id() + ":" + whole.sequence(), ActingByItself.REACTING);
        acting.carryOut(part, new Withdraw(Writing.WITH_THE_WHOLE, null), because);
        return List.of();
    }

    /** The same, where it may be another that goes on in its place. */
    void applyIfMade(String directive, String id) {
        if (assignments.find(id).isPresent()) {
            apply(directive, id);
        }
    }

    /** Called after the write that made or opened it again because somebody said so; pays the look that it is owed. */
    public void apply(String directive, String id) {
        var owed = looks.of(id);
        ended(directive, List.of(id));
        var stored = assignments.find(id).orElseThrow();
        directives
                .editionsAfter(directive, following.lastFollowed(stored.state()))
                .forEach(edition -> following.follow(assignments.find(id).orElseThrow(), edition));
        goesOver(id);
        owed.ifPresent(looks::paid);
    }
}
