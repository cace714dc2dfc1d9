package vn.giaoviec.task.usecase;

import java.util.List;
import java.util.Optional;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Decision;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.model.Transitions;

/**
 * Writes what was decided of an assignment together with what must never be without it, in one transaction, each with
 * its own version and events: what was handed on or delegated is made, what was delegated of something that nobody goes
 * on with is withdrawn, and what was made or opened again is owed a look at its directive; a part that is opened again
 * touches its whole, so that whoever ends that sees the part or is seen by it. Where there is nothing of that kind it is
 * one plain write.
 */
public final class Writing {
    static final String WITH_THE_WHOLE =
            "Nhiệm vụ mà việc này được giao lại từ đó đã thu hồi, chuyển đi hoặc kết thúc.";

    private final AggregateCollection<Assignment> assignments;
    private final Aggregates aggregates;
    private final Families families;
    private final OwedLooks looks;
    private final Moments moments;

    public Writing(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            Families families,
            OwedLooks looks,
            Moments moments) {
        this.assignments = assignments;
        this.aggregates = aggregates;
        this.families = families;
        this.looks = looks;
        this.moments = moments;
    }

    /**
     * What is to be written.
     *
     * @param made with it, or null
     * @param because why that was made, as somebody said it; or null
     */
    public record Wanted(
            Assignment after, List<Fact> facts, Cause cause, Remember remember, Assignment made, String because) {
        public Wanted(Assignment after, List<Fact> facts, Cause cause, Remember remember) {
            this(after, facts, cause, remember, null, null);
        }

        /** Id of what is made with it. */
        public Optional<String> madeId() {
            return Optional.ofNullable(made).map(AssignmentIds::of);
        }
    }

    /**
     * @throws StaleVersion when it, what was delegated of it, or what it was delegated from, has changed since
     * @throws vn.giaoviec.kit.aggregate.DuplicateKey when the agency of what is made has it open already
     */
    public Stored<Assignment> write(Stored<Assignment> stored, Wanted wanted) {
        // Whoever delegates writes the whole too: what is not seen here makes the write below a stale one.
        var ending = wanted.after().isTakenAway() && !wanted.after().isDelegated()
                ? families.openChildren(stored.id())
                : List.<Stored<Assignment>>of();
        var opensAgain = !stored.state().isWorkOfItsAgency() && wanted.after().isWorkOfItsAgency();
        if (wanted.made() == null && ending.isEmpty() && !opensAgain) {
            return assignments.update(stored, wanted.after(), wanted.facts(), wanted.cause(), wanted.remember());
        }
        return aggregates.inTransaction(assignments, writes -> {
            // First what two racers share, so that the loser learns of the version and not of the key.
            var left = writes.update(stored, wanted.after(), wanted.facts(), wanted.cause(), wanted.remember());
            var directive = wanted.after().directive().id();
            wanted.madeId().ifPresent(id -> {
                var facts = List.of(AssignmentFacts.assigned(wanted.made(), wanted.because()));
                writes.insert(id, wanted.made(), facts, wanted.cause(), null);
                looks.owe(writes, id, directive);
            });
            if (opensAgain) {
                looks.owe(writes, stored.id(), directive);
                withItsWhole(stored, writes);
            }
            ending.forEach(part -> withdraw(part, wanted.cause(), writes));
            return left;
        });
    }

    /** @throws StaleVersion where it was decided of a whole that went on, and does no longer */
    private static void withItsWhole(Stored<Assignment> part, Aggregates.Writes<Assignment> writes) {
        if (!part.state().isDelegated()) {
            return;
        }
        var whole = writes.find(part.state().parent()).orElseThrow();
        if (part.state().state() != State.REPORTED && !whole.state().isWorkedOn()) {
            throw new StaleVersion(part.id(), part.version());
        }
        writes.touch(whole);
    }

    private void withdraw(Stored<Assignment> part, Cause cause, Aggregates.Writes<Assignment> writes) {
        var withdraw = new Withdraw(WITH_THE_WHOLE, null);
        if (Transitions.decide(part.state(), withdraw, ActingByItself.REACTION, moments.of(part))
                instanceof Decision.Accepted accepted) {
            var facts = AssignmentFacts.of(part.state().state(), accepted.after(), accepted.events());
            writes.update(part, accepted.after(), facts, ActingByItself.with(cause), null);
        }
    }
}
