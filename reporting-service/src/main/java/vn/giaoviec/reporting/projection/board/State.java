package vn.giaoviec.reporting.projection.board;

import java.util.Arrays;
import java.util.List;

/** The states of an assignment, in the order in which tables show them. */
public enum State {
    ASSIGNED,
    RECEIVED,
    ACCEPTED,
    IN_PROGRESS,
    ON_HOLD,
    RETURNED,
    REPORTED,
    COMPLETED,
    NOT_DONE,
    TRANSFERRED,
    WITHDRAWN,
    /** A state that this release has not heard of: in no figure, until a release that knows it rebuilds the rows. */
    UNKNOWN;

    /** The states that are in the total. */
    public static final List<State> COUNTED =
            Arrays.stream(values()).filter(State::counted).toList();

    private static final State[] ALL = values();

    public boolean open() {
        return ordinal() <= REPORTED.ordinal();
    }

    /** Transferred and withdrawn assignments are in no class and no total. */
    public boolean counted() {
        return ordinal() <= NOT_DONE.ordinal();
    }

    /** A report stands only while it waits for the Office or was accepted. */
    boolean keepsReport() {
        return this == REPORTED || this == COMPLETED;
    }

    public static State named(String wire) {
        return Arrays.stream(ALL)
                .filter(state -> state.name().equals(wire))
                .findFirst()
                .orElse(UNKNOWN);
    }

    static State at(int ordinal) {
        return ALL[ordinal];
    }
}
