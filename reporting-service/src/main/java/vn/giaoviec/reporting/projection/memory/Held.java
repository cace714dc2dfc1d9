package vn.giaoviec.reporting.projection.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import vn.giaoviec.reporting.projection.ClosedDays;
import vn.giaoviec.reporting.projection.ClosedDays.Mark;
import vn.giaoviec.reporting.projection.Generation;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.board.Board;

/**
 * What one instance holds in memory: the board, how far the rows in it go, and what is parked. All of it comes from the
 * store, by one road and in one order, so that the positions never run ahead of the rows.
 */
public final class Held {
    /** A record that is parked; without a number where it could not be read. */
    private record Parked(Partition partition, long offset, Instant time, String subject, long sequence) {}

    private final Generation generation;
    private final Board board = new Board();
    private final Map<Partition, Long> positions = new HashMap<>();
    private final Map<String, Parked> parked = new HashMap<>();
    private final ClosedDays days = new ClosedDays();

    public Held(Generation generation) {
        this.generation = generation;
    }

    /** Whose rows these are. */
    public Generation generation() {
        return generation;
    }

    public Board board() {
        return board;
    }

    /** Everything below {@code next} in that partition is in the rows, or parked. */
    public void handled(Partition partition, long next) {
        positions.merge(partition, next, Math::max);
    }

    /** @param sequence 0 where the record could not be read */
    public void parked(String id, Partition partition, long offset, Instant time, String subject, long sequence) {
        parked.put(id, new Parked(partition, offset, time, subject, sequence));
    }

    public void freed(String id) {
        parked.remove(id);
    }

    public void closed(Mark mark) {
        days.put(mark);
    }

    /**
     * Whether nothing can count for that day any more, nor for one before it: every partition was read past its marker,
     * or that of a later day, and nothing that stands before the marker waits.
     */
    public boolean closed(LocalDate day, Set<Partition> partitions) {
        return partitions.stream().allMatch(partition -> closed(day, partition));
    }

    private boolean closed(LocalDate day, Partition partition) {
        OptionalLong closing = days.closing(partition, day);
        return closing.isPresent()
                && positions.getOrDefault(partition, 0L) > closing.getAsLong()
                && waiting()
                        .noneMatch(waiting ->
                                waiting.partition().equals(partition) && waiting.offset() < closing.getAsLong());
    }

    /** What a row is past already cannot count any more, whoever parked it, and when: it waits only to be taken away. */
    private Stream<Parked> waiting() {
        return parked.values().stream()
                .filter(one -> one.sequence() == 0 || !board.passed(one.subject(), one.sequence()));
    }

    /** Whether everything that {@code other} has handled is handled here too. */
    public boolean reaches(Held other) {
        return other.positions.entrySet().stream()
                .allMatch(position -> positions.getOrDefault(position.getKey(), 0L) >= position.getValue());
    }

    /** Per partition the number of the next record; absent means that none was handled. */
    public Map<Partition, Long> positions() {
        return Collections.unmodifiableMap(positions);
    }

    /** The earliest time of what waits: nothing from then on may be called known. */
    public Optional<Instant> oldestParked() {
        return waiting().map(Parked::time).min(Instant::compareTo);
    }
}
