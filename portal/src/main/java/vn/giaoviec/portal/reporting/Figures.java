package vn.giaoviec.portal.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What reporting-service counts, as far as pages show it. */
public record Figures(LocalDate asOf, String finality, List<Integer> unconfirmedYears, List<Row> rows, Row total) {
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
            Map<String, Long> buckets) {
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
}
