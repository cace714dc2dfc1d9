package vn.giaoviec.task.usecase;

import java.util.List;
import java.util.Optional;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand;
import vn.giaoviec.task.model.AssignmentCommand.Join;
import vn.giaoviec.task.model.AssignmentCommand.Transfer;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Decision;
import vn.giaoviec.task.model.Destination;
import vn.giaoviec.task.model.Inheritance;
import vn.giaoviec.task.model.Transitions;
import vn.giaoviec.task.usecase.Heirs.Heir;
import vn.giaoviec.task.usecase.WhenDirectiveIssued.Holders;

/**
 * What an agency has open goes to the agency that took its place, one by one, each in a transaction with what it goes on
 * in; what is reported stays until that is judged. Repeatable, and goes on where it was killed: what has gone over is not
 * open any more.
 */
public final class WhenAgencySucceeded {
    private static final String WHY = "Kế thừa theo ";
    private static final String TO_ITSELF = "Cơ quan được giao lại đã kế thừa cơ quan giao lại, theo ";
    private static final String HAS_ITS_PART = "Cơ quan đã được giao lại một phần của nhiệm vụ này khi gộp, theo ";
    private static final String HIGHER_ROLE = "Cơ quan được giao chủ trì nhiệm vụ này khi kế thừa, theo ";

    private final AggregateCollection<Assignment> assignments;
    private final Aggregates aggregates;
    private final OfAgency ofAgency;
    private final Holders holders;
    private final Families families;
    private final Moments moments;

    public WhenAgencySucceeded(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            OfAgency ofAgency,
            Holders holders,
            Families families,
            Moments moments) {
        this.assignments = assignments;
        this.aggregates = aggregates;
        this.ofAgency = ofAgency;
        this.holders = holders;
        this.families = families;
        this.moments = moments;
    }

    /** The assignments that an agency has or had. */
    @FunctionalInterface
    public interface OfAgency {
        /** Ids of those that have not gone over to its heir, or are not read by it yet. */
        List<String> notOf(String heir, String agency);
    }

    public void carryOut(String predecessor, Heir heir) {
        for (var id : ofAgency.notOf(heir.agency(), predecessor)) {
            assignments.find(id).ifPresent(stored -> goesOver(stored, heir));
        }
    }

    /** Whatever is not open, or is reported, stays and is read by the heir. */
    void goesOver(Stored<Assignment> found, Heir heir) {
        for (var stored = Optional.of(found);
                stored.filter(one -> isStillToDo(one.state(), heir)).isPresent();
                stored = assignments.find(found.id())) {
            var one = stored.get();
            try {
                if (one.state().isWorkOfItsAgency()) {
                    move(one, heir);
                } else {
                    assignments.refresh(one, one.state().readBy(heir.agency()));
                }
            } catch (StaleVersion raced) {
                // Looked at again.
            } catch (DuplicateKey raced) {
                if (raced.isId()) {
                    throw raced;
                }
            }
        }
    }

    private static boolean isStillToDo(Assignment one, Heir heir) {
        return one.isWorkOfItsAgency() || !heir.agency().equals(one.heir());
    }

    private void move(Stored<Assignment> one, Heir heir) {
        var holder = holders.of(one.state().openKeyAt(heir.agency()));
        aggregates.inTransaction(assignments, writes -> {
            if (one.state().isDelegated() && one.state().directive().trackedBy().equals(heir.agency())) {
                write(writes, one, new Withdraw(TO_ITSELF + heir.act(), null), heir);
            } else if (holder == null) {
                transfer(writes, one, Inheritance.anew(heir.act(), heir.agency()), heir);
            } else if (holder.state().role().compareTo(one.state().role()) <= 0) {
                transfer(writes, one, Inheritance.into(heir.act(), heir.agency(), holder.id()), heir);
                write(writes, holder, new Join(one.id(), one.state(), heir.act()), heir);
            } else {
                write(writes, holder, new Withdraw(HIGHER_ROLE + heir.act(), null), heir);
                var held = new Inheritance.Held(holder.id(), holder.state());
                transfer(writes, one, Inheritance.takingIn(heir.act(), heir.agency(), held), heir);
            }
            return null;
        });
    }

    /** With its parts, as far as they are not reported: those are judged where they were made. */
    private void transfer(Aggregates.Writes<Assignment> writes, Stored<Assignment> one, Inheritance by, Heir heir) {
        var goesOnIn = write(writes, one, transfer(heir.agency(), by), heir);
        if (one.state().isDelegated()) {
            return;
        }
        for (var part : families.openChildren(one.id())) {
            if (!part.state().isWorkOfItsAgency()) {
                continue;
            }
            if (part.state().agency().equals(heir.agency())) {
                write(writes, part, new Withdraw(TO_ITSELF + heir.act(), null), heir);
            } else if (holders.of(AssignmentIds.partKey(goesOnIn, part.state().agency())) != null) {
                write(writes, part, new Withdraw(HAS_ITS_PART + heir.act(), null), heir);
            } else {
                var withIt = Inheritance.withTheWhole(heir.act(), heir.agency(), goesOnIn);
                write(writes, part, transfer(part.state().agency(), withIt), heir);
            }
        }
    }

    private static Transfer transfer(String to, Inheritance by) {
        return new Transfer(new Destination(to, true), WHY + by.act(), null, null, by);
    }

    /** @return id of that in which it goes on, or null */
    private String write(
            Aggregates.Writes<Assignment> writes, Stored<Assignment> stored, AssignmentCommand command, Heir heir) {
        var before = stored.state();
        var decision = Transitions.decide(before, command, ActingByItself.REACTION, moments.of(stored));
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new IllegalStateException(stored.id() + " is " + before.state() + ": " + decision);
        }
        var cause = heir.cause();
        writes.update(
                stored,
                accepted.after(),
                AssignmentFacts.of(before.state(), accepted.after(), accepted.events()),
                cause,
                null);
        if (accepted.handedOn() != null) {
            writes.insert(
                    AssignmentIds.of(accepted.handedOn()),
                    accepted.handedOn(),
                    List.of(AssignmentFacts.assigned(accepted.handedOn(), WHY + heir.act())),
                    cause,
                    null);
        }
        return Optional.ofNullable(accepted.after().successor())
                .map(next -> next.id())
                .orElse(null);
    }
}
