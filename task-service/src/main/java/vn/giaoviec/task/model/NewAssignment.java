package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** How an assignment begins: given by its directive, in the next hands, as a part of another, or brought from elsewhere. */
public final class NewAssignment {
    private NewAssignment() {}

    /** A task newly given to an agency, with its first deadline if it has one. */
    public static Assignment given(
            Directive directive, Task task, String agency, Role role, String cause, LocalDate deadline) {
        return untouched(
                directive,
                task,
                agency,
                role,
                Assignment.ONCE,
                cause,
                deadline,
                deadline,
                List.of(),
                null,
                List.of(),
                directive.edition());
    }

    /** One time of a task that recurs, newly given. */
    public static Assignment occurring(Assignment of, Recurrence.Occurrence one) {
        return untouched(
                of.directive(),
                of.task(),
                of.agency(),
                of.role(),
                one.name(),
                of.cause(),
                one.due(),
                one.due(),
                List.of(),
                null,
                List.of(),
                of.followed());
    }

    /**
     * One that was worked on in another system, as it stands there.
     *
     * @param first the deadline that was set first there, or null
     * @param deadline the one in force there, or null
     */
    public static Assignment broughtFrom(
            Elsewhere there,
            Directive directive,
            Task task,
            String agency,
            Role role,
            LocalDate first,
            LocalDate deadline,
            Actor actor,
            Instant at) {
        var cause = AssignmentIds.importCause(there.source(), there.row());
        var made = given(directive, task, agency, role, cause, first);
        var moved = Objects.equals(first, deadline)
                ? made
                : made.deadlineMoved(
                        new DeadlineEntry(first, deadline, at, actor.id(), actor.agency(), "import", there.source()));
        return there.asItStands(moved, at);
    }

    /** The same task in the next hands, from the beginning; the first deadline stays the first. */
    static Assignment handedTo(Assignment of, String next, String byCause, String predecessor, DeadlineEntry moved) {
        var from = moved == null ? of : of.deadlineMoved(moved);
        return untouched(
                        of.directive(),
                        of.task(),
                        next,
                        of.role(),
                        of.occurrence(),
                        byCause,
                        from.firstDeadline(),
                        from.deadline(),
                        from.deadlineHistory(),
                        of.parent(),
                        List.of(predecessor),
                        of.followed())
                .with(copy -> copy.merged = of.merged());
    }

    /** A part of it for another agency, which its own agency tracks as the issuing side does the whole. */
    static Assignment delegatedTo(Assignment of, AssignmentCommand.Delegate part, String byCause, String byId) {
        var until = part.deadline() == null ? of.deadline() : part.deadline();
        return untouched(
                of.directive().trackedBy(of.agency()),
                of.task().part(part.text()),
                part.to().agency(),
                Role.LEAD,
                of.occurrence(),
                byCause,
                until,
                until,
                List.of(),
                byId,
                List.of(),
                of.followed());
    }

    /** The same part, of what goes on at another agency. */
    static Assignment partOf(Assignment of, String whole, String itsAgency) {
        return untouched(
                of.directive().trackedBy(itsAgency),
                of.task(),
                of.agency(),
                of.role(),
                of.occurrence(),
                of.cause(),
                of.firstDeadline(),
                of.deadline(),
                of.deadlineHistory(),
                whole,
                of.predecessors(),
                of.followed());
    }

    /** One on which nothing has been done yet. */
    private static Assignment untouched(
            Directive directive,
            Task task,
            String agency,
            Role role,
            String occurrence,
            String cause,
            LocalDate firstDeadline,
            LocalDate deadline,
            List<DeadlineEntry> deadlineHistory,
            String parent,
            List<String> predecessors,
            Integer followed) {
        return new Assignment(
                directive,
                task,
                agency,
                role,
                occurrence,
                cause,
                State.ASSIGNED,
                firstDeadline,
                deadline,
                deadlineHistory,
                EvidenceLevel.NONE,
                null,
                null,
                List.of(),
                null,
                null,
                Requests.NONE,
                List.of(),
                parent,
                predecessors,
                null,
                followed,
                null,
                null,
                null);
    }
}
