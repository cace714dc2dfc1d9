package vn.giaoviec.reporting.adapter.stream;

import java.time.Duration;

/**
 * Something owed that nothing depends on, paid at most once in an interval, so that it costs little: each commit is a
 * forced write of the broker. Owed until paid, also where the payment fails or nothing more follows. For one thread.
 */
final class Courtesy {
    private final long intervalNanos;
    private boolean owed;
    private long nextNanos = System.nanoTime();

    Courtesy(Duration interval) {
        intervalNanos = interval.toNanos();
    }

    void owe() {
        owed = true;
    }

    /** True at most once in the interval. */
    boolean isDue() {
        if (!owed || System.nanoTime() - nextNanos < 0) {
            return false;
        }
        nextNanos = System.nanoTime() + intervalNanos;
        return true;
    }

    void paid() {
        owed = false;
    }
}
