package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * One year of the working-day calendar of those who are off on Saturday and Sunday (QĐ 188/1999/QĐ-TTg). Days are those
 * of Asia/Ho_Chi_Minh.
 *
 * @param decided whether the authorities have decided on it; if not, it holds only what the law itself fixes
 * @param days in order of date, one entry for a date
 * @param origin who said so
 */
public record CalendarYear(int year, boolean decided, List<CalendarDay> days, Origin origin) {
    private static final String PREFIX = "calendar.";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2199;

    /** The later ones prevail over the earlier. */
    public enum Origin {
        /** Nobody decided: the days that the law fixes. */
        LAW,
        /** A decision that came with a release of this product. */
        RELEASE,
        ADMINISTRATOR
    }

    public CalendarYear {
        days = days.stream()
                .sorted(Comparator.comparing(CalendarDay::date, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** With a dot, so that no agency of the register can have it. */
    public static String id(int year) {
        return PREFIX + year;
    }

    public String id() {
        return id(year);
    }

    /** No paper is missing: what is counted by it will not be counted otherwise, unless somebody decides anew. */
    public boolean isConfirmed() {
        return decided && days.stream().allMatch(day -> day.status() == CalendarDay.Status.CONFIRMED);
    }

    /** This one in place of what there is, or that where it prevails or is the same, whoever said it; null for none. */
    public CalendarYear orStays(CalendarYear before) {
        var stays = before != null && (before.origin.compareTo(origin) > 0 || saysTheSameAs(before));
        return stays ? before : this;
    }

    private boolean saysTheSameAs(CalendarYear other) {
        return year == other.year && decided == other.decided && days.equals(other.days);
    }

    /** The contract knows no others. */
    public static boolean isInReach(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** What is wrong with these as the days of that year, by their places in the list. */
    public static List<Defect> defects(int year, List<CalendarDay> days) {
        var found = new ArrayList<Defect>();
        var seen = new HashSet<LocalDate>();
        for (var place = 0; place < days.size(); place++) {
            var day = days.get(place);
            for (var defect : day.defects(year)) {
                found.add(Defect.at("days/" + place + "/" + defect.field(), defect.vietnamese(), defect.english()));
            }
            if (day.date() != null && !seen.add(day.date())) {
                found.add(Defect.at("days/" + place + "/date", "ngày lặp lại", "stands there twice"));
            }
        }
        return found;
    }
}
