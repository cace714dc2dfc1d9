package vn.giaoviec.task.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The one command of the clock: what is due fires. Of each arming at most once, because it is gone by the same write. */
public final class Ticking {
    private Ticking() {}

    /**
     * What is due fires, in the order in which it was due. Of the ladder the highest step alone is told, those below it
     * are recorded as overtaken: late rather than never, and never a flood. Where the policy lets what nobody answered
     * count as accepted, it is accepted in the same write. It is counted by the calendar of now, whenever it was armed.
     *
     * @return empty where nothing is due
     */
    public static Optional<Decision.Accepted> decide(Assignment assignment, Moment moment) {
        var clocks = Clocks.by(moment.calendar(), assignment.clocks());
        var due = clocks.stream().filter(clock -> clock.isDue(moment.at())).toList();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        var rest = clocks.stream().filter(clock -> !due.contains(clock)).toList();
        var left = assignment.withClocks(rest);
        var accepted = due.stream().anyMatch(clock -> clock.rule() == ClockRule.ACCEPTANCE)
                ? acceptedByItself(left, moment.behind(due.size()))
                : Optional.<Decision.Accepted>empty();
        var events = new ArrayList<AssignmentEvent>();
        due.forEach(clock -> events.add(new AssignmentEvent.ClockFired(
                clock.rule() == ClockRule.ACCEPTANCE && accepted.isPresent() ? clock.at(ClockLevel.SETTLED) : clock,
                clock.isOvertakenBy(due),
                clock.worthTellingUntil(moment))));
        accepted.ifPresent(also -> events.addAll(also.events()));
        return Optional.of(new Decision.Accepted(
                accepted.map(Decision.Accepted::after).orElse(left),
                List.copyOf(events),
                Party.CLOCK,
                Party.CLOCK.role(Actor.clock(), assignment),
                null));
    }

    private static Optional<Decision.Accepted> acceptedByItself(Assignment assignment, Moment moment) {
        return Transitions.decide(assignment, new AssignmentCommand.Accept(null), Actor.clock(), moment)
                        instanceof Decision.Accepted accepted
                ? Optional.of(accepted)
                : Optional.empty();
    }

    /** With its clocks as that calendar counts them; the assignment itself where it moves none. */
    public static Assignment by(WorkingCalendar calendar, Assignment assignment) {
        var moved = Clocks.by(calendar, assignment.clocks());
        return moved.equals(assignment.clocks()) ? assignment : assignment.withClocks(moved);
    }
}
