package vn.giaoviec.local.checker;

import java.util.Arrays;
import java.util.stream.LongStream;

/** As which causes commands stand in events, of all that assignments remember: the beginning of each, to fit into memory. */
final class Commanded {
    private static final int DIGITS = 16;
    private static final String ID = "[0-9a-f]{32}";

    private final LongStream.Builder all = LongStream.builder();
    private long[] sorted;

    /** Before the first question. */
    void add(String cause) {
        all.add(beginning(cause));
    }

    boolean has(String cause) {
        if (sorted == null) {
            sorted = all.build().sorted().toArray();
        }
        return cause.matches(ID) && Arrays.binarySearch(sorted, beginning(cause)) >= 0;
    }

    private static long beginning(String cause) {
        return Long.parseUnsignedLong(cause, 0, DIGITS, 16);
    }
}
