package vn.giaoviec.local.checker;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;

/**
 * 8: of one arming a clock fired once at the most, and no assignment has one that was due long before the last thing that
 * happened anywhere: the business may have another time than this machine.
 */
final class Clocks implements Judge {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String judge(Look look, Findings findings) {
        int fired = 0;
        long last = 0;
        for (var history : look.histories(Places.ASSIGNMENTS).entrySet()) {
            var firings = new HashMap<String, String>();
            for (var event : history.getValue()) {
                last = Math.max(last, event.time());
                if (event.told().fired() == null) {
                    continue;
                }
                fired++;
                var before = firings.putIfAbsent(event.told().fired(), event.id());
                if (before != null) {
                    findings.violated(
                            history.getKey(),
                            event.told().fired() + " fired by event " + before + " and again by " + event.id());
                }
            }
        }
        var running = look.aggregates.get(Places.ASSIGNMENTS).values().stream()
                .filter(assignment -> assignment.nextClockAt() > 0)
                .toList();
        long longAgo = last - PATIENCE.toMillis();
        var standing = running.stream()
                .filter(assignment -> assignment.nextClockAt() < longAgo)
                .toList();
        if (look.asleep.contains(Places.TASK)) {
            findings.behind("the clocks of task-service", standing.size());
        } else {
            standing.forEach(assignment -> findings.violated(
                    assignment.id(),
                    "a clock was due at " + Instant.ofEpochMilli(assignment.nextClockAt()) + " and has not fired"));
        }
        return fired + " firings, clocks run on " + running.size() + " assignments";
    }
}
