package vn.giaoviec.kit.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Where an aggregate stood after a change: its id and the number of its last event. */
public record Position(String id, long sequence) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long STEP_MILLIS = 25;

    static Optional<Position> parse(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(new Position(text.substring(0, colon), Long.parseLong(text.substring(colon + 1))));
    }

    /**
     * Waits until the reader contains this position, five seconds at most.
     *
     * @param reached false also for a position that the caller may not see: it behaves like an unknown one
     * @throws ProblemException 504 when it is not contained by then
     */
    public void await(Predicate<Position> reached) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.test(this)) {
            if (System.nanoTime() > until) {
                throw Problems.notYetShown();
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw Problems.busy();
            }
        }
    }
}
