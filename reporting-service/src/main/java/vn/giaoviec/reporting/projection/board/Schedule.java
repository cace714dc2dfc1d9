package vn.giaoviec.reporting.projection.board;

import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/** Where an assignment stands against its deadline: while it is open by the date, when completed for good. */
public enum Schedule {
    NO_DEADLINE,
    IN_TIME,
    DUE_SOON,
    OVERDUE,
    ON_TIME,
    LATE;

    /** Due soon is what is due today or by the third working day from now. */
    private static final int SOON = 3;

    /** Null for what ended without being completed: no deadline is kept or missed any more. */
    static Schedule of(State state, Judgement judged, int deadline, int asOf, WorkingDays worked) {
        if (state == State.COMPLETED) {
            return switch (judged) {
                case ON_TIME -> ON_TIME;
                case LATE -> LATE;
                case NO_DEADLINE -> NO_DEADLINE;
            };
        }
        if (!state.open()) {
            return null;
        }
        if (deadline == Days.NONE) {
            return NO_DEADLINE;
        }
        if (deadline < asOf) {
            return OVERDUE;
        }
        return worked.until(asOf, deadline) <= SOON ? DUE_SOON : IN_TIME;
    }
}
