package vn.giaoviec.task.model;

import java.time.LocalDate;

/** The day that deadlines are judged on, Asia/Ho_Chi_Minh, with the calendar by which working days are counted from it. */
public record Today(LocalDate day, WorkingCalendar calendar) {
    private static final int SOON_WORKING_DAYS = 3;

    /** The latest deadline that is due soon. */
    public LocalDate lastDueSoon() {
        return calendar.after(day, SOON_WORKING_DAYS);
    }
}
