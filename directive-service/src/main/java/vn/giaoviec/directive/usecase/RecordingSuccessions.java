package vn.giaoviec.directive.usecase;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.directive.model.Offence;
import vn.giaoviec.directive.model.Succession;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.time.DomainClock;

/** Records that an agency takes the place of others, and tells it on its day. */
public final class RecordingSuccessions {
    private static final Actor CLOCK = new Actor("directive-service", "clock", null);

    private final AggregateCollection<Succession> kept;
    private final Successions successions;
    private final Registers registers;
    private final BiFunction<Succession, Succession, List<Fact>> facts;
    private final DomainClock clock;

    /** @param facts what is told, from what was (null when there was none) and what is */
    public RecordingSuccessions(
            AggregateCollection<Succession> kept,
            Successions successions,
            Registers registers,
            BiFunction<Succession, Succession, List<Fact>> facts,
            DomainClock clock) {
        this.kept = kept;
        this.successions = successions;
        this.registers = registers;
        this.facts = facts;
        this.clock = clock;
    }

    /** What keeps it from being recorded. */
    public List<Offence> broken(Succession wanted) {
        return wanted.broken(
                registers.current(),
                successions.all().stream().map(Stored::state).toList());
    }

    /**
     * Repeatable: what is recorded already stays.
     *
     * @return what stands there now, which says something else where another was recorded under the same act; empty where
     *     one of the predecessors has been given another heir in the same moment
     */
    public Optional<Succession> put(Succession wanted, Cause cause) {
        var today = wanted.toldOn(clock.today());
        try {
            return Optional.of(kept.insert(wanted.id(), today, facts.apply(null, today), cause, null)
                    .state());
        } catch (DuplicateKey there) {
            return kept.find(wanted.id()).map(Stored::state);
        }
    }

    /** Tells those whose day has come, as far as the register still bears them out. Repeatable, by any instance. */
    public void tell() {
        for (var stored : successions.untoldOn(clock.today())) {
            if (!broken(stored.state()).isEmpty()) {
                continue;
            }
            var after = stored.state().toldOn(clock.today());
            var cause = new Cause("clock " + stored.id() + " " + (stored.version() + 1), CLOCK);
            try {
                kept.update(stored, after, facts.apply(stored.state(), after), cause, null);
            } catch (StaleVersion told) {
                // By another instance.
            }
        }
    }
}
