package vn.giaoviec.directive.usecase;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;

/** An administrator keeps what all share; whoever writes at the same moment is followed, not overwritten unseen. */
public final class Keeping<A> {
    private static final int TRIES = 20;

    public enum Kept {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private final AggregateCollection<A> kept;
    private final BiFunction<A, A, Fact> fact;

    /** @param fact what is told, from what was (null when there was none) and what is */
    public Keeping(AggregateCollection<A> kept, BiFunction<A, A, Fact> fact) {
        this.kept = kept;
        this.fact = fact;
    }

    /**
     * Makes the one of that id be what the change makes it; nothing is written, and nobody told, when it is that
     * already.
     *
     * @param change of what is stored, null when there is none; asked again whenever somebody else wrote in between
     */
    public Kept put(String id, UnaryOperator<A> change, Cause cause) {
        for (var tries = 0; ; tries++) {
            try {
                return putOnce(id, change, cause);
            } catch (StaleVersion | DuplicateKey raced) {
                if (tries == TRIES) {
                    throw raced;
                }
            }
        }
    }

    private Kept putOnce(String id, UnaryOperator<A> change, Cause cause) {
        var stored = kept.find(id);
        var before = stored.map(Stored::state).orElse(null);
        var after = change.apply(before);
        if (Objects.equals(after, before)) {
            return Kept.UNCHANGED;
        }
        var told = List.of(fact.apply(before, after));
        if (stored.isEmpty()) {
            kept.insert(id, after, told, cause, null);
            return Kept.CREATED;
        }
        kept.update(stored.get(), after, told, cause, null);
        return Kept.CHANGED;
    }
}
