package vn.giaoviec.reporting.projection.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.RegisterRow.Year;

/**
 * The one place that knows which days are worked: Monday to Friday, without those that the calendar takes off, and with
 * those that it has made up. Days as {@link Days#code}.
 */
public final class WorkingDays {
    /** 1970-01-01, day 0, was a Thursday. */
    private static final int FROM_MONDAY = 3;

    private static final int WEEK = 7;
    private static final int WORKED = 5;
    /** Thirty working days, as far ahead as any bucket looks, with Tết in between. */
    private static final int AHEAD_DAYS = 60;

    /** Sorted; none on a weekend. */
    private final int[] off;
    /** Sorted; all on a weekend. */
    private final int[] madeUp;

    private final Set<Integer> confirmed;

    private WorkingDays(int[] off, int[] madeUp, Set<Integer> confirmed) {
        this.off = off;
        this.madeUp = madeUp;
        this.confirmed = confirmed;
    }

    static WorkingDays of(List<Year> years) {
        return new WorkingDays(
                days(years, Year::off).filter(day -> !weekend(day)).toArray(),
                days(years, Year::madeUp).filter(WorkingDays::weekend).toArray(),
                years.stream().filter(Year::confirmed).map(Year::year).collect(Collectors.toUnmodifiableSet()));
    }

    private static IntStream days(List<Year> years, Function<Year, List<LocalDate>> which) {
        return years.stream()
                .flatMap(year -> which.apply(year).stream())
                .mapToInt(Days::code)
                .sorted()
                .distinct();
    }

    /** Working days after {@code from}, up to and including {@code to}; negative when {@code to} lies before. */
    public int after(int from, int to) {
        return upTo(to) - upTo(from);
    }

    /** n, where {@code day} is not after the n-th working day after {@code from}, but after the one before; 0 for the past. */
    public int until(int from, int day) {
        return day <= from ? 0 : after(from, day - 1) + 1;
    }

    /** The {@code count}-th working day after {@code from}; at least the first. */
    public int next(int from, int count) {
        int day = from;
        for (int left = count; left > 0; ) {
            day++;
            left -= after(day - 1, day);
        }
        return day;
    }

    /** Years into which figures of that day look ahead and which may still be decided otherwise; sorted. */
    public List<Integer> unconfirmed(LocalDate asOf) {
        return IntStream.rangeClosed(asOf.getYear(), asOf.plusDays(AHEAD_DAYS).getYear())
                .filter(year -> !confirmed.contains(year))
                .boxed()
                .toList();
    }

    private int upTo(int day) {
        int shifted = day + FROM_MONDAY;
        int weekdays = Math.floorDiv(shifted, WEEK) * WORKED + Math.min(Math.floorMod(shifted, WEEK) + 1, WORKED);
        return weekdays - upTo(off, day) + upTo(madeUp, day);
    }

    private static int upTo(int[] days, int day) {
        int place = Arrays.binarySearch(days, day);
        return place >= 0 ? place + 1 : -place - 1;
    }

    private static boolean weekend(int day) {
        return Math.floorMod(day + FROM_MONDAY, WEEK) >= WORKED;
    }
}
