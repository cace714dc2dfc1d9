package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.List;

/**
 * In which rhythm a task is due again.
 *
 * @param due days of the month "10", month-days "06-30" or weekdays, by the cadence
 * @param from first day, Asia/Ho_Chi_Minh, or null
 * @param until last day, or null
 * @param leadDays how many days ahead an occurrence is given out, or null
 */
public record Recurrence(Cadence cadence, List<String> due, LocalDate from, LocalDate until, Integer leadDays) {
    public Recurrence {
        due = due == null ? List.of() : List.copyOf(due);
    }
}
