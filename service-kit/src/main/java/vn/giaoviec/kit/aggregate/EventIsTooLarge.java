package vn.giaoviec.kit.aggregate;

/** An envelope beyond 4 MiB is refused before anything is written: topics take 8 MiB at most. */
public final class EventIsTooLarge extends RuntimeException {
    public static final int LIMIT_BYTES = 4 * 1024 * 1024;

    public EventIsTooLarge(String type, int bytes) {
        super("an event " + type + " of " + bytes + " bytes is larger than " + LIMIT_BYTES, null, false, false);
    }
}
