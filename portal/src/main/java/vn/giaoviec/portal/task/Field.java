package vn.giaoviec.portal.task;

import java.util.List;

/**
 * One thing that a form asks.
 *
 * @param name of the member of the request that it becomes
 * @param choices of a {@link Kind#CHOICE}
 */
public record Field(String name, Kind kind, boolean required, List<String> choices) {
    /** How it is asked. */
    public enum Kind {
        LINE,
        LONG,
        DATE,
        PERCENT,
        CHOICE,
        /** The code of one, picked from the register. */
        AGENCY,
        /** A document's number, date and issuer, and a file: either, or both, or nothing. */
        EVIDENCE
    }

    static Field needed(String name, Kind kind) {
        return new Field(name, kind, true, List.of());
    }

    static Field optional(String name, Kind kind) {
        return new Field(name, kind, false, List.of());
    }

    static Field choice(String name, List<String> choices) {
        return new Field(name, Kind.CHOICE, true, choices);
    }
}
