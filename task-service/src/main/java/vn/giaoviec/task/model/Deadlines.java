package vn.giaoviec.task.model;

import java.time.LocalDate;

/** Of two deadlines, of which either may be none (null): then it is the other. */
public final class Deadlines {
    private Deadlines() {}

    static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
