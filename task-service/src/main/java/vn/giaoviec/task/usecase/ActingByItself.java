package vn.giaoviec.task.usecase;

import java.util.Optional;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Decision;
import vn.giaoviec.task.model.Rule;
import vn.giaoviec.task.model.Transitions;

/** Commands that the service gives itself because of another fact; repeatable, by the same table as everybody's. */
public final class ActingByItself {
    public static final String NAME = "task-service";
    static final Actor REACTION = Actor.reaction(NAME);
    public static final vn.giaoviec.contract.Actor REACTING = new vn.giaoviec.contract.Actor(NAME, "reaction", null);

    private final AggregateCollection<Assignment> assignments;
    private final Writing writing;
    private final Moments moments;

    public ActingByItself(AggregateCollection<Assignment> assignments, Writing writing, Moments moments) {
        this.assignments = assignments;
        this.writing = writing;
        this.moments = moments;
    }

    /** The rule that refused, or empty where it was done or was so already. */
    public Optional<Rule> carryOut(Stored<Assignment> found, AssignmentCommand command, Cause cause) {
        return carryOut(found, command, cause, null);
    }

    /** @param made in the same write, unless it is there already or its agency has the task open otherwise; or null */
    Optional<Rule> carryOut(Stored<Assignment> found, AssignmentCommand command, Cause cause, Assignment made) {
        var stored = found;
        var with = made;
        while (true) {
            var before = stored.state();
            switch (Transitions.decide(before, command, REACTION, moments.of(stored))) {
                case Decision.Unchanged unchanged -> {
                    return Optional.empty();
                }
                case Decision.Refused refused -> {
                    return Optional.of(refused.rule());
                }
                case Decision.Accepted accepted -> {
                    var facts = AssignmentFacts.of(before.state(), accepted.after(), accepted.events());
                    try {
                        writing.write(
                                stored, new Writing.Wanted(accepted.after(), facts, cause, null, begun(with), null));
                        return Optional.empty();
                    } catch (StaleVersion raced) {
                        stored = assignments.find(stored.id()).orElseThrow();
                    } catch (DuplicateKey there) {
                        with = null;
                    }
                }
            }
        }
    }

    private Assignment begun(Assignment made) {
        return made == null ? null : made.begun(moments.ofTheFirst(AssignmentIds.of(made), made));
    }

    /** What is done in the same write as something else, because of it. */
    static Cause with(Cause cause) {
        return new Cause(cause.id(), REACTING, cause.owedSince());
    }

    /** What is done because of an event is owed to whoever was told of that, from then on. */
    public static Cause because(Envelope event) {
        return new Cause(event.id(), REACTING, event.time());
    }
}
