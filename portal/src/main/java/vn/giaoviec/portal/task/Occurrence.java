package vn.giaoviec.portal.task;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which time it is of a task that recurs.
 *
 * @param length WEEK, MONTH, QUARTER, HALF or YEAR
 * @param number of the week, month, quarter or half of that year; of a year the year itself
 */
public record Occurrence(String length, String number, String year) {
    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-([WQH]?)0?(\\d{1,2}))?");

    /** Empty for what does not recur, and for a name of a later release. */
    public static Optional<Occurrence> of(String name) {
        var found = NAME.matcher(name == null ? "" : name);
        if (!found.matches()) {
            return Optional.empty();
        }
        var year = found.group(1);
        return Optional.of(
                found.group(3) == null
                        ? new Occurrence("YEAR", year, year)
                        : new Occurrence(length(found.group(2)), found.group(3), year));
    }

    private static String length(String letter) {
        return switch (letter) {
            case "W" -> "WEEK";
            case "Q" -> "QUARTER";
            case "H" -> "HALF";
            default -> "MONTH";
        };
    }
}
