package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which clocks run on an assignment: a function of those that ran, of what happened and of how it stands now. So they are
 * armed and stopped by the same write that gives the reason.
 */
final class Clocks {
    private Clocks() {}

    /** @param moment with the number of the last event before those that happened */
    static Assignment after(Assignment assignment, List<AssignmentEvent> happened, Moment moment) {
        var running = new ArrayList<>(by(moment.calendar(), assignment.clocks()));
        for (var n = 0; n < happened.size(); n++) {
            var armedAt = moment.sequence() + 1 + n;
            for (var arming : armings(happened.get(n), assignment, moment)) {
                running.removeIf(clock -> clock.isOf(arming.rule(), arming.request()) && clock.armedAt() < armedAt);
                running.add(arming.at(armedAt, moment));
            }
            if (armsLadder(happened.get(n))) {
                running.removeIf(clock -> clock.rule() == ClockRule.DEADLINE);
                running.addAll(ladder(assignment, armedAt, moment));
            }
            // What is past already is not armed.
            running.removeIf(clock -> clock.armedAt() == armedAt && clock.isDue(moment.at()));
        }
        return assignment.withClocks(running.stream()
                .filter(clock -> clock.rule().runs(assignment, clock.request()))
                .sorted(Comparator.comparing(Clock::dueAt).thenComparing(Clock::name))
                .toList());
    }

    /** The same, each still of its arming, as that calendar counts them. */
    static List<Clock> by(WorkingCalendar calendar, List<Clock> clocks) {
        return clocks.stream().map(clock -> clock.by(calendar)).toList();
    }

    /** What one event sets going, before anything is counted. */
    private record Arming(ClockRule rule, int days, ClockLevel level, String request, LocalDate from) {
        Clock at(long armedAt, Moment moment) {
            return Clock.armed(rule, days, level, request, armedAt, from, moment.calendar());
        }
    }

    private static List<Arming> armings(AssignmentEvent event, Assignment assignment, Moment moment) {
        var policy = moment.policy();
        var today = moment.day();
        return switch (event) {
            case AssignmentEvent.Assigned e -> begun(assignment.state(), policy, today);
            case AssignmentEvent.InsistedOn e ->
                // What was asked before it was returned can be decided again.
                Stream.concat(
                                acceptance(policy, today).stream(),
                                undecided(assignment).map(asked -> undecided(asked, policy, today)))
                        .toList();
            case AssignmentEvent.Returned e -> answer(policy, today);
            case AssignmentEvent.ReturnedLate e -> answer(policy, today);
            case AssignmentEvent.Accepted e ->
                // What could not be decided before it was.
                Stream.concat(
                                heartbeat(policy, today).stream(),
                                undecided(assignment)
                                        .filter(asked -> !Transitions.isDecided(asked.kind(), State.ASSIGNED))
                                        .map(asked -> undecided(asked, policy, today)))
                        .toList();
            case AssignmentEvent.ProgressReported e -> heartbeat(policy, today);
            case AssignmentEvent.SentBack e -> heartbeat(policy, today);
            case AssignmentEvent.Resumed e -> heartbeat(policy, today);
            case AssignmentEvent.Reopened e -> heartbeat(policy, today);
            case AssignmentEvent.Reported e -> judgement(policy, today);
            case AssignmentEvent.RequestMade(Request.Explanation asked, var text) ->
                List.of(
                        new Arming(ClockRule.EXPLANATION_DUE, 0, ClockLevel.DUE, asked.address(), asked.dueOn()),
                        new Arming(
                                ClockRule.EXPLANATION_OVERDUE,
                                1,
                                ClockLevel.ESCALATED,
                                asked.address(),
                                asked.dueOn()));
            case AssignmentEvent.RequestMade(var asked, var text) -> List.of(undecided(asked, policy, today));
            case AssignmentEvent.Acknowledged e -> List.of();
            case AssignmentEvent.Begun e -> List.of();
            case AssignmentEvent.Verified e -> List.of();
            case AssignmentEvent.Transferred e -> List.of();
            case AssignmentEvent.Withdrawn e -> List.of();
            case AssignmentEvent.ClosedNotDone e -> List.of();
            case AssignmentEvent.PutOnHold e -> List.of();
            case AssignmentEvent.RequestClosed e -> List.of();
            case AssignmentEvent.DeadlineChanged e -> List.of();
            case AssignmentEvent.Amended e -> List.of();
            case AssignmentEvent.Joined e -> heartbeat(policy, today);
            case AssignmentEvent.Delegated e -> List.of();
            case AssignmentEvent.HandlerNamed e -> List.of();
            case AssignmentEvent.EvidenceAdded e -> List.of();
            case AssignmentEvent.Commented e -> List.of();
            case AssignmentEvent.Urged e -> List.of();
            case AssignmentEvent.ClockFired e -> List.of();
        };
    }

    /** What was brought from another system begins in the state that it had there. */
    private static List<Arming> begun(State state, Policy policy, LocalDate today) {
        return switch (state) {
            case ASSIGNED, RECEIVED -> acceptance(policy, today);
            case ACCEPTED, IN_PROGRESS -> heartbeat(policy, today);
            case REPORTED -> judgement(policy, today);
            case ON_HOLD, RETURNED, COMPLETED, NOT_DONE, TRANSFERRED, WITHDRAWN -> List.of();
        };
    }

    private static List<Arming> judgement(Policy policy, LocalDate today) {
        return List.of(new Arming(ClockRule.VERIFICATION, policy.verificationDays(), ClockLevel.UNJUDGED, null, today));
    }

    private static List<Arming> acceptance(Policy policy, LocalDate today) {
        return List.of(new Arming(ClockRule.ACCEPTANCE, policy.acceptanceDays(), ClockLevel.OVERDUE, null, today));
    }

    /** Explanations are answered and not decided. */
    private static Stream<Request> undecided(Assignment assignment) {
        return assignment.requests().open().filter(asked -> asked.kind() != RequestKind.EXPLANATION);
    }

    private static Arming undecided(Request asked, Policy policy, LocalDate today) {
        return new Arming(
                ClockRule.REQUEST_UNDECIDED, policy.undecidedDays(), ClockLevel.WAITING, asked.address(), today);
    }

    private static List<Arming> answer(Policy policy, LocalDate today) {
        return List.of(new Arming(ClockRule.RETURNED, policy.returnedDays(), ClockLevel.WAITING, null, today));
    }

    private static List<Arming> heartbeat(Policy policy, LocalDate today) {
        return List.of(new Arming(ClockRule.HEARTBEAT, policy.heartbeatDays(), ClockLevel.REMINDER, null, today));
    }

    private static boolean armsLadder(AssignmentEvent event) {
        return event instanceof AssignmentEvent.Assigned
                || event instanceof AssignmentEvent.InsistedOn
                || event instanceof AssignmentEvent.DeadlineChanged
                || event instanceof AssignmentEvent.Joined
                || event instanceof AssignmentEvent.SentBack
                || event instanceof AssignmentEvent.Resumed
                || event instanceof AssignmentEvent.Reopened;
    }

    /** Its steps; none without a deadline. */
    private static List<Clock> ladder(Assignment assignment, long armedAt, Moment moment) {
        if (assignment.deadline() == null) {
            return List.of();
        }
        var steps = moment.policy().ladder();
        return steps.stream()
                .map(step -> new Arming(ClockRule.DEADLINE, step, level(step, steps), null, assignment.deadline())
                        .at(armedAt, moment))
                .toList();
    }

    /** The last of several steps behind the deadline goes to the signer. */
    private static ClockLevel level(int step, List<Integer> steps) {
        if (step < 0) {
            return ClockLevel.REMINDER;
        }
        if (step == 0) {
            return ClockLevel.DUE;
        }
        var behind = steps.stream().filter(other -> other > 0).toList();
        return behind.size() > 1 && step == behind.getLast() ? ClockLevel.ESCALATED : ClockLevel.OVERDUE;
    }
}
