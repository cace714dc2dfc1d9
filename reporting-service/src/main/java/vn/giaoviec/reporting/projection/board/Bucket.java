package vn.giaoviec.reporting.projection.board;

import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/**
 * Finer cuts than the classes. The first nine split what is pending, each assignment in exactly one; the others are
 * looked at by themselves and may overlap. Overdue in calendar days, ahead in working days.
 */
public enum Bucket {
    OVERDUE_1_7,
    OVERDUE_8_30,
    OVERDUE_OVER_30,
    DUE_TODAY,
    DUE_IN_1_3,
    DUE_IN_4_7,
    DUE_IN_8_30,
    DUE_LATER,
    NO_DEADLINE,
    /** Given, and nobody at the agency has yet said that it came. */
    NOT_ACKNOWLEDGED,
    RETURNED,
    ON_HOLD,
    AWAITING_VERIFICATION,
    /** Pending, of a directive of an earlier year. */
    BACKLOG,
    /** Agencies told for information; in no class and no total. */
    INFORMED,
    INFORMED_ACKNOWLEDGED;

    private static final Bucket[] ALL = values();

    /** The first so many split what is pending. */
    static final int DUES = 9;

    /** Later by more days than these is late like all others. */
    static final int LONGEST_LATE = 30;

    /** The third, seventh and thirtieth working day after a day, so that a row costs comparisons and no counting. */
    record Ahead(int third, int seventh, int thirtieth) {
        static Ahead of(WorkingDays worked, int asOf) {
            return new Ahead(worked.next(asOf, 3), worked.next(asOf, 7), worked.next(asOf, 30));
        }
    }

    private int bit() {
        return 1 << ordinal();
    }

    boolean in(int mask) {
        return (mask & bit()) != 0;
    }

    static Bucket at(int ordinal) {
        return ALL[ordinal];
    }

    /**
     * The buckets of one assignment at 24:00 of a day, as a set of bits. Days as {@link Days#code}.
     *
     * @param newYear first day of the year of {@code asOf}
     * @param ahead counted from {@code asOf}
     */
    static int mask(
            OfficialClass clazz,
            Role role,
            State state,
            int deadline,
            int issuedOn,
            int asOf,
            int newYear,
            Ahead ahead) {
        if (role == Role.INFORMED) {
            return informed(state);
        }
        if (clazz == null || !clazz.pending()) {
            return 0;
        }
        int mask = due(deadline, asOf, ahead).bit();
        if (issuedOn < newYear) {
            mask |= BACKLOG.bit();
        }
        return switch (state) {
            case ASSIGNED -> mask | NOT_ACKNOWLEDGED.bit();
            case RETURNED -> mask | RETURNED.bit();
            case ON_HOLD -> mask | ON_HOLD.bit();
            case REPORTED -> mask | AWAITING_VERIFICATION.bit();
            default -> mask;
        };
    }

    private static int informed(State state) {
        return switch (state) {
            case ASSIGNED -> INFORMED.bit();
            case TRANSFERRED, WITHDRAWN, UNKNOWN -> 0;
            default -> INFORMED.bit() | INFORMED_ACKNOWLEDGED.bit();
        };
    }

    static Bucket due(int deadline, int asOf, Ahead ahead) {
        if (deadline == Days.NONE) {
            return NO_DEADLINE;
        }
        int late = asOf - deadline;
        if (late > 0) {
            return late <= 7 ? OVERDUE_1_7 : late <= LONGEST_LATE ? OVERDUE_8_30 : OVERDUE_OVER_30;
        }
        if (late == 0) {
            return DUE_TODAY;
        }
        return deadline <= ahead.third()
                ? DUE_IN_1_3
                : deadline <= ahead.seventh() ? DUE_IN_4_7 : deadline <= ahead.thirtieth() ? DUE_IN_8_30 : DUE_LATER;
    }
}
