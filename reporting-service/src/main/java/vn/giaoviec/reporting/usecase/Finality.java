package vn.giaoviec.reporting.usecase;

import java.time.LocalDate;
import java.util.Set;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.memory.Held;

/** Whether a day's answer may still change: the one place that decides it. */
public enum Finality {
    /** For ever, to the byte: every event that counts for the day, or for one before it, is in the answer. */
    FINAL,
    PROVISIONAL;

    /**
     * @param today by the clock (Asia/Ho_Chi_Minh); it and later days can still bring anything
     * @param partitions all of the topics that answers are made of
     */
    public static Finality of(LocalDate day, LocalDate today, Held held, Set<Partition> partitions) {
        return day.isBefore(today) && held.closed(day, partitions) ? FINAL : PROVISIONAL;
    }
}
