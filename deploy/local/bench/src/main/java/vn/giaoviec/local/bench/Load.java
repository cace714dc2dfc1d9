package vn.giaoviec.local.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The same act again and again, by so many threads at once. */
record Load(int threads, Duration warmUp, Duration measured) {
    /** One act; it takes as long as what is to be measured. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;

        /** This and then that, as one act: what takes long in both is long once, not twice. */
        default Act then(Act next) {
            return () -> {
                run();
                next.run();
            };
        }
    }

    /** @param actOf the act of each thread, by its number from 0 */
    Samples run(IntFunction<Act> actOf) {
        var begin = System.nanoTime() + warmUp.toNanos();
        var end = begin + measured.toNanos();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var each = IntStream.range(0, threads)
                    .mapToObj(number -> executor.submit(() -> repeat(actOf.apply(number), begin, end)))
                    .toList();
            var all =
                    each.stream().map(Load::done).flatMapToLong(LongStream::of).toArray();
            return new Samples(all, measured.toNanos() / 1e9);
        }
    }

    private static long[] repeat(Act act, long begin, long end) throws Exception {
        var nanos = new long[1_024];
        var count = 0;
        var now = System.nanoTime();
        // One at the least, however slow the machine is.
        while (now < end || count == 0) {
            act.run();
            var after = System.nanoTime();
            // Counted where it ended within the time that is measured.
            if (after >= begin && (after < end || count == 0)) {
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = after - now;
            }
            now = after;
        }
        return Arrays.copyOf(nanos, count);
    }

    /** @throws IllegalStateException when one of them has failed; those under way are not waited for */
    static void unfailed(List<? extends Future<?>> all) {
        all.stream().filter(Future::isDone).forEach(Load::done);
    }

    static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
