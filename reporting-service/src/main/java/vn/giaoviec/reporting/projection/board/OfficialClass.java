package vn.giaoviec.reporting.projection.board;

import java.util.Arrays;
import java.util.List;
import vn.giaoviec.reporting.projection.Days;

/**
 * The six classes of the official progress tables (done or not × inside or past the deadline, and no deadline), and
 * "not done", which is a column of its own. The total is the sum of the seven.
 */
public enum OfficialClass {
    COMPLETED_ON_TIME,
    COMPLETED_LATE,
    COMPLETED_NO_DEADLINE,
    PENDING_IN_TIME,
    PENDING_OVERDUE,
    PENDING_NO_DEADLINE,
    NOT_DONE;

    public static final List<OfficialClass> SIX =
            Arrays.stream(values()).filter(one -> one != NOT_DONE).toList();

    public boolean pending() {
        return this == PENDING_IN_TIME || this == PENDING_OVERDUE || this == PENDING_NO_DEADLINE;
    }

    public boolean completed() {
        return ordinal() <= COMPLETED_NO_DEADLINE.ordinal();
    }

    /**
     * The class at 24:00 of a day. Null where there is none: informed, transferred, withdrawn.
     *
     * @param judged null unless {@code state} is COMPLETED
     * @param deadline the current one as {@link Days#code}
     * @param asOf the day as {@link Days#code}
     */
    static OfficialClass of(Role role, State state, Judgement judged, int deadline, int asOf) {
        if (!role.classed()) {
            return null;
        }
        return switch (state) {
            case ASSIGNED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD, RETURNED, REPORTED -> pending(deadline, asOf);
            case COMPLETED ->
                switch (judged) {
                    case ON_TIME -> COMPLETED_ON_TIME;
                    case LATE -> COMPLETED_LATE;
                    case NO_DEADLINE -> COMPLETED_NO_DEADLINE;
                };
            case NOT_DONE -> NOT_DONE;
            case TRANSFERRED, WITHDRAWN, UNKNOWN -> null;
        };
    }

    private static OfficialClass pending(int deadline, int asOf) {
        if (deadline == Days.NONE) {
            return PENDING_NO_DEADLINE;
        }
        return deadline < asOf ? PENDING_OVERDUE : PENDING_IN_TIME;
    }
}
