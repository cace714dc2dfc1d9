package vn.giaoviec.local.bench;

import java.util.Arrays;
import java.util.Random;

/** The least that a figure can be, or the search for a page of a list: one pass over arrays, counted by two of them. */
record Raw(int[] agency, int[] state, int[] deadline) {
    private static final int ROUNDS = 2_000;
    private static final int AGENCIES = 64;
    private static final int STATES = 16;

    static Raw of(int rows) {
        var random = new Random(1);
        return new Raw(
                random.ints(rows, 0, AGENCIES).toArray(),
                random.ints(rows, 0, STATES).toArray(),
                random.ints(rows, 20_000, 24_000).toArray());
    }

    /** In a JVM of its own with the options of the services: prints the median of the rounds, in milliseconds. */
    public static void main(String[] arguments) {
        if (arguments.length == 1) {
            System.out.println(median(Integer.parseInt(arguments[0]), ROUNDS));
        }
    }

    static double median(int rows, int rounds) {
        var raw = of(rows);
        var nanos = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            var begin = System.nanoTime();
            raw.pass();
            nanos[round] = System.nanoTime() - begin;
        }
        // The second half: the first is the compiler's.
        var settled = Arrays.copyOfRange(nanos, rounds / 2, rounds);
        return new Samples(settled, 1).p50();
    }

    void pass() {
        var counts = new int[AGENCIES * STATES * 2];
        for (var row = 0; row < agency.length; row++) {
            var late = deadline[row] < 22_000 ? 1 : 0;
            counts[(agency[row] * STATES + state[row]) * 2 + late]++;
        }
        // Looked at, or the compiler would leave the pass out.
        if (Arrays.stream(counts).sum() != agency.length) {
            throw new IllegalStateException("each row is counted once");
        }
    }
}
