package vn.giaoviec.task.model;

import java.time.LocalDate;

/**
 * How an assignment stands against its deadline on a day. Derived, never stored and never a state. A deadline is a day
 * in Asia/Ho_Chi_Minh and is kept until the end of that day.
 */
public enum Schedule {
    NO_DEADLINE,
    IN_TIME,
    /** Due today or within three working days. */
    DUE_SOON,
    OVERDUE,
    /** Completed by a report of the deadline's day or earlier. */
    ON_TIME,
    /** Completed by a later report. */
    LATE;

    /** Of something that is not final, on {@code today}. */
    public static Schedule ofOpen(LocalDate deadline, Today today) {
        if (deadline == null) {
            return NO_DEADLINE;
        }
        if (deadline.isBefore(today.day())) {
            return OVERDUE;
        }
        return deadline.isAfter(today.lastDueSoon()) ? IN_TIME : DUE_SOON;
    }

    /** Of a report recorded on {@code reportedOn}, once and for all. */
    public static Schedule ofReport(LocalDate deadline, LocalDate reportedOn) {
        if (deadline == null) {
            return NO_DEADLINE;
        }
        return reportedOn.isAfter(deadline) ? LATE : ON_TIME;
    }
}
