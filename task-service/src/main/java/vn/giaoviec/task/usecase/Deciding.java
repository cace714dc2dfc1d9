package vn.giaoviec.task.usecase;

import java.util.Optional;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.Decision;
import vn.giaoviec.task.model.Transitions;

/** Somebody's command on an assignment: judged by the table, written in one write. */
public final class Deciding {
    private final Writing writing;
    private final WhatCameMeanwhile meanwhile;
    private final Moments moments;

    public Deciding(Writing writing, WhatCameMeanwhile meanwhile, Moments moments) {
        this.writing = writing;
        this.meanwhile = meanwhile;
        this.moments = moments;
    }

    public Decision decide(Stored<Assignment> stored, AssignmentCommand command, Actor actor) {
        return Transitions.decide(stored.state(), command, actor, moments.of(stored));
    }

    /** @return empty when the agency of what is made with it holds the task already: nothing was written */
    public Optional<Stored<Assignment>> write(Stored<Assignment> stored, Writing.Wanted wanted) {
        final Stored<Assignment> written;
        try {
            written = writing.write(stored, wanted);
        } catch (DuplicateKey held) {
            return Optional.empty();
        }
        var directive = written.state().directive().id();
        // What was made or opened again looks at its directive and its agency after that write.
        wanted.madeId().ifPresent(made -> meanwhile.apply(directive, made));
        if (!stored.state().isWorkOfItsAgency() && written.state().isWorkOfItsAgency()) {
            meanwhile.apply(directive, written.id());
        }
        return Optional.of(written);
    }
}
