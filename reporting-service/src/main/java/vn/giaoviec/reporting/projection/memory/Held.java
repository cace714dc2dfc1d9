package vn.giaoviec.reporting.projection.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
    /** A record that waits. */
    private record Waiting(Partition partition, long offset, Instant time) {}

    private final Generation generation;
    private final Board board = new Board();
    private final Map<Partition, Long> positions = new HashMap<>();
    private final Map<String, Waiting> parked = new HashMap<>();
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

    public void parked(String id, Partition partition, long offset, Instant time) {
        parked.put(id, new Waiting(partition, offset, time));
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
                && parked.values().stream()
                        .noneMatch(waiting ->
                                waiting.partition().equals(partition) && waiting.offset() < closing.getAsLong());
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

    /** The earliest time of what is parked: nothing from then on may be called known. */
    public Optional<Instant> oldestParked() {
        return parked.values().stream().map(Waiting::time).min(Instant::compareTo);
    }
}
