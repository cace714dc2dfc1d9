package vn.giaoviec.directive.usecase;

import java.util.List;
import java.util.function.Function;
import vn.giaoviec.directive.model.Agency;
import vn.giaoviec.directive.model.AgencyEvent;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.StaleVersion;

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

    /** Makes the register hold the agency as given; nothing is written, and nobody told, when it does already. */
    public Kept put(Agency agency, Cause cause) {
        for (var tries = 0; ; tries++) {
            try {
                return putOnce(agency, cause);
            } catch (StaleVersion | DuplicateKey raced) {
                if (tries == TRIES) {
                    throw raced;
                }
            }
        }
    }

    private Kept putOnce(Agency agency, Cause cause) {
        var stored = agencies.find(agency.code());
        if (stored.isEmpty()) {
            var registered = facts.apply(new AgencyEvent.Registered(agency));
            agencies.insert(agency.code(), agency, List.of(registered), cause, null);
            return Kept.CREATED;
        }
        if (stored.get().state().equals(agency)) {
            return Kept.UNCHANGED;
        }
        var changed = facts.apply(new AgencyEvent.Changed(agency));
        agencies.update(stored.get(), agency, List.of(changed), cause, null);
        return Kept.CHANGED;
    }
}
