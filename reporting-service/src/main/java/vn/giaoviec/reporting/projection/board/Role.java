package vn.giaoviec.reporting.projection.board;

import java.util.Arrays;

/** What an agency is to a task, strongest claim first. */
public enum Role {
    LEAD,
    COORDINATING,
    INFORMED,
    /** A role that this release has not heard of: in no figure. */
    UNKNOWN;

    private static final Role[] ALL = values();

    /** Leads and co-ordinators are in the official classes; who is informed is counted apart. */
    public boolean classed() {
        return this == LEAD || this == COORDINATING;
    }

    /** A holder of this role need not be given the other one. */
    public boolean covers(Role other) {
        return ordinal() <= other.ordinal();
    }

    public static Role named(String wire) {
        return Arrays.stream(ALL)
                .filter(role -> role.name().equals(wire))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static Role at(int ordinal) {
        return ALL[ordinal];
    }
}
