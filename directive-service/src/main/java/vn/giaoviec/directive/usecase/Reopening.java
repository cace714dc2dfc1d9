package vn.giaoviec.directive.usecase;

import java.util.List;
import java.util.function.Function;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveEvent;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.OwedLooks;
import vn.giaoviec.kit.aggregate.Remember;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;

/**
 * A concluded directive of which an assignment is open is in force: the later fact corrects the earlier. Whoever
 * concludes looks at the assignments after that write, and whoever learns of an assignment looks at the directive after
 * that; so one of the two sees the other, whichever came later, and a kill between a conclusion and its look costs nothing.
 */
public final class Reopening {
    private static final Actor REACTION = new Actor("directive-service", "reaction", null);
    private static final String WHY = "Một nhiệm vụ của văn bản đang được thực hiện trở lại";

    private final Aggregates aggregates;
    private final AggregateCollection<Directive> directives;
    private final OwedLooks looks;
    private final Finalities finalities;
    private final Function<DirectiveEvent, Fact> facts;

    public Reopening(
            Aggregates aggregates,
            AggregateCollection<Directive> directives,
            OwedLooks looks,
            Finalities finalities,
            Function<DirectiveEvent, Fact> facts) {
        this.aggregates = aggregates;
        this.directives = directives;
        this.looks = looks;
        this.finalities = finalities;
        this.facts = facts;
    }

    /** Writes a conclusion, after which the look is owed. @throws StaleVersion when the directive has changed since */
    public Stored<Directive> concluded(
            Stored<Directive> found, Directive after, List<Fact> told, Cause cause, Remember remember) {
        return aggregates.inTransaction(directives, writes -> {
            looks.owe(writes, found.id(), cause.id());
            return writes.update(found, after, told, cause, remember);
        });
    }

    /** Repeatable. @param cause id of the command or event after which it is looked at */
    public void whereSomethingIsOpen(String directive, String cause) {
        var owed = looks.of(directive);
        look(directive, cause);
        owed.ifPresent(looks::paid);
    }

    /** Those that a process which is no more still owed. */
    public void whereItIsOwed() {
        looks.overdue().forEach(owed -> whereSomethingIsOpen(owed.id(), owed.about()));
    }

    private void look(String directive, String cause) {
        for (var found = directives.find(directive); found.isPresent(); found = directives.find(directive)) {
            var stored = found.get();
            if (stored.state().state() != DirectiveState.CONCLUDED
                    || !finalities.of(directive).isSomethingOpen()) {
                return;
            }
            if (!(stored.state().reopenBecauseOfAnAssignment(WHY) instanceof Answer.Accepted(var after, var events))) {
                return;
            }
            try {
                var told = events.stream().map(facts).toList();
                directives.update(stored, after, told, new Cause(cause, REACTION), null);
                return;
            } catch (StaleVersion raced) {
                // Looked at again.
            }
        }
    }
}
