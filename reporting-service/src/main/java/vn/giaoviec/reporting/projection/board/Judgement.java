package vn.giaoviec.reporting.projection.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How a finished assignment stands against one deadline. Frozen when the Office accepts the report. */
public enum Judgement {
    ON_TIME,
    LATE,
    NO_DEADLINE;

    private static final Judgement[] ALL = values();

    /** A deadline is kept until the end of its day. */
    public static Judgement of(LocalDate done, LocalDate deadline) {
        if (deadline == null) {
            return NO_DEADLINE;
        }
        return done.isAfter(deadline) ? LATE : ON_TIME;
    }

    /** Empty for a value that is missing or that this release has not heard of: then the dates decide. */
    public static Optional<Judgement> named(String wire) {
        return Arrays.stream(ALL)
                .filter(judgement -> judgement.name().equals(wire))
                .findFirst();
    }

    static Judgement at(int ordinal) {
        return ALL[ordinal];
    }
}
