package vn.giaoviec.local.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.giaoviec.local.bench.Load.Act;

/**
 * Acts begun evenly by so many threads in turn, if they are quick enough. Each is counted from where it began: a floor is
 * what an act takes by itself, without waiting for the one before.
 */
record Evenly(int threads, double perSecond, int count) {
    /** @param actOf the act of each thread, by its number from 0 */
    Samples run(IntFunction<Act> actOf) {
        var acts = IntStream.range(0, threads).mapToObj(actOf).toList();
        var begin = System.nanoTime();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var each = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> repeat(acts.get(thread), thread, begin)))
                    .toList();
            var all =
                    each.stream().map(Load::done).flatMapToLong(LongStream::of).toArray();
            return new Samples(all, (System.nanoTime() - begin) / 1e9);
        }
    }

    private long[] repeat(Act act, int thread, long begin) throws Exception {
        var nanos = LongStream.builder();
        for (var n = thread; n < count; n += threads) {
            var due = begin + (long) (n / perSecond * 1e9);
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            var begun = System.nanoTime();
            act.run();
            nanos.add(System.nanoTime() - begun);
        }
        return nanos.build().toArray();
    }
}
