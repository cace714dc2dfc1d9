package vn.giaoviec.local.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.local.checker.Places.Consumer;

/**
 * Everything, as one look found it. What follows is read before what it follows from, so that on a running system what
 * is on its way looks late, never ahead: consumers, then topics, then aggregates, then histories.
 */
final class Look {
    final Map<Consumer, Map<String, Long>> kept = new HashMap<>();
    /** Database to the subjects of which something is parked there. */
    final Map<String, Set<String>> parked = new HashMap<>();

    /** Directives of which task-service has something to carry out still. */
    final Set<String> intake = new HashSet<>();

    /** Successions, by their subjects, that task-service has to carry out still. */
    final Set<String> succeeding = new HashSet<>();

    int parkedRecords;
    /** Records, by their place, that an administrator has put aside for good because they are nobody's. */
    final Set<String> discarded = new HashSet<>();

    final Map<String, Row> rows = new TreeMap<>();
    final List<Entry> feed = new ArrayList<>();
    /** By topic, in the order of partitions and offsets. */
    final Map<String, List<OnTopic>> records = new HashMap<>();

    final Map<String, Integer> partitions = new HashMap<>();
    /** Of closed days, in the order of each partition. */
    final List<DayClosed> markers = new ArrayList<>();
    /** By topic and id. */
    final Map<String, Map<String, Aggregate>> aggregates = new HashMap<>();
    /** By topic and id of the event: outboxes and histories. */
    final Map<String, Map<String, Recorded>> stored = new HashMap<>();
    /** Of commands in the journal, by their cause: which versions of which aggregates say that they made them. */
    final Map<String, List<Remembered>> remembered = new HashMap<>();

    /** Of every command that assignments remember. */
    final Commanded commanded = new Commanded();

    /** Null where nothing tells what clients were answered. */
    final Journal journal;

    /** The databases of services that do not run: what they have not done yet they may still do. */
    final Set<String> asleep;

    /** Events in a history whose type is in no topic. */
    final Set<String> homeless = new HashSet<>();

    Look(Journal journal, Set<String> asleep) {
        this.journal = journal;
        this.asleep = asleep;
    }

    /** A command that an aggregate remembers, with the version that it was answered. */
    record Remembered(String aggregate, long version) {}

    /** Whether task-service has carried out what that event of a directive says; that it never does, others judge. */
    boolean isTakenIn(Recorded event) {
        return kept.get(Places.INTAKE).getOrDefault(event.subject(), 0L) >= event.sequence()
                && !intake.contains(event.subject());
    }

    /** Whether task-service has moved what was open when it heard of that succession. */
    boolean isCarriedOut(Recorded succession) {
        return kept.get(Places.SUCCEEDING).getOrDefault(succession.subject(), 0L) >= succession.sequence()
                && !succeeding.contains(succession.subject());
    }

    /** Of whatever topic; null where there is none. */
    Aggregate aggregate(String id) {
        return aggregates.values().stream()
                .map(byId -> byId.get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of whatever topic; null where there is none. */
    Recorded event(String id) {
        return stored.values().stream()
                .map(byId -> byId.get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What these causes made, in the order of numbers. */
    Map<String, List<Recorded>> madeBy(Set<String> causes) {
        var made = new HashMap<String, List<Recorded>>();
        for (var events : stored.values()) {
            for (var event : events.values()) {
                if (causes.contains(event.cause())) {
                    made.computeIfAbsent(event.cause(), cause -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        made.values().forEach(list -> list.sort(Comparator.comparingLong(Recorded::sequence)));
        return made;
    }

    /** The stored events of one topic by subject, each in the order of their numbers. */
    Map<String, List<Recorded>> histories(String topic) {
        return bySubject(stored.get(topic).values());
    }

    /** The events on one topic by subject, each event once, in the order of their numbers. */
    Map<String, List<Recorded>> published(String topic) {
        var byId = new HashMap<String, Recorded>();
        for (var record : records.get(topic)) {
            if (record.event() != null) {
                byId.putIfAbsent(record.event().id(), record.event());
            }
        }
        return bySubject(byId.values());
    }

    private static Map<String, List<Recorded>> bySubject(Collection<Recorded> events) {
        var bySubject = new TreeMap<String, List<Recorded>>();
        for (var event : events) {
            bySubject
                    .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                    .add(event);
        }
        bySubject.values().forEach(list -> list.sort((a, b) -> Long.compare(a.sequence(), b.sequence())));
        return bySubject;
    }
}
