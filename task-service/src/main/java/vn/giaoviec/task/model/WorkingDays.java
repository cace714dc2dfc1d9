package vn.giaoviec.task.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The one place that says what a working day is: Monday to Friday. Public holidays and swapped days are not known
 * here; they come with the working-day calendar as data.
 */
public final class WorkingDays {
    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The n-th working day after {@code day}, which itself is not counted. */
    public static LocalDate after(LocalDate day, int n) {
        var reached = day;
        for (var left = n; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
