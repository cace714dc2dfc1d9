package vn.giaoviec.reporting.projection.board;

/** What figures can be split by and narrowed to. */
public enum Dimension {
    AGENCY,
    FIELD,
    DIRECTIVE,
    ISSUER,
    /** The reporting month of the current deadline, {@link #NONE} without one. */
    MONTH,
    ROLE,
    /** The agency's kind in the register of the day. */
    KIND;

    /** The key of what has no field, no deadline, or is not in the register. */
    public static final String NONE = "none";

    /** As it is written in a query: agency, field, … */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
