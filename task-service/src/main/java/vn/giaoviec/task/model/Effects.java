package vn.giaoviec.task.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an accepted command makes of an assignment. */
final class Effects {
    /** The assignment after it, what happened in order, and what must be made in the same write, or null. */
    record Made(Assignment after, List<AssignmentEvent> events, Assignment handedOn) {
        static Made of(Assignment after, AssignmentEvent... events) {
            return new Made(after, List.of(events), null);
        }
    }

    private Effects() {}

    static Decision.Accepted of(
            Transition row, Assignment before, AssignmentCommand command, Actor actor, Moment moment) {
        var as = Party.of(actor, before).stream()
                .filter(row.who()::contains)
                .findFirst()
                .orElseThrow();
        var made = made(row.target(before.state()), before, command, actor, moment);
        var after = made.after();
        var events = new ArrayList<>(made.events());
        for (var lapsed : RequestEffects.lapsed(before.state(), after, events, moment)) {
            after = after.with(lapsed);
            events.add(new AssignmentEvent.RequestClosed(lapsed, null));
        }
        if (as == Party.HEAD || as == Party.OFFICER || events.stream().anyMatch(Effects::beginsWork)) {
            after = after.heardOn(moment.day());
        }
        return new Decision.Accepted(
                Clocks.after(after, events, moment), List.copyOf(events), as, as.role(actor, before), made.handedOn());
    }

    /** From here on one can wait to hear of it, whoever did it. */
    private static boolean beginsWork(AssignmentEvent event) {
        return event instanceof AssignmentEvent.Accepted
                || event instanceof AssignmentEvent.SentBack
                || event instanceof AssignmentEvent.Resumed
                || event instanceof AssignmentEvent.Reopened;
    }

    private static Made made(State to, Assignment before, AssignmentCommand command, Actor actor, Moment moment) {
        return switch (command) {
            case AssignmentCommand.Acknowledge c -> Made.of(before.in(to), new AssignmentEvent.Acknowledged(c.text()));
            case AssignmentCommand.Accept c -> Made.of(before.in(to), new AssignmentEvent.Accepted(c.text()));
            case AssignmentCommand.Return c ->
                Made.of(before.in(to), new AssignmentEvent.Returned(c.reasonCode(), c.text()));
            case AssignmentCommand.Insist c -> Made.of(before.in(to), new AssignmentEvent.InsistedOn(c.text()));
            case AssignmentCommand.ReportProgress c -> progress(before, to, c);
            case AssignmentCommand.ReportDone c -> {
                var report = new Report(c.result(), c.evidence(), moment.at(), before.agency());
                yield Made.of(before.reported(report), new AssignmentEvent.Reported(report, c.text()));
            }
            case AssignmentCommand.Verify c -> {
                var after = before.completed();
                yield Made.of(after, new AssignmentEvent.Verified(after.report(), after.judgement(), c.text()));
            }
            case AssignmentCommand.SendBack c ->
                Made.of(before.backAtWork(), new AssignmentEvent.SentBack(c.reason(), c.text()));
            case AssignmentCommand.Resume c -> Made.of(before.in(to), new AssignmentEvent.Resumed(c.text()));
            case AssignmentCommand.Transfer c -> transfer(before, c, actor, moment);
            case AssignmentCommand.Withdraw c ->
                Made.of(before.in(to), new AssignmentEvent.Withdrawn(c.reason(), c.text()));
            case AssignmentCommand.CloseNotDone c ->
                Made.of(before.in(to), new AssignmentEvent.ClosedNotDone(c.reason(), c.text()));
            case AssignmentCommand.Reopen c ->
                Made.of(before.backAtWork(), new AssignmentEvent.Reopened(c.reason(), c.text()));
            case AssignmentCommand.Amend c -> amended(before, c, actor, moment);
            case AssignmentCommand.Join c -> {
                var told = new AssignmentEvent.Joined(c.id(), c.joined().agency(), c.act());
                var atWork = before.state() == State.REPORTED ? before.backAtWork() : before;
                yield Made.of(atWork.joinedBy(c.id(), c.joined(), c.act(), actor, moment.at()), told);
            }
            case AssignmentCommand.Delegate c -> delegated(before, c, moment);
            case AssignmentCommand.NameHandler c ->
                Made.of(before.handledBy(c.officer()), new AssignmentEvent.HandlerNamed(c.officer(), c.text()));
            case AssignmentCommand.AddEvidence c ->
                Made.of(before.supported(c.evidence()), new AssignmentEvent.EvidenceAdded(c.evidence(), c.text()));
            case AssignmentCommand.Comment c -> Made.of(before, new AssignmentEvent.Commented(c.text()));
            case AssignmentCommand.Urge c -> Made.of(before, new AssignmentEvent.Urged(c.text()));
            case AssignmentCommand.AskExtension c -> RequestEffects.asked(before, c, actor, moment);
            case AssignmentCommand.AskHold c -> RequestEffects.asked(before, c, actor, moment);
            case AssignmentCommand.AskLateReturn c -> RequestEffects.asked(before, c, actor, moment);
            case AssignmentCommand.AskExplanation c -> RequestEffects.asked(before, c, actor, moment);
            case AssignmentCommand.CloseRequest c -> RequestEffects.closed(before, c, actor, moment);
        };
    }

    private static Made progress(Assignment before, State to, AssignmentCommand.ReportProgress c) {
        var after = before.supported(c.evidence()).in(to);
        var told = new AssignmentEvent.ProgressReported(
                c.text(), c.percent(), c.difficulties(), c.proposals(), c.evidence());
        return to == before.state() ? Made.of(after, told) : Made.of(after, told, new AssignmentEvent.Begun());
    }

    /** The directive's word replaces what was extended since. */
    private static Made amended(Assignment before, AssignmentCommand.Amend c, Actor actor, Moment moment) {
        var told = new AssignmentEvent.Amended(c.edition(), c.reason());
        var after = before.amended(c.task(), c.edition());
        if (!c.moved() || Objects.equals(c.deadline(), before.deadline())) {
            return Made.of(after, told);
        }
        var entry = new DeadlineEntry(
                before.deadline(),
                c.deadline(),
                moment.at(),
                actor.id(),
                actor.agency(),
                DeadlineEntry.AMENDMENT,
                c.reason());
        return Made.of(after.deadlineMoved(entry), told, new AssignmentEvent.DeadlineChanged(entry));
    }

    private static Made delegated(Assignment before, AssignmentCommand.Delegate c, Moment moment) {
        var part = NewAssignment.delegatedTo(
                before, c, AssignmentIds.delegationCause(moment.id(), moment.sequence() + 1), moment.id());
        var child = AssignmentIds.of(part);
        return new Made(
                before, List.of(new AssignmentEvent.Delegated(child)), part.begun(moment.atTheBeginningOf(child)));
    }

    private static Made transfer(Assignment before, AssignmentCommand.Transfer c, Actor actor, Moment moment) {
        var moved = c.deadline() == null || c.deadline().equals(before.deadline())
                ? null
                : new DeadlineEntry(
                        before.deadline(),
                        c.deadline(),
                        moment.at(),
                        actor.id(),
                        actor.agency(),
                        "transfer",
                        c.reason());
        if (c.by() != null) {
            return inherited(before, c, actor, moment);
        }
        var cause = AssignmentIds.transferCause(moment.id(), moment.sequence() + 1);
        var handedOn = NewAssignment.handedTo(before, c.to().agency(), cause, moment.id(), moved);
        var successor = new Successor(AssignmentIds.of(handedOn), handedOn.agency());
        var next = handedOn.begun(moment.atTheBeginningOf(successor.id()));
        return new Made(
                before.transferredTo(successor),
                List.of(new AssignmentEvent.Transferred(successor, c.reason(), c.text())),
                next);
    }

    private static Made inherited(Assignment before, AssignmentCommand.Transfer c, Actor actor, Moment moment) {
        var by = c.by();
        if (by.into() != null) {
            return Made.of(
                    before.inheritedBy(by.heir(), by.into()),
                    new AssignmentEvent.Transferred(by.into(), c.reason(), c.text()));
        }
        var handedOn = NewAssignment.handedTo(
                before, c.to().agency(), AssignmentIds.successionCause(by.act(), moment.id()), moment.id(), null);
        if (by.whole() != null) {
            handedOn = NewAssignment.partOf(handedOn, by.whole(), by.heir());
        }
        if (by.joined() != null) {
            handedOn = handedOn.joinedBy(by.joined().id(), by.joined().assignment(), by.act(), actor, moment.at());
        }
        var successor = new Successor(AssignmentIds.of(handedOn), handedOn.agency());
        return new Made(
                by.whole() == null ? before.inheritedBy(by.heir(), successor) : before.transferredTo(successor),
                List.of(new AssignmentEvent.Transferred(successor, c.reason(), c.text())),
                handedOn.begun(moment.atTheBeginningOf(successor.id())));
    }
}
