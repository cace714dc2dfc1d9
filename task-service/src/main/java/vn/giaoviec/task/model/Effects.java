package vn.giaoviec.task.model;

import java.util.List;

/** What an accepted command makes of an assignment. */
final class Effects {
    private Effects() {}

    static Decision.Accepted of(
            Transition row, Assignment before, AssignmentCommand command, Actor actor, Moment moment) {
        var as = Party.of(actor, before).stream()
                .filter(row.who()::contains)
                .findFirst()
                .orElseThrow();
        var to = row.target(before.state());
        return switch (command) {
            case AssignmentCommand.Acknowledge c ->
                accepted(as, actor, before.in(to), new AssignmentEvent.Acknowledged(c.text()));
            case AssignmentCommand.Accept c ->
                accepted(as, actor, before.in(to), new AssignmentEvent.Accepted(c.text()));
            case AssignmentCommand.Return c ->
                accepted(as, actor, before.in(to), new AssignmentEvent.Returned(c.reasonCode(), c.text()));
            case AssignmentCommand.Insist c ->
                accepted(as, actor, before.in(to), new AssignmentEvent.InsistedOn(c.text()));
            case AssignmentCommand.ReportProgress c -> progress(as, actor, before, to, c);
            case AssignmentCommand.ReportDone c -> {
                var report = new Report(c.result(), c.evidence(), moment.at(), before.agency());
                yield accepted(as, actor, before.reported(report), new AssignmentEvent.Reported(report, c.text()));
            }
            case AssignmentCommand.Verify c -> {
                var after = before.completed();
                yield accepted(
                        as, actor, after, new AssignmentEvent.Verified(after.report(), after.judgement(), c.text()));
            }
            case AssignmentCommand.SendBack c ->
                accepted(as, actor, before.sentBack(), new AssignmentEvent.SentBack(c.reason(), c.text()));
            case AssignmentCommand.Transfer c -> transfer(as, actor, before, c, moment);
            case AssignmentCommand.Withdraw c ->
                accepted(as, actor, before.in(to), new AssignmentEvent.Withdrawn(c.reason(), c.text()));
        };
    }

    private static Decision.Accepted progress(
            Party as, Actor actor, Assignment before, State to, AssignmentCommand.ReportProgress c) {
        var after = before.supported(c.evidence()).in(to);
        var told = new AssignmentEvent.ProgressReported(
                c.text(), c.percent(), c.difficulties(), c.proposals(), c.evidence());
        return to == before.state()
                ? accepted(as, actor, after, told)
                : accepted(as, actor, after, told, new AssignmentEvent.Begun());
    }

    private static Decision.Accepted transfer(
            Party as, Actor actor, Assignment before, AssignmentCommand.Transfer c, Moment moment) {
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
        var cause = AssignmentIds.transferCause(moment.id(), moment.sequence() + 1);
        var next = before.handedTo(c.to().agency(), cause, moment.id(), moved);
        var successor = new Successor(AssignmentIds.of(next), next.agency());
        return new Decision.Accepted(
                before.transferredTo(successor),
                List.of(new AssignmentEvent.Transferred(successor, c.reason(), c.text())),
                as,
                as.role(actor),
                next);
    }

    private static Decision.Accepted accepted(Party as, Actor actor, Assignment after, AssignmentEvent... events) {
        return new Decision.Accepted(after, List.of(events), as, as.role(actor), null);
    }
}
