package vn.giaoviec.reporting.projection.memory;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.giaoviec.reporting.projection.board.Board;

/**
 * What one instance holds in memory: the board, how far the rows in it go, and what is parked. All of it comes from the
 * store, by one road and in one order, so that the positions never run ahead of the rows.
 */
public final class Held {
    /** One partition of a topic; the topic without the prefix that tests give it. */
    public record Partition(String topic, int number) {}

    private final Board board = new Board();
    private final Map<Partition, Long> positions = new HashMap<>();
    private final Map<String, Instant> parked = new HashMap<>();

    public Board board() {
        return board;
    }

    /** Everything below {@code next} in that partition is in the rows, or parked. */
    public void handled(Partition partition, long next) {
        positions.merge(partition, next, Math::max);
    }

    public void parked(String id, Instant time) {
        parked.put(id, time);
    }

    public void freed(String id) {
        parked.remove(id);
    }

    /** Per partition the number of the next record; absent means that none was handled. */
    public Map<Partition, Long> positions() {
        return Collections.unmodifiableMap(positions);
    }

    /** The earliest time of what is parked: nothing from then on may be called known. */
    public Optional<Instant> oldestParked() {
        return parked.values().stream().min(Instant::compareTo);
    }
}
