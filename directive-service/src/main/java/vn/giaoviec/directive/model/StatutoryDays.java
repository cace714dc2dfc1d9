package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A year on which nobody has decided: the days that the Labour Code itself fixes (45/2019/QH14, Điều 112.1), and the
 * working day after each that falls on a weekly day off (Điều 111.3). Which days of the lunar new year are off, which day
 * beside 2 September, and every swap are decided year by year (Điều 112.3) and never guessed.
 */
public final class StatutoryDays {
    private static final String LAW = "Khoản 1 Điều 112 Bộ luật Lao động (45/2019/QH14)";
    private static final String MADE_GOOD = "Khoản 3 Điều 111 Bộ luật Lao động (45/2019/QH14)";

    private record Holiday(MonthDay on, int since, String name, String nameEn, String source) {
        CalendarDay in(int year) {
            return day(on.atYear(year), name, nameEn, CalendarDay.Status.CONFIRMED, source);
        }
    }

    private static final List<Holiday> FIXED = List.of(
            new Holiday(MonthDay.of(1, 1), 0, "Tết Dương lịch", "New Year's Day", LAW),
            new Holiday(MonthDay.of(4, 30), 0, "Ngày Chiến thắng 30/4", "Reunification Day", LAW),
            new Holiday(MonthDay.of(5, 1), 0, "Ngày Quốc tế Lao động 1/5", "International Labour Day", LAW),
            new Holiday(MonthDay.of(9, 2), 0, "Quốc khánh 2/9", "National Day", LAW),
            new Holiday(
                    MonthDay.of(11, 24),
                    2026,
                    "Ngày Văn hóa Việt Nam",
                    "Vietnam Culture Day",
                    "Nghị quyết 28/2026/QH16"));

    /** The tenth day of the third lunar month, by year. */
    private final Map<Integer, LocalDate> hungKings;

    /** @param hungKings the tenth day of the third lunar month (UTC+7) of each year that can be asked for */
    public StatutoryDays(Map<Integer, LocalDate> hungKings) {
        this.hungKings = new TreeMap<>(hungKings);
    }

    public boolean knows(int year) {
        return hungKings.containsKey(year);
    }

    /** @throws IllegalArgumentException for a year whose lunar days are not known */
    public CalendarYear of(int year) {
        if (!knows(year)) {
            throw new IllegalArgumentException("the lunar days of " + year + " are not known");
        }
        return new CalendarYear(year, false, madeGood(fixed(year)), CalendarYear.Origin.LAW);
    }

    /**
     * The days that every decision leaves off, by what the law fixes, and these days do not: whoever sends a year without
     * them has sent half of it. Those on a Saturday or Sunday are off anyway.
     */
    public Optional<Defect> missing(int year, List<CalendarDay> days) {
        var off = days.stream()
                .filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY)
                .map(CalendarDay::date)
                .collect(Collectors.toSet());
        var missing = fixed(year).stream()
                .map(CalendarDay::date)
                .filter(date -> !CalendarDay.isWeekend(date) && !off.contains(date))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Defect.at(
                        "days", "thiếu ngày nghỉ theo luật: " + missing, "lacks holidays fixed by law: " + missing));
    }

    /** In order of date; without the day of the Hùng Kings in a year whose lunar days are not known. */
    private List<CalendarDay> fixed(int year) {
        var holidays = new ArrayList<CalendarDay>();
        FIXED.stream().filter(one -> year >= one.since()).forEach(one -> holidays.add(one.in(year)));
        if (knows(year)) {
            holidays.add(day(
                    hungKings.get(year),
                    "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
                    "Hùng Kings' Commemoration Day",
                    CalendarDay.Status.CONFIRMED,
                    LAW));
        }
        holidays.sort(Comparator.comparing(CalendarDay::date));
        return holidays;
    }

    private static List<CalendarDay> madeGood(List<CalendarDay> holidays) {
        var off = new TreeMap<LocalDate, CalendarDay>();
        holidays.forEach(holiday -> off.put(holiday.date(), holiday));
        for (var holiday : holidays) {
            if (CalendarDay.isWeekend(holiday.date())) {
                var next = holiday.date();
                while (CalendarDay.isWeekend(next) || off.containsKey(next)) {
                    next = next.plusDays(1);
                }
                off.put(
                        next,
                        day(
                                next,
                                "Nghỉ bù " + holiday.name(),
                                "Compensatory day off for " + holiday.nameEn(),
                                CalendarDay.Status.UNCONFIRMED,
                                MADE_GOOD));
            }
        }
        return List.copyOf(off.values());
    }

    private static CalendarDay day(
            LocalDate date, String name, String nameEn, CalendarDay.Status status, String source) {
        return new CalendarDay(date, CalendarDay.Kind.HOLIDAY, name, nameEn, status, source);
    }
}
