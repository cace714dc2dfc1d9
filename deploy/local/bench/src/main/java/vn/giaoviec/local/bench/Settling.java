package vn.giaoviec.local.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import vn.giaoviec.local.bench.Load.Act;

/**
 * The services have just been started: until their compilers have settled, whatever is asked first is slower than what is
 * asked later, a floor no less than what is held against it. So commands, lists and figures are asked for, with their floors,
 * before anything is measured.
 */
record Settling(PrintStream out, Compilers compilers, Load round, int longest) {
    /** Seconds in a second that all compilers together may still work. */
    private static final double SETTLED = 0.1;

    /** @param acts what one client after another does, each over and over */
    void carryOut(List<IntFunction<Act>> acts) {
        for (var rounds = 1; ; rounds++) {
            var before = compilers.millis();
            var begin = System.nanoTime();
            round.run(thread ->
                    oneAfterAnother(acts.stream().map(act -> act.apply(thread)).toList()));
            var share = (compilers.millis() - before) / ((System.nanoTime() - begin) / 1e6);
            if (rounds > 1 && share < SETTLED || rounds == longest) {
                out.printf(
                        Locale.ROOT,
                        "after %d s of all acts together compilers work %.2f s in a second%n",
                        round.measured()
                                .plus(round.warmUp())
                                .multipliedBy(rounds)
                                .toSeconds(),
                        share);
                return;
            }
        }
    }

    private static Act oneAfterAnother(List<Act> acts) {
        return () -> {
            for (var act : acts) {
                act.run();
            }
        };
    }

    static Load round(int threads, Duration length) {
        return new Load(threads, Duration.ZERO, length);
    }
}
