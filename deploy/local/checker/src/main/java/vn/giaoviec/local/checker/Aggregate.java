package vn.giaoviec.local.checker;

/**
 * An aggregate as its document says.
 *
 * @param sequence number of its last event
 * @param version +1 per accepted command
 * @param agency whose it is, null where it has none
 * @param assignment which one it tells of, of a notice; else null
 * @param firstDeadline of an assignment; null while there is none
 * @param nextClockAt when its next clock is due, milliseconds since 1970; 0 where none runs
 * @param remembers how many commands of clients it remembers: only the last ones
 */
record Aggregate(
        String id,
        long sequence,
        long version,
        String agency,
        String assignment,
        String firstDeadline,
        long nextClockAt,
        int remembers) {
    /** As many commands of clients as an aggregate remembers; with fewer, none was forgotten. */
    static final int MOST_REMEMBERED = 50;
}
