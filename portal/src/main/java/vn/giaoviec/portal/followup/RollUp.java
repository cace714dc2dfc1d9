package vn.giaoviec.portal.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.giaoviec.portal.task.Occurrence;

/**
 * A task of several leads in one line, as reporting-service says it.
 *
 * @param occurrence that it speaks of, of a task that recurs
 * @param completed leads that have completed it
 * @param total leads that count
 * @param formerly how many they would be if no agencies had been merged
 * @param missing leads that have not completed it, by deadline
 */
record RollUp(String id, String occurrence, int completed, int total, int formerly, List<Row> missing) {
    private static final double WIDTH = 100;

    /** A part of the picture: how many they are, and where it begins and how wide it is, in hundredths of the whole. */
    record Part(String name, int count, double x, double width) {}

    /** Null for what does not recur. */
    public Occurrence time() {
        return Occurrence.of(occurrence).orElse(null);
    }

    /** From what is done to what is late; all parts, also the empty ones, for the table beside the picture. */
    public List<Part> parts() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("COMPLETED", completed);
        for (var name : List.of("REPORTED", "GOING_ON", "OVERDUE", "NOT_DONE")) {
            counts.put(name, (int)
                    missing.stream().filter(row -> partOf(row).equals(name)).count());
        }
        var parts = new ArrayList<Part>();
        double x = 0;
        for (var part : counts.entrySet()) {
            double width = total == 0 ? 0 : WIDTH * part.getValue() / total;
            parts.add(new Part(part.getKey(), part.getValue(), x, width));
            x += width;
        }
        return parts;
    }

    private static String partOf(Row row) {
        return switch (row.state()) {
            case "REPORTED", "NOT_DONE" -> row.state();
            default -> "OVERDUE".equals(row.schedule()) ? "OVERDUE" : "GOING_ON";
        };
    }
}
