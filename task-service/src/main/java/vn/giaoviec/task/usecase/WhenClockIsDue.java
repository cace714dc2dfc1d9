package vn.giaoviec.task.usecase;

import java.util.Optional;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Ticking;

/**
 * Lets fire what is due on one assignment. Any number of instances may do the same: the version lets one of them write,
 * and who comes second finds nothing due any more.
 */
public final class WhenClockIsDue {
    private static final String CLOCK = "clock";

    private final AggregateCollection<Assignment> assignments;
    private final Moments moments;

    public WhenClockIsDue(AggregateCollection<Assignment> assignments, Moments moments) {
        this.assignments = assignments;
        this.moments = moments;
    }

    /** Nothing happens where the calendar of now has moved it; then it is to be looked for later. */
    public void fire(Stored<Assignment> found) {
        for (var stored = Optional.of(found); stored.isPresent(); ) {
            var before = stored.get();
            var decision = Ticking.decide(before.state(), moments.of(before));
            if (decision.isEmpty()) {
                countAnew(before);
                return;
            }
            var accepted = decision.get();
            var facts = AssignmentFacts.of(before.state().state(), accepted.after(), accepted.events());
            try {
                assignments.update(before, accepted.after(), facts, because(before), null);
                return;
            } catch (StaleVersion raced) {
                stored = assignments.find(before.id());
            }
        }
    }

    /**
     * Has the clocks looked for when the calendar of now says. Nothing has happened by that, and whoever writes next
     * counts them by it anyway: a write that was faster needs nothing of this one.
     */
    public void countAnew(Stored<Assignment> found) {
        assignments.refresh(found, Ticking.by(moments.calendar(), found.state()));
    }

    private static Cause because(Stored<Assignment> stored) {
        return new Cause(
                CLOCK + " " + stored.id() + " " + (stored.version() + 1),
                new vn.giaoviec.contract.Actor(ActingByItself.NAME, CLOCK, null));
    }
}
