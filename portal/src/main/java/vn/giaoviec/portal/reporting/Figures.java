package vn.giaoviec.portal.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What reporting-service counts, as far as pages show it.
 *
 * @param rows in the order that was asked for
 * @param rowsInAll how many there are with those that were not asked for
 */
public record Figures(
        LocalDate asOf, String finality, List<Integer> unconfirmedYears, List<Row> rows, int rowsInAll, Row total) {
    /**
     * @param key what the filter of the dimension takes; null in the total
     * @param name in Vietnamese, as it was on that day; null in the total
     * @param total the six classes and those not done
     */
    public record Row(
            String key,
            String name,
            long total,
            Map<String, Long> byClass,
            long notDone,
            Map<String, Long> byState,
            Map<String, Long> buckets,
            Rates rates) {
        public long ofClasses(List<String> classes) {
            return classes.stream()
                    .mapToLong(one -> byClass.getOrDefault(one, 0L))
                    .sum();
        }

        public long ofBuckets(List<String> names) {
            return names.stream()
                    .mapToLong(one -> buckets.getOrDefault(one, 0L))
                    .sum();
        }
    }
    /**
     * @param due completed of what has come due: completed, overdue or not done
     * @param all completed of all
     * @param onTimeFirst completed not after the first deadline, of what was completed and had one
     * @param onTimeCurrent the same by the deadline that holds now
     */
    public record Rates(Rate due, Rate all, Rate onTimeFirst, Rate onTimeCurrent) {}

    /** There is no rate where the denominator is 0. */
    public record Rate(long numerator, long denominator) {}
}
