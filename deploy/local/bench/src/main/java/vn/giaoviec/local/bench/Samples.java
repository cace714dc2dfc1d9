package vn.giaoviec.local.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long each of many acts took.
 *
 * @param nanos ascending
 * @param seconds that all of them took together, by the clock on the wall
 */
record Samples(long[] nanos, double seconds) {
    private static final double NANOS_PER_MILLI = 1e6;

    Samples {
        Arrays.sort(nanos);
    }

    int count() {
        return nanos.length;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    double p50() {
        return percentile(50);
    }

    /** In milliseconds: the smallest sample that so many of a hundred do not exceed. NaN where there is none. */
    double percentile(double percent) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d samples, p50 %.2f ms, p95 %.2f, p99 %.2f",
                count(),
                p50(),
                percentile(95),
                percentile(99));
    }
}
