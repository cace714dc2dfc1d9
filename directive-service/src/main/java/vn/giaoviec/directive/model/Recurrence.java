package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.List;

/**
 * In which rhythm a task is due again.
 *
 * @param due days of the month "10", month-days "06-30" or weekdays "MONDAY", by the cadence; empty: the last day of each
 *     week, month, quarter …
 * @param from first day, Asia/Ho_Chi_Minh, or null
 * @param until last day, or null
 * @param leadDays how many days before it is due an occurrence is given out; null: as is usual for the cadence
 */
public record Recurrence(Cadence cadence, List<String> due, LocalDate from, LocalDate until, Integer leadDays) {
    public Recurrence {
        due = due == null ? List.of() : List.copyOf(due);
    }

    /** The days suit the cadence. */
    public boolean saysWhenItIsDue() {
        return cadence.isDue(due);
    }

    /** Whether it is due at all on or after that day; without an end it always is. */
    boolean fallsDueSince(LocalDate day) {
        var first = from == null || day.isAfter(from) ? day : from;
        return until == null
                || !until.isBefore(first)
                        && first.datesUntil(until.plusDays(1)).anyMatch(each -> cadence.isDue(due, each));
    }

    /** The same, but for an end that comes sooner. */
    boolean onlyEndsBefore(Recurrence other) {
        return until != null
                && (other.until == null || until.isBefore(other.until))
                && new Recurrence(cadence, due, from, other.until, leadDays).equals(other);
    }
}
