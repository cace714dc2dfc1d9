package vn.giaoviec.reporting.projection;

import java.util.function.BiFunction;

/**
 * What one event did to one row. Judged by the subject's own numbering alone: last + 1 applies, what is lower was
 * seen before, what is higher came too early and has to wait.
 */
public sealed interface Folded<R> {
    record Applied<R>(R row) implements Folded<R> {}

    record Duplicate<R>() implements Folded<R> {}

    /** Sequence numbers {@code expected} to the event's own - 1 have not been seen. */
    record Gap<R>(long expected) implements Folded<R> {}

    /** {@code row} is null before the subject's first event. {@code step} is asked only for the next event in order. */
    static <R extends Numbered, E extends Numbered> Folded<R> of(R row, E event, BiFunction<R, E, R> step) {
        long expected = row == null ? 1 : row.sequence() + 1;
        if (event.sequence() < expected) {
            return new Duplicate<>();
        }
        return event.sequence() > expected ? new Gap<>(expected) : new Applied<>(step.apply(row, event));
    }
}
