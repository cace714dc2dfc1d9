package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the clock speaks up about, and how long it waits. Days of Asia/Ho_Chi_Minh. */
public enum ClockRule {
    /** Nobody has accepted or given back what was given; of an agency informed: nobody has taken note of it. */
    ACCEPTANCE(Counting.WORKING_DAYS_GRANTED),
    /** Nobody has answered a return. */
    RETURNED(Counting.WORKING_DAYS_GRANTED),
    /** An agency at work says nothing. */
    HEARTBEAT(Counting.CALENDAR_DAYS),
    /** A step of the ladder round the deadline. */
    DEADLINE(Counting.WORKING_DAYS_ROUND),
    /** Nobody has judged a report: it runs on the issuing side. */
    VERIFICATION(Counting.WORKING_DAYS_GRANTED),
    /** Nobody has decided a request. */
    REQUEST_UNDECIDED(Counting.WORKING_DAYS_GRANTED),
    /** An explanation is to be given today. */
    EXPLANATION_DUE(Counting.WORKING_DAYS_ROUND),
    /** An explanation was not given. */
    EXPLANATION_OVERDUE(Counting.WORKING_DAYS_ROUND);

    /** How a rule counts its days. */
    private enum Counting {
        /** So many whole working days are somebody's to act in: due on the working day behind them. */
        WORKING_DAYS_GRANTED,
        /** Working days before the day below zero, the day itself at zero, behind it above. */
        WORKING_DAYS_ROUND,
        /** Due on the first working day when so many days have passed. */
        CALENDAR_DAYS
    }

    private final Counting counting;

    ClockRule(Counting counting) {
        this.counting = counting;
    }

    /** The day on which it is due. */
    LocalDate due(LocalDate from, int days, WorkingCalendar calendar) {
        return switch (counting) {
            case WORKING_DAYS_GRANTED -> calendar.after(from, days + 1);
            case CALENDAR_DAYS -> calendar.after(from.plusDays(days - 1L), 1);
            case WORKING_DAYS_ROUND -> {
                if (days == 0) {
                    yield from;
                }
                yield days < 0 ? calendar.before(from, -days) : calendar.after(from, days);
            }
        };
    }

    /** {@code acceptance}, {@code deadline-7}, {@code deadline+0}. */
    String wire(int days) {
        var name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this == DEADLINE ? name + String.format(Locale.ROOT, "%+d", days) : name;
    }

    private static Stream<Request> open(Assignment assignment, String request) {
        return assignment.requests().open().filter(open -> open.address().equals(request));
    }

    /** It is over as soon as the assignment no longer stands like this. */
    boolean runs(Assignment assignment, String request) {
        var state = assignment.state();
        return switch (this) {
            case ACCEPTANCE -> state == State.ASSIGNED || state == State.RECEIVED && assignment.works();
            case RETURNED -> state == State.RETURNED;
            case HEARTBEAT -> state == State.ACCEPTED || state == State.IN_PROGRESS;
            case DEADLINE ->
                assignment.works()
                        && assignment.deadline() != null
                        && List.of(State.ASSIGNED, State.RECEIVED, State.ACCEPTED, State.IN_PROGRESS)
                                .contains(state);
            case VERIFICATION -> state == State.REPORTED;
            case REQUEST_UNDECIDED ->
                open(assignment, request).anyMatch(open -> Transitions.isDecided(open.kind(), state));
            case EXPLANATION_DUE, EXPLANATION_OVERDUE ->
                open(assignment, request).findAny().isPresent();
        };
    }
}
