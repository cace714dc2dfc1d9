package vn.giaoviec.reporting.projection.board;

/** Whose eyes the question is asked with. */
public sealed interface Scope {
    /** Auditor and administrator. */
    record All() implements Scope {}

    /** An agency: its own assignments, and those of the directives that it issued or tracks. */
    record Agency(String code) implements Scope {}
}
