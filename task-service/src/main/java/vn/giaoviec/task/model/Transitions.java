package vn.giaoviec.task.model;

import static vn.giaoviec.task.model.CommandName.ACCEPT;
import static vn.giaoviec.task.model.CommandName.ACKNOWLEDGE;
import static vn.giaoviec.task.model.CommandName.INSIST;
import static vn.giaoviec.task.model.CommandName.PROGRESS;
import static vn.giaoviec.task.model.CommandName.REPORT;
import static vn.giaoviec.task.model.CommandName.RETURN;
import static vn.giaoviec.task.model.CommandName.SEND_BACK;
import static vn.giaoviec.task.model.CommandName.TRANSFER;
import static vn.giaoviec.task.model.CommandName.VERIFY;
import static vn.giaoviec.task.model.CommandName.WITHDRAW;
import static vn.giaoviec.task.model.Party.HEAD;
import static vn.giaoviec.task.model.Party.MONITOR;
import static vn.giaoviec.task.model.Party.OFFICER;
import static vn.giaoviec.task.model.Party.REACTION;
import static vn.giaoviec.task.model.Party.SIGNER;
import static vn.giaoviec.task.model.State.ACCEPTED;
import static vn.giaoviec.task.model.State.ASSIGNED;
import static vn.giaoviec.task.model.State.COMPLETED;
import static vn.giaoviec.task.model.State.IN_PROGRESS;
import static vn.giaoviec.task.model.State.RECEIVED;
import static vn.giaoviec.task.model.State.REPORTED;
import static vn.giaoviec.task.model.State.RETURNED;
import static vn.giaoviec.task.model.State.TRANSFERRED;
import static vn.giaoviec.task.model.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.giaoviec.task.model.AssignmentEvent.Accepted;
import vn.giaoviec.task.model.AssignmentEvent.Acknowledged;
import vn.giaoviec.task.model.AssignmentEvent.Begun;
import vn.giaoviec.task.model.AssignmentEvent.InsistedOn;
import vn.giaoviec.task.model.AssignmentEvent.ProgressReported;
import vn.giaoviec.task.model.AssignmentEvent.Reported;
import vn.giaoviec.task.model.AssignmentEvent.Returned;
import vn.giaoviec.task.model.AssignmentEvent.SentBack;
import vn.giaoviec.task.model.AssignmentEvent.Transferred;
import vn.giaoviec.task.model.AssignmentEvent.Verified;
import vn.giaoviec.task.model.AssignmentEvent.Withdrawn;

/**
 * The life of an assignment: one table, and what is not in it is refused by a rule with a name. Pure: the same
 * question always has the same answer. Only the performing agency moves the work; only the issuing side moves lead,
 * deadline, verification and withdrawal.
 */
public final class Transitions {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WORKING = EnumSet.of(Role.LEAD, Role.COORDINATING);
    private static final Set<Party> AGENCY = EnumSet.of(HEAD, OFFICER);
    private static final Set<Party> ISSUING_SIDE = EnumSet.of(SIGNER, MONITOR);
    private static final Set<State> OPEN = EnumSet.of(ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, REPORTED, RETURNED);
    private static final Set<State> OPEN_BUT_REPORTED = EnumSet.of(ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, RETURNED);

    static final List<Transition> TABLE = List.of(
            row(ACKNOWLEDGE, EnumSet.of(ASSIGNED), RECEIVED, EnumSet.of(HEAD, OFFICER, REACTION), ALL)
                    .making(Acknowledged.class),
            row(ACKNOWLEDGE, EnumSet.complementOf(EnumSet.of(ASSIGNED)), null, EnumSet.of(HEAD, OFFICER, REACTION), ALL)
                    .making(),
            row(ACCEPT, EnumSet.of(ASSIGNED, RECEIVED), ACCEPTED, AGENCY, WORKING)
                    .making(Accepted.class),
            row(RETURN, EnumSet.of(ASSIGNED, RECEIVED), RETURNED, EnumSet.of(HEAD), WORKING)
                    .making(Returned.class),
            row(INSIST, EnumSet.of(RETURNED), ASSIGNED, ISSUING_SIDE, WORKING).making(InsistedOn.class),
            row(PROGRESS, EnumSet.of(ACCEPTED), IN_PROGRESS, AGENCY, WORKING)
                    .making(ProgressReported.class, Begun.class),
            row(PROGRESS, EnumSet.of(IN_PROGRESS), null, AGENCY, WORKING).making(ProgressReported.class),
            row(REPORT, EnumSet.of(ACCEPTED, IN_PROGRESS), REPORTED, EnumSet.of(HEAD), WORKING)
                    .guardedBy(Guard.NUMBER_BROUGHT, Guard.FILE_BROUGHT)
                    .making(Reported.class),
            row(VERIFY, EnumSet.of(REPORTED), COMPLETED, ISSUING_SIDE, WORKING)
                    .guardedBy(Guard.NOT_ONE_S_OWN)
                    .making(Verified.class),
            row(SEND_BACK, EnumSet.of(REPORTED), IN_PROGRESS, ISSUING_SIDE, WORKING)
                    .making(SentBack.class),
            row(TRANSFER, OPEN_BUT_REPORTED, TRANSFERRED, EnumSet.of(SIGNER), ALL)
                    .guardedBy(Guard.TO_ANOTHER_AGENCY, Guard.TO_AN_AGENCY_AT_WORK, Guard.NEW_DEADLINE_AHEAD)
                    .making(Transferred.class),
            row(WITHDRAW, OPEN, WITHDRAWN, EnumSet.of(SIGNER, REACTION), ALL).making(Withdrawn.class));

    private Transitions() {}

    public static Decision decide(Assignment assignment, AssignmentCommand command, Actor actor, Moment moment) {
        var parties = Party.of(actor, assignment);
        var rows = TABLE.stream().filter(row -> row.command() == command.name()).toList();
        if (rows.stream().noneMatch(row -> row.isOpenTo(parties))) {
            return refused(Refusals.ofParty(command.name()), assignment);
        }
        if (rows.stream().noneMatch(row -> row.roles().contains(assignment.role()))) {
            return refused(Rule.AnInformedAgencyOnlyTakesNote, assignment);
        }
        var row = rows.stream()
                .filter(candidate -> candidate.from().contains(assignment.state()))
                .findFirst()
                .orElse(null);
        if (row == null) {
            return refused(Refusals.ofState(command.name(), assignment.state()), assignment);
        }
        for (var guard : row.guards()) {
            if (guard.broken().test(assignment, command, actor, moment)) {
                return refused(guard.rule(), assignment);
            }
        }
        return row.changesNothing() ? new Decision.Unchanged() : Effects.of(row, assignment, command, actor, moment);
    }

    /** The commands open to this actor now, in the order of the table; what depends on their content aside. */
    public static Set<CommandName> allowed(Assignment assignment, Actor actor) {
        var parties = Party.of(actor, assignment);
        var open = EnumSet.noneOf(CommandName.class);
        TABLE.stream()
                .filter(row -> !row.changesNothing() && row.isOpenTo(parties))
                .filter(row ->
                        row.from().contains(assignment.state()) && row.roles().contains(assignment.role()))
                .filter(row -> row.guards().stream()
                        .filter(Guard::isAboutWho)
                        .noneMatch(guard -> guard.broken().test(assignment, null, actor, null)))
                .forEach(row -> open.add(row.command()));
        return open;
    }

    private static Decision refused(Rule rule, Assignment assignment) {
        return new Decision.Refused(rule, assignment.state());
    }

    private static Row row(CommandName command, Set<State> from, State to, Set<Party> who, Set<Role> roles) {
        return new Row(command, from, to, who, roles, List.of());
    }

    /** A row of the table while it is written down. */
    private record Row(
            CommandName command, Set<State> from, State to, Set<Party> who, Set<Role> roles, List<Guard> guards) {
        Row guardedBy(Guard... guards) {
            return new Row(command, from, to, who, roles, List.of(guards));
        }

        @SafeVarargs
        final Transition making(Class<? extends AssignmentEvent>... events) {
            return new Transition(command, from, to, List.copyOf(Arrays.asList(events)), who, roles, guards);
        }
    }
}
