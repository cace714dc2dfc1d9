package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.giaoviec.task.model.AssignmentCommand.Delegate;
import vn.giaoviec.task.model.AssignmentCommand.Join;
import vn.giaoviec.task.model.AssignmentCommand.Transfer;

/**
 * The assignments of one task as a store would hold them, without one: what a write moves, and what the service does by
 * itself beside what is asked.
 */
final class Lives {
    private static final String ACT = "864/NQ-UBTVQH15";

    private final Map<String, Held> held = new TreeMap<>();
    /** Who took whose place. */
    private final Map<String, String> heirs = new LinkedHashMap<>();

    /** One stored assignment. */
    static final class Held {
        private Assignment state;
        private long version = 1;
        private long sequence = 1;

        Held(Assignment state) {
            this.state = state;
        }
    }

    /** @param to the agency that something goes to, where it does */
    record Step(CommandName command, Actor actor, int target, String to, LocalDate deadline) {}

    Lives(Assignment... begun) {
        for (var one : begun) {
            held.put(AssignmentIds.of(one), new Held(one));
        }
    }

    List<Assignment> all() {
        return held.values().stream().map(one -> one.state).toList();
    }

    Collection<String> ids() {
        return List.copyOf(held.keySet());
    }

    Assignment get(String id) {
        return held.get(id).state;
    }

    Map<String, String> heirs() {
        return heirs;
    }

    List<String> openParts(String whole) {
        return held.entrySet().stream()
                .filter(one -> whole.equals(one.getValue().state.parent()))
                .filter(one -> one.getValue().state.state().open())
                .map(Map.Entry::getKey)
                .toList();
    }

    void take(Step step) {
        var ids = List.copyOf(held.keySet());
        var id = ids.get(step.target() % ids.size());
        var command = switch (step.command()) {
            case TRANSFER -> new Transfer(new Destination(step.to(), true), "x", step.deadline(), null);
            case DELEGATIONS -> new Delegate(new Destination(step.to(), true), "x", step.deadline());
            default -> Cases.command(step.command());
        };
        if (decide(id, command, step.actor()) instanceof Decision.Accepted accepted
                && isFree(accepted.after().openKey(), id)
                && (accepted.handedOn() == null
                        || holder(accepted.handedOn().openKey()).isEmpty())) {
            write(id, accepted);
            if (get(id).isTakenAway()) {
                openParts(id).forEach(part -> react(part, Cases.command(CommandName.WITHDRAW)));
            }
        }
        heirs.forEach(this::goesOver);
    }

    /** From now on, where neither took the other's place. */
    void succeed(String predecessor, String heir) {
        if (!heirs.containsKey(predecessor) && !last(heir).equals(predecessor)) {
            heirs.put(predecessor, heir);
        }
        heirs.forEach(this::goesOver);
    }

    private String last(String agency) {
        return heirs.containsKey(agency) ? last(heirs.get(agency)) : agency;
    }

    /** What it has open, but for what is reported; so also what has come to it since. */
    private void goesOver(String predecessor, String first) {
        var heir = last(first);
        for (var id : ids()) {
            if (get(id).agency().equals(predecessor) && get(id).isWorkOfItsAgency()) {
                goesOver(id, get(id), heir);
            }
        }
    }

    private void goesOver(String id, Assignment one, String heir) {
        var holder = holder(one.openKeyAt(heir));
        if (one.isDelegated() && one.directive().trackedBy().equals(heir)) {
            react(id, Cases.command(CommandName.WITHDRAW));
        } else if (holder.isEmpty()) {
            transfer(id, heir, Inheritance.anew(ACT, heir));
        } else if (get(holder.get()).role().compareTo(one.role()) <= 0) {
            transfer(id, heir, Inheritance.into(ACT, heir, holder.get()));
            react(holder.get(), new Join(id, one, ACT));
        } else {
            var weaker = new Inheritance.Held(holder.get(), get(holder.get()));
            react(holder.get(), Cases.command(CommandName.WITHDRAW));
            transfer(id, heir, Inheritance.takingIn(ACT, heir, weaker));
        }
    }

    private void transfer(String id, String to, Inheritance by) {
        var parts = openParts(id);
        react(id, new Transfer(new Destination(to, true), "x", null, null, by));
        var whole = get(id).successor().id();
        for (var part : parts) {
            var agency = get(part).agency();
            if (!get(part).isWorkOfItsAgency()) {
                continue;
            }
            if (agency.equals(by.heir())
                    || holder(AssignmentIds.partKey(whole, agency)).isPresent()) {
                react(part, Cases.command(CommandName.WITHDRAW));
            } else {
                var withIt = Inheritance.withTheWhole(ACT, by.heir(), whole);
                react(part, new Transfer(new Destination(agency, true), "x", null, null, withIt));
            }
        }
    }

    private Optional<String> holder(String openKey) {
        return held.entrySet().stream()
                .filter(one -> Objects.equals(openKey, one.getValue().state.openKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is opened again is refused, as a store would, where another is open in its place. */
    private boolean isFree(String openKey, String id) {
        return openKey == null
                || holder(openKey).filter(other -> !other.equals(id)).isEmpty();
    }

    /** The service does nothing by itself that is refused. */
    private void react(String id, AssignmentCommand command) {
        var decision = decide(id, command, Cases.REACTION);
        assertThat(decision).as("%s of %s", command, get(id)).isInstanceOf(Decision.Accepted.class);
        write(id, (Decision.Accepted) decision);
    }

    private Decision decide(String id, AssignmentCommand command, Actor actor) {
        var one = held.get(id);
        var moment =
                new Moment(id, one.sequence, Cases.NOW, Policy.STANDARD, WorkingCalendar.NONE, family(id, one.state));
        return Transitions.decide(one.state, command, actor, moment);
    }

    private void write(String id, Decision.Accepted accepted) {
        var one = held.get(id);
        assertThat(accepted.events()).isNotEmpty();
        one.state = accepted.after();
        one.version++;
        one.sequence += accepted.events().size();
        assertThat(one.sequence).isGreaterThanOrEqualTo(one.version);
        if (accepted.handedOn() != null) {
            var made = AssignmentIds.of(accepted.handedOn());
            assertThat(held).doesNotContainKey(made);
            held.put(made, new Held(accepted.handedOn()));
        }
    }

    private Family family(String id, Assignment of) {
        return new Family() {
            @Override
            public boolean hasOpenChild() {
                return !openParts(id).isEmpty();
            }

            @Override
            public boolean wholeGoesOn() {
                return get(of.parent()).isWorkedOn();
            }

            @Override
            public Optional<LocalDate> deadlineOfTheWhole() {
                return Optional.ofNullable(get(of.parent()).deadline());
            }
        };
    }
}
