package vn.giaoviec.local.checker;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 11, of days: the figures of a day that were called final have the same bytes whenever they are asked for, and were
 * called so when the day, or a later one, had been closed in every partition of what they are made of.
 */
final class Finality implements Judge {
    private record Question(String client, String path, String asOf) {}

    private record First(String sha256, String words) {}

    @Override
    public String judge(Look look, Findings findings) {
        var said = new HashMap<Question, First>();
        var closings = closings(look);
        var judged = new int[1];
        look.journal.eachRead(read -> {
            if (!read.isAcknowledged() || !"final".equals(read.finality())) {
                return;
            }
            judged[0]++;
            closed(read, closings, findings);
            var question = new Question(read.client(), read.path(), read.asOf());
            var first = said.putIfAbsent(question, new First(read.sha256(), "at " + read.time()));
            if (first != null && !Objects.equals(first.sha256(), read.sha256())) {
                findings.violated(
                        read.path(),
                        "was final for " + read.client() + " " + first.words() + " as " + first.sha256() + ", and at "
                                + read.time() + " is " + read.sha256());
            }
        });
        return judged[0] + " final answers to " + said.size() + " questions";
    }

    private record Place(String topic, int partition) {}

    /** When each day was first closed in each partition that figures are made of. */
    private static Map<Place, NavigableMap<String, Instant>> closings(Look look) {
        var closings = new LinkedHashMap<Place, NavigableMap<String, Instant>>();
        for (var topic : Places.OF_FIGURES) {
            for (int partition = 0; partition < look.partitions.get(topic); partition++) {
                closings.put(new Place(topic, partition), new TreeMap<>());
            }
        }
        for (var marker : look.markers) {
            var days = closings.get(new Place(marker.topic(), marker.partition()));
            if (days != null) {
                days.merge(marker.day().toString(), marker.time(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return closings;
    }

    private static void closed(Answer read, Map<Place, NavigableMap<String, Instant>> closings, Findings findings) {
        for (var closing : closings.entrySet()) {
            boolean inTime = read.asOf() != null
                    && closing.getValue().tailMap(read.asOf(), true).values().stream()
                            .anyMatch(at -> !at.isAfter(read.time()));
            if (!inTime) {
                findings.violated(
                        read.path(),
                        "was final for " + read.client() + " at " + read.time() + ", and "
                                + closing.getKey().topic()
                                + "-" + closing.getKey().partition() + " had no marker of " + read.asOf()
                                + " or later by then");
                return;
            }
        }
    }
}
