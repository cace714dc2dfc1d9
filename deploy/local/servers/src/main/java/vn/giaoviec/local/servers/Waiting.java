package vn.giaoviec.local.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for another process: there is nobody to tell us, so we look again and again. */
final class Waiting {
    private static final long EVERY_MILLIS = 15;

    private Waiting() {}

    /** @return whether it came true in time; not when the child died first */
    static boolean until(BooleanSupplier what, Child child, Duration atMost) {
        return until(what, child::isAlive, atMost);
    }

    /** @return whether it came true in time; not when it became hopeless first */
    static boolean until(BooleanSupplier what, BooleanSupplier hope, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (what.getAsBoolean()) {
                return true;
            }
            if (!hope.getAsBoolean()) {
                return false;
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
