package vn.giaoviec.reporting.projection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Where in the log which day was closed: per partition a staircase of (offset, day), both rising. It depends on the log
 * alone, whatever was read of it twice or in another order: of markers of one day the first counts, and one that lies
 * behind a later day's closes nothing. Not safe for threads.
 */
public final class ClosedDays {
    /** A marker: from {@code offset} on nothing counts for {@code day} any more. */
    public record Mark(Partition partition, long offset, LocalDate day) {}

    private record Stairs(TreeMap<Long, LocalDate> byOffset, TreeMap<LocalDate, Long> byDay) {
        Stairs() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        void put(long offset, LocalDate day) {
            var later = byDay.ceilingEntry(day);
            if (later != null && later.getValue() <= offset) {
                return;
            }
            for (var step = byDay.floorEntry(day);
                    step != null && step.getValue() >= offset;
                    step = byDay.floorEntry(day)) {
                byDay.remove(step.getKey());
                byOffset.remove(step.getValue());
            }
            byOffset.put(offset, day);
            byDay.put(day, offset);
        }
    }

    private final Map<Partition, Stairs> partitions = new HashMap<>();

    public void put(Mark mark) {
        partitions.computeIfAbsent(mark.partition(), none -> new Stairs()).put(mark.offset(), mark.day());
    }

    /** The latest day that was closed before that record; empty where none was. */
    public Optional<LocalDate> before(Partition partition, long offset) {
        return Optional.ofNullable(partitions.get(partition))
                .map(stairs -> stairs.byOffset().lowerEntry(offset))
                .map(Map.Entry::getValue);
    }

    /** Where the partition closed that day: its marker, or that of a later one. */
    public OptionalLong closing(Partition partition, LocalDate day) {
        Stairs stairs = partitions.get(partition);
        var step = stairs == null ? null : stairs.byDay().ceilingEntry(day);
        return step == null ? OptionalLong.empty() : OptionalLong.of(step.getValue());
    }

    /** The day that an event of that day counts for: its own, or the first that was still open when it was written. */
    public static LocalDate counted(LocalDate own, Optional<LocalDate> closed) {
        return closed.map(last -> last.plusDays(1))
                .filter(open -> open.isAfter(own))
                .orElse(own);
    }
}
