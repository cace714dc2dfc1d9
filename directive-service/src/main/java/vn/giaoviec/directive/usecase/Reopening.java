package vn.giaoviec.directive.usecase;

import java.util.function.Function;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveEvent;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.StaleVersion;

/**
 * A concluded directive of which an assignment is open is in force: the later fact corrects the earlier. Whoever
 * concludes looks at the assignments after that write, and whoever learns of an assignment looks at the directive after
 * that; so one of the two sees the other, whichever came later.
 */
public final class Reopening {
    private static final Actor REACTION = new Actor("directive-service", "reaction", null);
    private static final String WHY = "Một nhiệm vụ của văn bản đang được thực hiện trở lại";

    private final AggregateCollection<Directive> directives;
    private final Finalities finalities;
    private final Function<DirectiveEvent, Fact> facts;

    public Reopening(
            AggregateCollection<Directive> directives, Finalities finalities, Function<DirectiveEvent, Fact> facts) {
        this.directives = directives;
        this.finalities = finalities;
        this.facts = facts;
    }

    /** Repeatable. @param cause id of the command or event after which it is looked at */
    public void whereSomethingIsOpen(String directive, String cause) {
        for (var found = directives.find(directive); found.isPresent(); found = directives.find(directive)) {
            var stored = found.get();
            if (stored.state().state() != DirectiveState.CONCLUDED
                    || finalities.of(directive).open().isEmpty()) {
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
