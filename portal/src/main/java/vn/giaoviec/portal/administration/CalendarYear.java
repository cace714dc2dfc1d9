package vn.giaoviec.portal.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One year of the working-day calendar, as directive-service has it.
 *
 * @param decided the authorities have decided on it; if not, it holds what the law fixes
 * @param confirmed no paper is missing
 * @param days those that are not what their weekday says, in order of date
 */
record CalendarYear(int year, boolean decided, boolean confirmed, List<Day> days) {
    /** The kinds of days, in the order in which they are offered. */
    static final List<String> KINDS = List.of("HOLIDAY", "DAY_OFF_SWAPPED", "WORKING_SWAPPED");

    static final List<String> STATUSES = List.of("CONFIRMED", "UNCONFIRMED");

    /** @param name in Vietnamese, as the decision has it; what is not there is null */
    record Day(LocalDate date, String kind, String name, String nameEn, String status, String source) {
        public String name(String language) {
            return language.equals("vi") || nameEn == null ? name : nameEn;
        }

        Map<String, String> values() {
            var values = new LinkedHashMap<String, String>();
            values.put("date", date.toString());
            values.put("kind", kind);
            values.put("name", name);
            values.put("nameEn", nameEn);
            values.put("status", status);
            values.put("source", source);
            values.values().removeIf(value -> value == null);
            return values;
        }
    }

    public List<Month> months() {
        var special = new TreeMap<LocalDate, Day>();
        days.forEach(day -> special.put(day.date(), day));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Month.of(year, month, special))
                .toList();
    }

    public Day on(String date) {
        return days.stream()
                .filter(day -> day.date().toString().equals(date))
                .findFirst()
                .orElse(null);
    }

    /** The whole year as it is to be, with another day in the place of what there is on that date. */
    Map<String, Object> with(Map<String, String> wanted) {
        var days = others(wanted.getOrDefault("date", ""));
        days.add(wanted);
        days.sort(Comparator.comparing(day -> day.getOrDefault("date", "")));
        return request(decided, days);
    }

    Map<String, Object> without(String date) {
        return request(decided, others(date));
    }

    Map<String, Object> decided(boolean isDecided) {
        return request(isDecided, others(""));
    }

    private List<Map<String, String>> others(String date) {
        var others = new ArrayList<Map<String, String>>();
        days.stream()
                .filter(day -> !day.date().toString().equals(date))
                .map(Day::values)
                .forEach(others::add);
        return others;
    }

    private Map<String, Object> request(boolean isDecided, List<Map<String, String>> days) {
        return Map.of("year", year, "decided", isDecided, "days", days);
    }
}
