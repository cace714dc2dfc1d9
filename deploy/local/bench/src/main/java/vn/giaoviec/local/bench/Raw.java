package vn.giaoviec.local.bench;

import java.util.Arrays;
import java.util.Random;

/**
 * The least that a figure can be: one pass over arrays of that length, counted by two of them. Run in a JVM of its own
 * with the options of the services; without an argument a JVM that does nothing.
 */
final class Raw {
    private static final int ROUNDS = 2_000;
    private static final int AGENCIES = 64;
    private static final int STATES = 16;

    private Raw() {}

    /** Prints the median of the rounds in milliseconds. */
    public static void main(String[] arguments) {
        if (arguments.length == 1) {
            System.out.println(pass(Integer.parseInt(arguments[0]), ROUNDS));
        }
    }

    static double pass(int rows, int rounds) {
        var random = new Random(1);
        var agency = random.ints(rows, 0, AGENCIES).toArray();
        var state = random.ints(rows, 0, STATES).toArray();
        var deadline = random.ints(rows, 20_000, 24_000).toArray();
        var nanos = new long[rounds];
        var sum = 0L;
        for (var round = 0; round < rounds; round++) {
            var begin = System.nanoTime();
            var counts = new int[AGENCIES * STATES * 2];
            for (var row = 0; row < rows; row++) {
                var late = deadline[row] < 22_000 ? 1 : 0;
                counts[(agency[row] * STATES + state[row]) * 2 + late]++;
            }
            nanos[round] = System.nanoTime() - begin;
            sum += counts[round % counts.length];
        }
        if (sum < 0) {
            throw new IllegalStateException("counts are not negative");
        }
        // The second half: the first is the compiler's.
        var settled = Arrays.copyOfRange(nanos, rounds / 2, rounds);
        return new Samples(settled, 1).p50();
    }
}
