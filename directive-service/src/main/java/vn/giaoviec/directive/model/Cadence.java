package vn.giaoviec.directive.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How often a task recurs by its words. */
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    OTHER;

    private static final int LAST_DAY = 31;

    /** Whether each time is an assignment of its own; else one goes on without a deadline. */
    public boolean makesOccurrences() {
        return this != DAILY && this != OTHER;
    }

    /**
     * Whether these say for each week, month, quarter … once when it is due: a weekday ("MONDAY"), a day of the month
     * ("10"), or days of the year, one in each quarter, half or year ("06-30"). None at all: on its last day.
     */
    boolean isDue(List<String> days) {
        if (days.isEmpty()) {
            return true;
        }
        return switch (this) {
            case WEEKLY -> days.size() == 1 && isWeekday(days.getFirst());
            case MONTHLY -> days.size() == 1 && isDayOfMonth(days.getFirst());
            case QUARTERLY -> inEach(3, days);
            case HALF_YEARLY -> inEach(6, days);
            case YEARLY -> inEach(12, days);
            case DAILY, OTHER -> false;
        };
    }

    /** Whether these, which say when it is due, name that day. */
    boolean isDue(List<String> days, LocalDate day) {
        return switch (this) {
            case WEEKLY ->
                day.getDayOfWeek() == (days.isEmpty() ? DayOfWeek.SUNDAY : DayOfWeek.valueOf(days.getFirst()));
            case MONTHLY ->
                day.getDayOfMonth()
                        == Math.min(days.isEmpty() ? LAST_DAY : Integer.parseInt(days.getFirst()), day.lengthOfMonth());
            case QUARTERLY -> isDue(3, days, day);
            case HALF_YEARLY -> isDue(6, days, day);
            case YEARLY -> isDue(12, days, day);
            case DAILY, OTHER -> false;
        };
    }

    private static boolean isDue(int months, List<String> days, LocalDate day) {
        return days.isEmpty()
                ? day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % months == 0
                : days.stream()
                        .anyMatch(one ->
                                MonthDay.parse("--" + one).atYear(day.getYear()).equals(day));
    }

    private static boolean isWeekday(String day) {
        return Arrays.stream(DayOfWeek.values())
                .anyMatch(weekday -> weekday.name().equals(day));
    }

    private static boolean isDayOfMonth(String day) {
        return day.matches("[1-9]\\d?") && Integer.parseInt(day) <= LAST_DAY;
    }

    /** Each part of the year of so many months has exactly one of the days. */
    private static boolean inEach(int months, List<String> days) {
        try {
            return days.size() == 12 / months
                    && days.stream()
                                    .map(day -> (MonthDay.parse("--" + day).getMonthValue() - 1) / months)
                                    .distinct()
                                    .count()
                            == days.size();
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
