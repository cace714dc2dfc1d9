package vn.giaoviec.task.model;

import static vn.giaoviec.task.model.CommandName.ACCEPT;
import static vn.giaoviec.task.model.CommandName.ACKNOWLEDGE;
import static vn.giaoviec.task.model.CommandName.AMEND;
import static vn.giaoviec.task.model.CommandName.Act.ASK;
import static vn.giaoviec.task.model.CommandName.Act.CANCEL;
import static vn.giaoviec.task.model.CommandName.Act.GRANT;
import static vn.giaoviec.task.model.CommandName.Act.REFUSE;
import static vn.giaoviec.task.model.CommandName.CLOSE_NOT_DONE;
import static vn.giaoviec.task.model.CommandName.COMMENTS;
import static vn.giaoviec.task.model.CommandName.DELEGATIONS;
import static vn.giaoviec.task.model.CommandName.EVIDENCE;
import static vn.giaoviec.task.model.CommandName.EXPLANATIONS;
import static vn.giaoviec.task.model.CommandName.EXPLANATIONS_ANSWER;
import static vn.giaoviec.task.model.CommandName.EXPLANATIONS_WAIVE;
import static vn.giaoviec.task.model.CommandName.HANDLER;
import static vn.giaoviec.task.model.CommandName.INSIST;
import static vn.giaoviec.task.model.CommandName.JOIN;
import static vn.giaoviec.task.model.CommandName.PROGRESS;
import static vn.giaoviec.task.model.CommandName.REOPEN;
import static vn.giaoviec.task.model.CommandName.REPORT;
import static vn.giaoviec.task.model.CommandName.RESUME;
import static vn.giaoviec.task.model.CommandName.RETURN;
import static vn.giaoviec.task.model.CommandName.SEND_BACK;
import static vn.giaoviec.task.model.CommandName.TRANSFER;
import static vn.giaoviec.task.model.CommandName.URGINGS;
import static vn.giaoviec.task.model.CommandName.VERIFY;
import static vn.giaoviec.task.model.CommandName.WITHDRAW;
import static vn.giaoviec.task.model.Party.CLOCK;
import static vn.giaoviec.task.model.Party.HEAD;
import static vn.giaoviec.task.model.Party.MONITOR;
import static vn.giaoviec.task.model.Party.OFFICER;
import static vn.giaoviec.task.model.Party.REACTION;
import static vn.giaoviec.task.model.Party.SIGNER;
import static vn.giaoviec.task.model.State.ACCEPTED;
import static vn.giaoviec.task.model.State.ASSIGNED;
import static vn.giaoviec.task.model.State.COMPLETED;
import static vn.giaoviec.task.model.State.IN_PROGRESS;
import static vn.giaoviec.task.model.State.NOT_DONE;
import static vn.giaoviec.task.model.State.ON_HOLD;
import static vn.giaoviec.task.model.State.RECEIVED;
import static vn.giaoviec.task.model.State.REPORTED;
import static vn.giaoviec.task.model.State.RETURNED;
import static vn.giaoviec.task.model.State.TRANSFERRED;
import static vn.giaoviec.task.model.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.giaoviec.task.model.AssignmentEvent.Accepted;
import vn.giaoviec.task.model.AssignmentEvent.Acknowledged;
import vn.giaoviec.task.model.AssignmentEvent.Amended;
import vn.giaoviec.task.model.AssignmentEvent.Begun;
import vn.giaoviec.task.model.AssignmentEvent.ClosedNotDone;
import vn.giaoviec.task.model.AssignmentEvent.Commented;
import vn.giaoviec.task.model.AssignmentEvent.DeadlineChanged;
import vn.giaoviec.task.model.AssignmentEvent.Delegated;
import vn.giaoviec.task.model.AssignmentEvent.EvidenceAdded;
import vn.giaoviec.task.model.AssignmentEvent.HandlerNamed;
import vn.giaoviec.task.model.AssignmentEvent.InsistedOn;
import vn.giaoviec.task.model.AssignmentEvent.Joined;
import vn.giaoviec.task.model.AssignmentEvent.ProgressReported;
import vn.giaoviec.task.model.AssignmentEvent.PutOnHold;
import vn.giaoviec.task.model.AssignmentEvent.Reopened;
import vn.giaoviec.task.model.AssignmentEvent.Reported;
import vn.giaoviec.task.model.AssignmentEvent.RequestClosed;
import vn.giaoviec.task.model.AssignmentEvent.RequestMade;
import vn.giaoviec.task.model.AssignmentEvent.Resumed;
import vn.giaoviec.task.model.AssignmentEvent.Returned;
import vn.giaoviec.task.model.AssignmentEvent.ReturnedLate;
import vn.giaoviec.task.model.AssignmentEvent.SentBack;
import vn.giaoviec.task.model.AssignmentEvent.Transferred;
import vn.giaoviec.task.model.AssignmentEvent.Urged;
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
    private static final Set<Party> BOTH_SIDES = EnumSet.of(HEAD, OFFICER, SIGNER, MONITOR);
    private static final Set<State> OPEN =
            EnumSet.of(ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD, REPORTED, RETURNED);
    private static final Set<State> OPEN_BUT_REPORTED =
            EnumSet.of(ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD, RETURNED);
    private static final Set<State> IN_HAND = EnumSet.of(ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD);
    private static final Set<State> AT_WORK = EnumSet.of(ACCEPTED, IN_PROGRESS);
    private static final Set<State> AT_WORK_OR_HOLD = EnumSet.of(ACCEPTED, IN_PROGRESS, ON_HOLD);
    private static final Set<State> NOT_TAKEN_AWAY = EnumSet.complementOf(EnumSet.of(TRANSFERRED, WITHDRAWN));

    static final List<Transition> TABLE = Stream.of(
                    moves(),
                    requests(
                            RequestKind.EXTENSION,
                            IN_HAND,
                            null,
                            List.of(Guard.HAS_A_DEADLINE, Guard.LATER_DATE_ASKED, Guard.WITHIN_THE_WHOLE),
                            List.of(Guard.LATER_DATE_GIVEN, Guard.WITHIN_THE_WHOLE, Guard.WITHIN_POLICY),
                            DeadlineChanged.class),
                    requests(RequestKind.HOLD, AT_WORK, ON_HOLD, List.of(), List.of(), PutOnHold.class),
                    requests(
                            RequestKind.LATE_RETURN,
                            AT_WORK_OR_HOLD,
                            RETURNED,
                            List.of(),
                            List.of(),
                            ReturnedLate.class),
                    explanations(),
                    delegations(),
                    accompanying())
            .flatMap(List::stream)
            .toList();

    private static List<Transition> moves() {
        return List.of(
                row(ACKNOWLEDGE, EnumSet.of(ASSIGNED), RECEIVED, EnumSet.of(HEAD, OFFICER, REACTION), ALL)
                        .making(Acknowledged.class),
                row(
                                ACKNOWLEDGE,
                                EnumSet.complementOf(EnumSet.of(ASSIGNED)),
                                null,
                                EnumSet.of(HEAD, OFFICER, REACTION),
                                ALL)
                        .making(),
                row(ACCEPT, EnumSet.of(ASSIGNED, RECEIVED), ACCEPTED, EnumSet.of(HEAD, OFFICER, CLOCK), WORKING)
                        .guardedBy(Guard.BY_ITSELF_WHERE_POLICY_SAYS_SO)
                        .making(Accepted.class),
                row(RETURN, EnumSet.of(ASSIGNED, RECEIVED), RETURNED, EnumSet.of(HEAD), WORKING)
                        .making(Returned.class),
                row(INSIST, EnumSet.of(RETURNED), ASSIGNED, ISSUING_SIDE, WORKING)
                        .making(InsistedOn.class),
                row(PROGRESS, EnumSet.of(ACCEPTED), IN_PROGRESS, AGENCY, WORKING)
                        .making(ProgressReported.class, Begun.class),
                row(PROGRESS, EnumSet.of(IN_PROGRESS, ON_HOLD), null, AGENCY, WORKING)
                        .making(ProgressReported.class),
                row(REPORT, AT_WORK, REPORTED, EnumSet.of(HEAD), WORKING)
                        .guardedBy(Guard.NUMBER_BROUGHT, Guard.FILE_BROUGHT, Guard.NOTHING_DELEGATED_OPEN)
                        .making(Reported.class),
                row(VERIFY, EnumSet.of(REPORTED), COMPLETED, ISSUING_SIDE, WORKING)
                        .guardedBy(Guard.NOT_ONE_S_OWN)
                        .making(Verified.class),
                row(SEND_BACK, EnumSet.of(REPORTED), IN_PROGRESS, ISSUING_SIDE, WORKING)
                        .making(SentBack.class),
                row(RESUME, EnumSet.of(ON_HOLD), IN_PROGRESS, EnumSet.of(HEAD, OFFICER, MONITOR), WORKING)
                        .making(Resumed.class),
                row(TRANSFER, OPEN_BUT_REPORTED, TRANSFERRED, EnumSet.of(SIGNER, REACTION), ALL)
                        .guardedBy(
                                Guard.TO_ANOTHER_AGENCY,
                                Guard.TO_AN_AGENCY_AT_WORK,
                                Guard.NEW_DEADLINE_AHEAD,
                                Guard.WITHIN_THE_WHOLE)
                        .making(Transferred.class),
                row(WITHDRAW, OPEN, WITHDRAWN, EnumSet.of(SIGNER, REACTION), ALL)
                        .making(Withdrawn.class),
                row(CLOSE_NOT_DONE, OPEN_BUT_REPORTED, NOT_DONE, EnumSet.of(SIGNER), WORKING)
                        .making(ClosedNotDone.class),
                row(REOPEN, EnumSet.of(COMPLETED, NOT_DONE), IN_PROGRESS, EnumSet.of(SIGNER), WORKING)
                        .guardedBy(Guard.DIRECTIVE_STANDS, Guard.WHOLE_GOES_ON)
                        .making(Reopened.class),
                row(AMEND, OPEN, null, EnumSet.of(REACTION), ALL)
                        .guardedBy(Guard.NEWER_EDITION)
                        .making(Amended.class, DeadlineChanged.class),
                row(JOIN, OPEN_BUT_REPORTED, null, EnumSet.of(REACTION), ALL).making(Joined.class),
                row(JOIN, EnumSet.of(REPORTED), IN_PROGRESS, EnumSet.of(REACTION), ALL)
                        .making(Joined.class));
    }

    /** What the agency asks and the issuing side decides; granted, the state is {@code to}. */
    private static List<Transition> requests(
            RequestKind kind,
            Set<State> from,
            State to,
            List<Guard> asking,
            List<Guard> granting,
            Class<? extends AssignmentEvent> granted) {
        return List.of(
                row(CommandName.of(kind, ASK), from, null, EnumSet.of(HEAD), WORKING)
                        .guardedBy(Guard.ONE_OF_A_KIND)
                        .guardedBy(asking)
                        .making(RequestMade.class),
                row(CommandName.of(kind, GRANT), from, to, ISSUING_SIDE, WORKING)
                        .guardedBy(Guard.NOT_ONE_S_OWN_REQUEST, Guard.STILL_OPEN)
                        .guardedBy(granting)
                        .making(RequestClosed.class, granted),
                row(CommandName.of(kind, REFUSE), from, null, ISSUING_SIDE, WORKING)
                        .guardedBy(Guard.NOT_ONE_S_OWN_REQUEST, Guard.STILL_OPEN)
                        .making(RequestClosed.class),
                row(CommandName.of(kind, CANCEL), from, null, EnumSet.of(HEAD), WORKING)
                        .guardedBy(Guard.STILL_OPEN)
                        .making(RequestClosed.class));
    }

    private static List<Transition> explanations() {
        return List.of(
                row(EXPLANATIONS, NOT_TAKEN_AWAY, null, ISSUING_SIDE, WORKING)
                        .guardedBy(Guard.ONE_OF_A_KIND, Guard.ANSWER_DUE_AHEAD)
                        .making(RequestMade.class),
                row(EXPLANATIONS_ANSWER, NOT_TAKEN_AWAY, null, EnumSet.of(HEAD), WORKING)
                        .guardedBy(Guard.STILL_OPEN)
                        .making(RequestClosed.class),
                row(EXPLANATIONS_WAIVE, NOT_TAKEN_AWAY, null, ISSUING_SIDE, WORKING)
                        .guardedBy(Guard.NOT_ONE_S_OWN_REQUEST, Guard.STILL_OPEN)
                        .making(RequestClosed.class));
    }

    private static List<Transition> delegations() {
        return List.of(row(DELEGATIONS, AT_WORK, null, EnumSet.of(HEAD), EnumSet.of(Role.LEAD))
                .guardedBy(
                        Guard.NOT_DELEGATED_ITSELF,
                        Guard.DELEGATED_TO_ANOTHER_AT_WORK,
                        Guard.DELEGATED_WITHIN_THE_WHOLE)
                .making(Delegated.class));
    }

    /** What is said and added beside the work, and moves nothing. */
    private static List<Transition> accompanying() {
        return List.of(
                row(HANDLER, OPEN, null, EnumSet.of(HEAD), WORKING).making(HandlerNamed.class),
                row(EVIDENCE, OPEN, null, AGENCY, WORKING).making(EvidenceAdded.class),
                row(COMMENTS, OPEN, null, BOTH_SIDES, WORKING).making(Commented.class),
                row(URGINGS, OPEN, null, ISSUING_SIDE, WORKING).making(Urged.class));
    }

    private Transitions() {}

    public static Decision decide(Assignment assignment, AssignmentCommand command, Actor actor, Moment moment) {
        var parties = Party.of(actor, assignment);
        var rows = TABLE.stream().filter(row -> row.command() == command.name()).toList();
        if (rows.stream().noneMatch(row -> row.isOpenTo(parties))) {
            return refused(Refusals.ofParty(command.name()), assignment);
        }
        if (rows.stream().noneMatch(row -> row.roles().contains(assignment.role()))) {
            return refused(Refusals.ofRole(command.name(), assignment.role()), assignment);
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

    /**
     * The calls open to this actor now, in the order of the table, each as it follows the assignment's own address:
     * {@code accept}, {@code extensions/2/grant}. What depends on the content of a call aside.
     */
    public static List<String> allowed(Assignment assignment, Actor actor) {
        var parties = Party.of(actor, assignment);
        return TABLE.stream()
                .filter(row -> !row.changesNothing() && row.isOpenTo(parties))
                .filter(row ->
                        row.from().contains(assignment.state()) && row.roles().contains(assignment.role()))
                .filter(row -> row.guards().stream()
                        .filter(Guard::isKnownBefore)
                        .noneMatch(guard -> guard.broken().test(assignment, null, actor, null)))
                .flatMap(row -> calls(row.command(), assignment))
                .toList();
    }

    /** Somebody may grant requests of that kind in that state. */
    static boolean isDecided(RequestKind kind, State state) {
        var granting = CommandName.of(kind, GRANT);
        return TABLE.stream()
                .anyMatch(row -> row.command() == granting && row.from().contains(state));
    }

    private static Stream<String> calls(CommandName command, Assignment assignment) {
        if (command.closesRequest()) {
            return assignment.requests().of(command.kind()).stream()
                    .filter(Request::isOpen)
                    .map(command::wire);
        }
        var waits = command.kind() != null && assignment.requests().hasOpen(command.kind());
        return waits ? Stream.empty() : Stream.of(command.wire());
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
        Row guardedBy(Guard... more) {
            return guardedBy(List.of(more));
        }

        /** Judged behind those before. */
        Row guardedBy(List<Guard> more) {
            var all = Stream.concat(guards.stream(), more.stream()).toList();
            return new Row(command, from, to, who, roles, all);
        }

        @SafeVarargs
        final Transition making(Class<? extends AssignmentEvent>... events) {
            return new Transition(command, from, to, List.copyOf(Arrays.asList(events)), who, roles, guards);
        }
    }
}
