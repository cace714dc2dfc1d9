package vn.giaoviec.reporting.projection.board;

import java.util.Arrays;

/** How well what the agency says is supported, weakest first. */
public enum Evidence {
    NONE,
    SELF_REPORTED,
    SUPPORTED,
    VERIFIED,
    /** A level that this release has not heard of; no figure uses it. */
    UNKNOWN;

    private static final Evidence[] ALL = values();

    public static Evidence named(String wire) {
        if (wire == null) {
            return NONE;
        }
        return Arrays.stream(ALL)
                .filter(level -> level.name().equals(wire))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static Evidence at(int ordinal) {
        return ALL[ordinal];
    }
}
