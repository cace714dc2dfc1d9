package vn.giaoviec.directive.usecase;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyEvent;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;

/** An administrator keeps the register; whoever writes at the same moment is followed, not overwritten unseen. */
public final class KeepingTheRegister {
    private static final int TRIES = 20;

    public enum Kept {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private final AggregateCollection<Agency> agencies;
    private final Function<AgencyEvent, Fact> facts;

    public KeepingTheRegister(AggregateCollection<Agency> agencies, Function<AgencyEvent, Fact> facts) {
        this.agencies = agencies;
        this.facts = facts;
    }

    /**
     * Makes the register hold an agency as the change makes it; nothing is written, and nobody told, when it does
     * already.
     *
     * @param change of the agency as it is stored, null when there is none; asked again whenever somebody else wrote
     *     in between
     */
    public Kept put(String code, UnaryOperator<Agency> change, Cause cause) {
        for (var tries = 0; ; tries++) {
            try {
                return putOnce(code, change, cause);
            } catch (StaleVersion | DuplicateKey raced) {
                if (tries == TRIES) {
                    throw raced;
                }
            }
        }
    }

    private Kept putOnce(String code, UnaryOperator<Agency> change, Cause cause) {
        var stored = agencies.find(code);
        var before = stored.map(Stored::state).orElse(null);
        var after = change.apply(before);
        if (Objects.equals(after, before)) {
            return Kept.UNCHANGED;
        }
        if (stored.isEmpty()) {
            var registered = facts.apply(new AgencyEvent.Registered(after));
            agencies.insert(code, after, List.of(registered), cause, null);
            return Kept.CREATED;
        }
        var changed = facts.apply(new AgencyEvent.Changed(after));
        agencies.update(stored.get(), after, List.of(changed), cause, null);
        return Kept.CHANGED;
    }
}
