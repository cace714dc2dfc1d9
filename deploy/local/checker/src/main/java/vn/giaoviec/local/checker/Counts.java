package vn.giaoviec.local.checker;

import java.util.HashSet;
import java.util.Set;

/**
 * What one look saw.
 *
 * @param assignments with a history
 * @param events in histories and outboxes
 * @param duplicates records on the topics that repeat an event which lies there already: the consumers absorbed them
 * @param parked records that wait at consumers
 * @param acknowledged answers of the journal that say that a change was carried out; 0 without a journal, like the rest
 * @param refused answers that say that nothing was done
 * @param unknown changes that were never answered, or with 5xx
 * @param reads answers to questions
 * @param unreadableLines of the journal
 */
record Counts(
        int assignments,
        int events,
        int duplicates,
        int parked,
        int acknowledged,
        int refused,
        int unknown,
        int reads,
        int unreadableLines) {
    static Counts of(Look look) {
        int duplicates = 0;
        for (var records : look.records.values()) {
            Set<String> seen = new HashSet<>();
            for (var record : records) {
                if (record.event() != null && !seen.add(record.event().id())) {
                    duplicates++;
                }
            }
        }
        int events = look.stored.values().stream().mapToInt(byId -> byId.size()).sum();
        int assignments = look.aggregates.get(Places.ASSIGNMENTS).size();
        if (look.journal == null) {
            return new Counts(assignments, events, duplicates, look.parkedRecords, 0, 0, 0, 0, 0);
        }
        var changes = look.journal.changes();
        int acknowledged = (int) changes.stream().filter(Answer::isAcknowledged).count();
        int refused = (int) changes.stream().filter(Answer::isRefused).count();
        return new Counts(
                assignments,
                events,
                duplicates,
                look.parkedRecords,
                acknowledged,
                refused,
                changes.size() - acknowledged - refused,
                look.journal.reads(),
                look.journal.unreadable().size());
    }
}
