package vn.giaoviec.task.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * How often a task is due again, and how the times are named: {@code 2026-W49}, {@code 2026-12}, {@code 2026-Q4},
 * {@code 2026-H2}, {@code 2026}. Weeks are those of ISO 8601.
 */
public enum Cadence {
    WEEKLY(7),
    MONTHLY(15),
    QUARTERLY(30),
    HALF_YEARLY(45),
    YEARLY(60);

    private static final int HALF = 6;

    private final int leadDays;

    Cadence(int leadDays) {
        this.leadDays = leadDays;
    }

    /** How many days before it is due each is given out where the directive does not say. */
    int leadDays() {
        return leadDays;
    }

    /** First day of the week, month, quarter … in which that day lies. */
    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case HALF_YEARLY -> LocalDate.of(day.getYear(), day.getMonthValue() <= HALF ? 1 : HALF + 1, 1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    /** First day of the one that follows that which begins so. */
    LocalDate after(LocalDate start) {
        return switch (this) {
            case WEEKLY -> start.plusWeeks(1);
            case MONTHLY -> start.plusMonths(1);
            case QUARTERLY -> start.plusMonths(3);
            case HALF_YEARLY -> start.plusMonths(HALF);
            case YEARLY -> start.plusYears(1);
        };
    }

    /** As events name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String name(LocalDate start) {
        return switch (this) {
            case WEEKLY ->
                "%d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case QUARTERLY -> "%d-Q%d".formatted(start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEARLY -> "%d-H%d".formatted(start.getYear(), start.getMonthValue() <= HALF ? 1 : 2);
            case YEARLY -> Integer.toString(start.getYear());
        };
    }
}
