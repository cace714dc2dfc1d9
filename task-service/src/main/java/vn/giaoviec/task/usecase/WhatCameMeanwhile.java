package vn.giaoviec.task.usecase;

import java.util.List;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;

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

    public WhatCameMeanwhile(
            AggregateCollection<Assignment> assignments,
            Directives directives,
            Following following,
            ActingByItself acting,
            Heirs heirs,
            WhenAgencySucceeded succeeding) {
        this.assignments = assignments;
        this.directives = directives;
        this.following = following;
        this.acting = acting;
        this.heirs = heirs;
        this.succeeding = succeeding;
    }

    /** Called after the write that made them because of the directive: its amendments are carried out in their turn. */
    void applyEnd(String directive, List<String> made) {
        directives
                .ended(directive)
                .ifPresent(ended -> made.forEach(id -> assignments
                        .find(id)
                        .ifPresent(stored -> acting.carryOut(stored, new Withdraw(ended.why(), null), ended.cause()))));
        made.forEach(this::goesOver);
    }

    /** What was made or opened again at an agency that has ended. */
    private void goesOver(String id) {
        assignments
                .find(id)
                .ifPresent(stored ->
                        heirs.of(stored.state().agency()).ifPresent(heir -> succeeding.goesOver(stored, heir)));
    }

    /** The same, where it may be another that goes on in its place. */
    void applyIfMade(String directive, String id) {
        if (assignments.find(id).isPresent()) {
            apply(directive, id);
        }
    }

    /** Called after the write that made or reopened it because somebody said so. */
    void apply(String directive, String id) {
        applyEnd(directive, List.of(id));
        var stored = assignments.find(id).orElseThrow();
        directives
                .editionsAfter(directive, stored.state().followed())
                .forEach(edition -> following.follow(assignments.find(id).orElseThrow(), edition));
    }
}
