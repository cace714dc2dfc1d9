package vn.giaoviec.reporting.projection.board;

/** Whether wholes are meant, or parts that were delegated of them. No assignment is in two of these. */
public enum Delegation {
    /** What was delegated by nobody: all that reports count. */
    NONE,
    /** What the reader's agency has delegated; of a reader of all, what anybody has. */
    GIVEN,
    /** What was delegated to the reader's agency: its work, and nobody's figure but its own; of a reader of all, to anybody. */
    RECEIVED
}
