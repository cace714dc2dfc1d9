package vn.giaoviec.task.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The one place that says what a working day is: Monday to Friday, without the days that the calendar takes off, and with
 * those on which one is made up. Days of Asia/Ho_Chi_Minh.
 *
 * @param off weekdays on which nobody works
 * @param madeUp Saturdays and Sundays on which people work
 * @param confirmed years on which the authorities have decided, with no day in doubt
 */
public record WorkingCalendar(Set<LocalDate> off, Set<LocalDate> madeUp, Set<Integer> confirmed) {
    /** While no calendar is known yet. */
    public static final WorkingCalendar NONE = new WorkingCalendar(Set.of(), Set.of(), Set.of());

    public boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? madeUp.contains(day) : !off.contains(day);
    }

    /** The n-th working day after {@code day}, which itself is not counted. */
    public LocalDate after(LocalDate day, int n) {
        return counted(day, n, 1);
    }

    /** The n-th working day before {@code day}, which itself is not counted. */
    public LocalDate before(LocalDate day, int n) {
        return counted(day, n, -1);
    }

    private LocalDate counted(LocalDate day, int n, int step) {
        var reached = day;
        for (var left = n; left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Whether nothing between the two, both counted, may still be decided otherwise. */
    public boolean isConfirmed(LocalDate from, LocalDate to) {
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            if (!confirmed.contains(year)) {
                return false;
            }
        }
        return true;
    }
}
