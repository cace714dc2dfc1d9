package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.OwedLooks;
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
    private static final String TO_ITSELF = "Việc giao lại và nhiệm vụ chung nay thuộc cùng một cơ quan, theo ";
    private static final String HAS_ITS_PART = "Cơ quan đã được giao lại một phần của nhiệm vụ này khi gộp, theo ";
    private static final String WHOLE_IS_DONE = "Nhiệm vụ chung đã xong tại cơ quan kế thừa, theo ";
    private static final String HIGHER_ROLE = "Cơ quan được giao chủ trì nhiệm vụ này khi kế thừa, theo ";

    private final AggregateCollection<Assignment> assignments;
    private final Aggregates aggregates;
    private final OfAgency ofAgency;
    private final Holders holders;
    private final Families families;
    private final OwedLooks looks;
    private final Moments moments;

    public WhenAgencySucceeded(
            AggregateCollection<Assignment> assignments,
            Aggregates aggregates,
            OfAgency ofAgency,
            Holders holders,
            Families families,
            OwedLooks looks,
            Moments moments) {
        this.assignments = assignments;
        this.aggregates = aggregates;
        this.ofAgency = ofAgency;
        this.holders = holders;
        this.families = families;
        this.looks = looks;
        this.moments = moments;
    }

    /** The assignments that an agency has or had. */
    public interface OfAgency {
        /** Ids of those that have not gone over to its heir, or are not read by it yet. */
        List<String> notOf(String heir, String agency);

        /** As it is stored, which may lag behind what it says: a command read it before. */
        boolean isReadBy(String heir, Stored<Assignment> one);
    }

    /** Ids of what is to go over to that heir, or to be read by it. */
    public List<String> of(String predecessor, Heir heir) {
        return ofAgency.notOf(heir.agency(), predecessor);
    }

    /**
     * Whatever is not open, or is reported, stays and is read by the heir.
     *
     * @return ids of what it and its parts go on in, which are to be looked at as whatever is made
     */
    List<String> goesOver(Stored<Assignment> found, Heir heir) {
        for (var stored = Optional.of(found);
                stored.filter(one -> isStillToDo(one, heir)).isPresent();
                stored = assignments.find(found.id())) {
            var one = stored.get();
            try {
                if (one.state().isWorkOfItsAgency()) {
                    return move(one, heir);
                }
                assignments.refresh(one, one.state().readBy(heir.agency()));
            } catch (StaleVersion raced) {
                // Looked at again.
            } catch (DuplicateKey raced) {
                if (raced.isId()) {
                    throw raced;
                }
            }
        }
        return List.of();
    }

    /**
     * A part that was reported when its whole went over, and is at work again, follows it; where the whole is done by
     * now, it ends.
     */
    List<String> follows(String id, Heir heir) {
        var goesOnIn = new ArrayList<String>();
        for (var part = assignments.find(id).orElseThrow();
                part.state().isWorkOfItsAgency();
                part = assignments.find(id).orElseThrow()) {
            try {
                follow(part, heir, goesOnIn);
            } catch (StaleVersion raced) {
                goesOnIn.clear();
            } catch (DuplicateKey raced) {
                if (raced.isId()) {
                    throw raced;
                }
                goesOnIn.clear();
            }
        }
        return goesOnIn;
    }

    private void follow(Stored<Assignment> part, Heir heir, List<String> goesOnIn) {
        var last = part.state().parent();
        for (var at = assignments.find(last).orElseThrow().state();
                at.successor() != null;
                at = assignments.find(last).orElseThrow().state()) {
            last = at.successor().id();
        }
        var whole = last;
        aggregates.inTransaction(assignments, writes -> {
            goesOnIn.clear();
            var going = new Going(writes, heir, goesOnIn);
            var its = writes.find(whole).orElseThrow();
            if (its.state().successor() != null) {
                throw new StaleVersion(its.id(), its.version());
            }
            if (its.state().isWorkOfItsAgency()) {
                // Whoever ends it sees the part, or is seen.
                writes.touch(its);
                going.part(part, whole, its.state().agency(), heir.cause());
            } else {
                going.write(part, new Withdraw(WHOLE_IS_DONE + heir.act(), null), heir.cause());
            }
            return null;
        });
    }

    private boolean isStillToDo(Stored<Assignment> one, Heir heir) {
        return one.state().isWorkOfItsAgency() || !ofAgency.isReadBy(heir.agency(), one);
    }

    private List<String> move(Stored<Assignment> one, Heir heir) {
        var holder = holders.of(one.state().openKeyAt(heir.agency()));
        var goesOnIn = new ArrayList<String>();
        aggregates.inTransaction(assignments, writes -> {
            goesOnIn.clear();
            var going = new Going(writes, heir, goesOnIn);
            var because = because(one, heir);
            if (one.state().isDelegated() && one.state().directive().trackedBy().equals(heir.agency())) {
                going.write(one, new Withdraw(TO_ITSELF + heir.act(), null), heir.cause());
            } else if (holder == null) {
                going.transfer(one, Inheritance.anew(heir.act(), heir.agency()));
            } else if (holder.state().role().compareTo(one.state().role()) <= 0) {
                going.transfer(one, Inheritance.into(heir.act(), heir.agency(), holder.id()));
                going.write(holder, new Join(one.id(), one.state(), heir.act()), because);
            } else {
                going.write(holder, new Withdraw(HIGHER_ROLE + heir.act(), null), because);
                var held = new Inheritance.Held(holder.id(), holder.state());
                going.transfer(one, Inheritance.takingIn(heir.act(), heir.agency(), held));
            }
            return null;
        });
        return goesOnIn;
    }

    /** What is done together with the transfer of one has that for its cause: a cause makes one version of an assignment. */
    private static Cause because(Stored<Assignment> one, Heir heir) {
        return new Cause(
                one.id() + ":" + (one.sequence() + 1),
                ActingByItself.REACTING,
                heir.cause().owedSince());
    }

    /** One that goes over, in its transaction. */
    private final class Going {
        private final Aggregates.Writes<Assignment> writes;
        private final Heir heir;
        private final List<String> goesOnIn;

        Going(Aggregates.Writes<Assignment> writes, Heir heir, List<String> goesOnIn) {
            this.writes = writes;
            this.heir = heir;
            this.goesOnIn = goesOnIn;
        }

        /** With its parts, as far as they are not reported: those are judged where they were made. */
        void transfer(Stored<Assignment> one, Inheritance by) {
            var whole = write(one, transferTo(heir.agency(), by), heir.cause());
            if (one.state().isDelegated()) {
                return;
            }
            families.openChildren(one.id()).stream()
                    .filter(part -> part.state().isWorkOfItsAgency())
                    .forEach(part -> part(part, whole, heir.agency(), because(one, heir)));
        }

        /** @param its agency that has the whole: a signer may have transferred that on since the heir had it */
        void part(Stored<Assignment> part, String whole, String its, Cause because) {
            var agency = part.state().agency();
            if (agency.equals(its)) {
                write(part, new Withdraw(TO_ITSELF + heir.act(), null), because);
            } else if (holders.of(AssignmentIds.partKey(whole, agency)) != null) {
                write(part, new Withdraw(HAS_ITS_PART + heir.act(), null), because);
            } else {
                var withIt = Inheritance.withTheWhole(heir.act(), its, whole);
                write(part, transferTo(agency, withIt), because);
            }
        }

        /** @return id of that in which it goes on, or null */
        String write(Stored<Assignment> stored, AssignmentCommand command, Cause cause) {
            var before = stored.state();
            var decision = Transitions.decide(before, command, ActingByItself.REACTION, moments.of(stored));
            if (!(decision instanceof Decision.Accepted accepted)) {
                throw new IllegalStateException(stored.id() + " is " + before.state() + ": " + decision);
            }
            var facts = AssignmentFacts.of(before.state(), accepted.after(), accepted.events());
            writes.update(stored, accepted.after(), facts, cause, null);
            var made = accepted.handedOn();
            if (made != null) {
                writes.insert(
                        AssignmentIds.of(made),
                        made,
                        List.of(AssignmentFacts.assigned(made, WHY + heir.act())),
                        because(stored, heir),
                        null);
            }
            var next = accepted.after().successor();
            if (next != null) {
                goesOnIn.add(next.id());
                looks.owe(writes, next.id(), before.directive().id());
            }
            return next == null ? null : next.id();
        }
    }

    private static Transfer transferTo(String to, Inheritance by) {
        return new Transfer(new Destination(to, true), WHY + by.act(), null, null, by);
    }
}
