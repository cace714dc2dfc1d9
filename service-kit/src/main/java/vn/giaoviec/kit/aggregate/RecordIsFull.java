package vn.giaoviec.kit.aggregate;

/**
 * The document would grow beyond what the store takes. While its outbox waits for the broker this passes by itself;
 * otherwise the record has reached its end.
 */
public final class RecordIsFull extends RuntimeException {
    private final boolean passing;

    public RecordIsFull(String id, boolean passing) {
        super("the record " + id + " is full", null, false, false);
        this.passing = passing;
    }

    public boolean passing() {
        return passing;
    }
}
