package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.List;

/** What asking, deciding and answering make of an assignment. */
final class RequestEffects {
    private RequestEffects() {}

    static Effects.Made asked(Assignment before, AssignmentCommand.AskExtension c, Actor actor, Moment moment) {
        var n = before.requests().nextNumber(RequestKind.EXTENSION);
        return made(
                before, new Request.Extension(n, c.deadline(), c.reason(), by(actor, moment), null, null), c.text());
    }

    static Effects.Made asked(Assignment before, AssignmentCommand.AskHold c, Actor actor, Moment moment) {
        var n = before.requests().nextNumber(RequestKind.HOLD);
        return made(before, new Request.Hold(n, c.reason(), c.waitsFor(), by(actor, moment), null), c.text());
    }

    static Effects.Made asked(Assignment before, AssignmentCommand.AskLateReturn c, Actor actor, Moment moment) {
        var n = before.requests().nextNumber(RequestKind.LATE_RETURN);
        return made(before, new Request.LateReturn(n, c.reasonCode(), c.text(), by(actor, moment), null), null);
    }

    static Effects.Made asked(Assignment before, AssignmentCommand.AskExplanation c, Actor actor, Moment moment) {
        var n = before.requests().nextNumber(RequestKind.EXPLANATION);
        return made(
                before, new Request.Explanation(n, c.question(), c.dueOn(), by(actor, moment), null, null), c.text());
    }

    private static Request.Asked by(Actor actor, Moment moment) {
        return new Request.Asked(moment.at(), actor.id(), actor.agency());
    }

    private static Effects.Made made(Assignment before, Request request, String text) {
        return Effects.Made.of(before.with(request), new AssignmentEvent.RequestMade(request, text));
    }

    static Effects.Made closed(Assignment before, AssignmentCommand.CloseRequest command, Actor actor, Moment moment) {
        var open = before.requests().find(command.kind(), command.n()).orElseThrow();
        return switch (command) {
            case AssignmentCommand.Grant c -> granted(before, open, c, actor, moment);
            case AssignmentCommand.Refuse c ->
                closed(before, open, c, Request.Outcome.REFUSED, c.reason(), actor, moment);
            case AssignmentCommand.Cancel c -> closed(before, open, c, Request.Outcome.CANCELLED, null, actor, moment);
            case AssignmentCommand.Waive c ->
                closed(before, open, c, Request.Outcome.WAIVED, c.reason(), actor, moment);
            case AssignmentCommand.Answer c -> {
                var asked = (Request.Explanation) open;
                var outcome =
                        moment.day().isAfter(asked.dueOn()) ? Request.Outcome.ANSWERED_LATE : Request.Outcome.ANSWERED;
                yield closed(before, asked.answered(c.text(), closing(outcome, null, actor, moment)), null);
            }
        };
    }

    private static Effects.Made granted(
            Assignment before, Request open, AssignmentCommand.Grant c, Actor actor, Moment moment) {
        var closing = closing(Request.Outcome.GRANTED, c.reason(), actor, moment);
        return switch (open) {
            case Request.Extension extension -> {
                var given = deadline(extension, c);
                var entry = new DeadlineEntry(
                        before.deadline(), given, moment.at(), actor.id(), actor.agency(), "extension", c.reason());
                var granted = extension.granted(given, closing);
                yield Effects.Made.of(
                        before.with(granted).deadlineMoved(entry),
                        new AssignmentEvent.RequestClosed(granted, c.text()),
                        new AssignmentEvent.DeadlineChanged(entry));
            }
            case Request.Hold hold -> {
                var granted = hold.closed(closing);
                yield Effects.Made.of(
                        before.with(granted).in(State.ON_HOLD),
                        new AssignmentEvent.RequestClosed(granted, c.text()),
                        new AssignmentEvent.PutOnHold(granted));
            }
            case Request.LateReturn lateReturn -> {
                var granted = lateReturn.closed(closing);
                yield Effects.Made.of(
                        before.with(granted).in(State.RETURNED),
                        new AssignmentEvent.RequestClosed(granted, c.text()),
                        new AssignmentEvent.ReturnedLate(granted));
            }
            case Request.Explanation explanation ->
                throw new IllegalStateException("an explanation is answered, not granted");
        };
    }

    /** The one that is given: another than the one asked for, where the decision names it. */
    static LocalDate deadline(Request.Extension asked, AssignmentCommand.Grant grant) {
        return grant.deadline() == null ? asked.deadline() : grant.deadline();
    }

    private static Effects.Made closed(
            Assignment before,
            Request open,
            AssignmentCommand command,
            Request.Outcome outcome,
            String reason,
            Actor actor,
            Moment moment) {
        return closed(before, open.closed(closing(outcome, reason, actor, moment)), command.text());
    }

    private static Effects.Made closed(Assignment before, Request closed, String text) {
        return Effects.Made.of(before.with(closed), new AssignmentEvent.RequestClosed(closed, text));
    }

    private static Request.Closing closing(Request.Outcome outcome, String reason, Actor actor, Moment moment) {
        return new Request.Closing(outcome, moment.at(), actor.id(), reason);
    }

    /** What is open and cannot be decided any more: the work was reported or has ended, or the directive set another deadline. */
    static List<Request> lapsed(State before, Assignment after, List<AssignmentEvent> happened, Moment moment) {
        var moved = happened.stream().anyMatch(AssignmentEvent.Amended.class::isInstance)
                && happened.stream().anyMatch(AssignmentEvent.DeadlineChanged.class::isInstance);
        var over = before != after.state();
        var lapsed = new Request.Closing(Request.Outcome.LAPSED, moment.at(), null, null);
        return after.requests()
                .open()
                .filter(open -> moved && open.kind() != RequestKind.EXPLANATION
                        || over && !open.kind().waitsIn(after.state()))
                .map(open -> open.closed(lapsed))
                .toList();
    }
}
