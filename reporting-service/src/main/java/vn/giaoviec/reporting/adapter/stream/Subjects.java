package vn.giaoviec.reporting.adapter.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.reporting.adapter.mongo.Rows;
import vn.giaoviec.reporting.adapter.mongo.Rows.Change;
import vn.giaoviec.reporting.projection.Folded;
import vn.giaoviec.reporting.projection.Numbered;

/** The subjects of one kind, and where their rows are. */
final class Subjects<R extends Numbered, E extends Numbered> {
    private static final long SHORTEST_PAUSE_NANOS = 1_000_000;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;

    private final Kind<R, E> kind;
    private final Rows<R> rows;

    Subjects(Kind<R, E> kind, Rows<R> rows) {
        this.kind = kind;
        this.rows = rows;
    }

    String topic() {
        return kind.topic();
    }

    /** As it stands in the types of its events. */
    String aggregate() {
        return topic().substring(0, topic().lastIndexOf('-'));
    }

    /** Number of the subject's last event; 0 where there is no row of it. */
    long last(String subject) {
        return rows.find(List.of(subject)).values().stream()
                .mapToLong(Numbered::sequence)
                .max()
                .orElse(0);
    }

    /**
     * Folds events that came together: one read of the rows concerned, the fold in memory, one write. Empty where
     * somebody else was faster with one of them: then nothing is known of any, and each has to be taken by itself.
     *
     * @return one outcome per event, in the order given
     */
    List<Outcome> together(List<Dated> events) {
        Map<String, R> before = rows.find(subjects(events));
        Map<String, R> after = new HashMap<>(before);
        List<Outcome> outcomes = new ArrayList<>(events.size());
        events.forEach(event -> outcomes.add(step(after, event)));
        List<Change<R>> changes = new ArrayList<>();
        after.forEach((subject, row) -> {
            long number = before.containsKey(subject) ? before.get(subject).sequence() : 0;
            if (row.sequence() > number) {
                changes.add(new Change<>(subject, number, row));
            }
        });
        return rows.write(changes) ? outcomes : List.of();
    }

    /** One event by itself, again as often as somebody else is faster. */
    Outcome alone(Dated event) {
        List<Outcome> outcome = together(List.of(event));
        while (outcome.isEmpty()) {
            giveWay();
            outcome = together(List.of(event));
        }
        return outcome.getFirst();
    }

    /** Another's row refuses ours as soon as it is there, and is read only once a majority has it: a moment later. */
    private static void giveWay() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOS, LONGEST_PAUSE_NANOS));
    }

    private Outcome step(Map<String, R> rows, Dated dated) {
        String subject = dated.event().subject();
        return switch (kind.fold().apply(rows.get(subject), kind.read().of(dated))) {
            case Folded.Applied<R>(R row) -> {
                rows.put(subject, row);
                yield Outcome.APPLIED;
            }
            case Folded.Duplicate<R> seen -> Outcome.DUPLICATE;
            case Folded.Gap<R>(long expected) -> new Outcome.Gap(expected);
        };
    }

    private static Collection<String> subjects(List<Dated> events) {
        return events.stream().map(dated -> dated.event().subject()).distinct().toList();
    }
}
