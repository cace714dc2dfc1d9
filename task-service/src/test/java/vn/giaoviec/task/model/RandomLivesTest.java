package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever anybody asks in whatever order: invariants 16 and 17, and numbers without a gap. */
class RandomLivesTest {
    private static final List<String> AGENCIES = List.of("ubnd-xa-moc-nam", "cong-an", "phong-kinh-te");

    record Step(CommandName command, Actor actor, int target, String to, LocalDate deadline) {}

    /** One stored assignment: what a write moves. */
    private static final class Held {
        private Assignment state;
        private long version = 1;
        private long sequence = 1;

        Held(Assignment state) {
            this.state = state;
        }
    }

    @Property(tries = 400)
    void invariants_hold_after_every_step(@ForAll("steps") List<Step> steps, @ForAll("deadlines") LocalDate first) {
        var store = new HashMap<String, Held>();
        var start = Cases.assigned(Role.LEAD, EvidencePolicy.NONE, first);
        store.put(AssignmentIds.of(start), new Held(start));
        for (var step : steps) {
            take(step, store);
            oneOpenPerAgency(store);
            theFirstDeadlineNeverMoves(store, first);
            oneLeadWhateverHappened(store);
            noPartOutlivesTheWhole(store);
        }
    }

    private static void take(Step step, Map<String, Held> store) {
        var ids = store.keySet().stream().sorted().toList();
        var id = ids.get(step.target() % ids.size());
        var held = store.get(id);
        var before = held.state;
        var command = step.command() == CommandName.TRANSFER
                ? new AssignmentCommand.Transfer(new Destination(step.to(), true), "x", step.deadline(), null)
                : step.command() == CommandName.DELEGATIONS
                        ? new AssignmentCommand.Delegate(new Destination(step.to(), true), "x", step.deadline())
                        : Cases.command(step.command());
        var moment = new Moment(
                id, held.sequence, Cases.NOW, Policy.STANDARD, WorkingCalendar.NONE, family(id, before, store));
        switch (Transitions.decide(before, command, step.actor(), moment)) {
            case Decision.Accepted accepted -> {
                if (accepted.handedOn() != null
                        && isHeldOpen(store, accepted.handedOn().openKey())) {
                    return;
                }
                assertThat(accepted.events()).isNotEmpty();
                held.state = accepted.after();
                held.version++;
                held.sequence += accepted.events().size();
                assertThat(held.sequence).isGreaterThanOrEqualTo(held.version);
                if (accepted.handedOn() != null) {
                    var made = AssignmentIds.of(accepted.handedOn());
                    assertThat(store).doesNotContainKey(made);
                    store.put(made, new Held(accepted.handedOn()));
                }
                if (held.state.isTakenAway()) {
                    children(id, store).forEach(child -> withdrawn(child));
                }
            }
            case Decision.Unchanged unchanged -> assertThat(held.state).isEqualTo(before);
            case Decision.Refused refused -> assertThat(held.state).isEqualTo(before);
        }
    }

    private static List<Held> children(String parent, Map<String, Held> store) {
        return store.values().stream()
                .filter(held ->
                        parent.equals(held.state.parent()) && held.state.state().open())
                .toList();
    }

    private static void withdrawn(Held child) {
        var moment = new Moment("c", child.sequence, Cases.NOW, Policy.STANDARD, WorkingCalendar.NONE, Family.NONE);
        var withdraw = Cases.command(CommandName.WITHDRAW);
        child.state = ((Decision.Accepted) Transitions.decide(child.state, withdraw, Cases.REACTION, moment)).after();
        child.version++;
        child.sequence++;
    }

    private static Family family(String id, Assignment of, Map<String, Held> store) {
        return new Family() {
            @Override
            public boolean hasOpenChild() {
                return !children(id, store).isEmpty();
            }

            @Override
            public boolean wholeGoesOn() {
                return store.get(of.parent()).state.isWorkedOn();
            }

            @Override
            public Optional<LocalDate> deadlineOfTheWhole() {
                return Optional.ofNullable(store.get(of.parent()).state.deadline());
            }
        };
    }

    private static void noPartOutlivesTheWhole(Map<String, Held> store) {
        store.forEach((id, held) -> {
            if (!held.state.isWorkedOn()) {
                assertThat(children(id, store)).as("parts of %s", held.state).isEmpty();
            }
        });
    }

    private static boolean isHeldOpen(Map<String, Held> store, String openKey) {
        return store.values().stream().anyMatch(held -> openKey.equals(held.state.openKey()));
    }

    private static void oneOpenPerAgency(Map<String, Held> store) {
        var open = store.values().stream()
                .map(held -> held.state.openKey())
                .filter(java.util.Objects::nonNull)
                .toList();
        assertThat(open).doesNotHaveDuplicates();
    }

    private static void theFirstDeadlineNeverMoves(Map<String, Held> store, LocalDate first) {
        for (var held : store.values()) {
            if (held.state.isDelegated()) {
                continue;
            }
            if (first != null) {
                assertThat(held.state.firstDeadline()).isEqualTo(first);
            } else {
                assertThat(held.state.firstDeadline() == null).isEqualTo(held.state.deadline() == null);
            }
        }
    }

    private static void oneLeadWhateverHappened(Map<String, Held> store) {
        assertThat(store.values().stream().map(held -> held.state.role())).containsOnly(Role.LEAD);
        assertThat(RollUp.of(store.values().stream().map(held -> held.state).toList())
                        .total())
                .isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var actors = new ArrayList<Actor>(List.of(Cases.MONITOR, Cases.SIGNER, Cases.REACTION, Cases.STRANGER));
        for (var agency : AGENCIES) {
            actors.add(new Actor("h", java.util.Set.of("head"), agency));
            actors.add(new Actor("o", java.util.Set.of("officer"), agency));
        }
        return Combinators.combine(
                        // A join is the other half of a succession's transfer and never comes alone.
                        Arbitraries.of(CommandName.class).filter(name -> name != CommandName.JOIN),
                        Arbitraries.of(actors),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(AGENCIES),
                        deadlines())
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<LocalDate> deadlines() {
        return Arbitraries.of(Cases.DEADLINE, Cases.DEADLINE.plusDays(10)).injectNull(0.3);
    }
}
