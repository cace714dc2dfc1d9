package vn.giaoviec.task.usecase;

import java.util.List;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;

/**
 * The handshake between documents: whoever makes something looks at its directive after its own write and applies
 * what it finds; whoever ends a directive writes that before it looks for what is open. So one of the two sees the
 * other, whichever came later.
 */
public final class WhatCameMeanwhile {
    private static final String ENDED = "Văn bản chỉ đạo đã thu hồi hoặc thay thế";

    private final AggregateCollection<Assignment> assignments;
    private final Directives directives;
    private final ActingByItself acting;

    public WhatCameMeanwhile(
            AggregateCollection<Assignment> assignments, Directives directives, ActingByItself acting) {
        this.assignments = assignments;
        this.directives = directives;
        this.acting = acting;
    }

    /** Called after the write that made them. */
    public void apply(String directive, List<String> made, Cause cause) {
        if (directives.hasEnded(directive)) {
            for (var id : made) {
                assignments.find(id).ifPresent(stored -> acting.carryOut(stored, new Withdraw(ENDED, null), cause));
            }
        }
    }
}
