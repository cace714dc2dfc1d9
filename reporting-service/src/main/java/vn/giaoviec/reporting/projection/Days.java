package vn.giaoviec.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days of the officials who read the figures: Asia/Ho_Chi_Minh, whatever the server's own zone is. */
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** No such day, in the integer columns. Sorts after every real day, so that undated comes last. */
    public static final int NONE = Integer.MAX_VALUE;

    private Days() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The day as an integer (days since 1970-01-01), {@link #NONE} for a missing one. */
    public static int code(LocalDate day) {
        return day == null ? NONE : Math.toIntExact(day.toEpochDay());
    }

    public static LocalDate decode(int code) {
        return code == NONE ? null : LocalDate.ofEpochDay(code);
    }
}
