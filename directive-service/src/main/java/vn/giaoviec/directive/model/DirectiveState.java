package vn.giaoviec.directive.model;

/** Where a directive stands, from its draft to its end. */
public enum DirectiveState {
    DRAFT,
    SUBMITTED,
    DISCARDED,
    ISSUED,
    /** Every assignment of it is final; it still is what was directed. */
    CONCLUDED,
    WITHDRAWN,
    /** Another directive stands in its place. */
    SUPERSEDED;

    /** It is, or was to the end, what was directed. */
    public boolean stands() {
        return this == ISSUED || this == CONCLUDED;
    }

    /** Known to others than its issuing side. */
    public boolean published() {
        return switch (this) {
            case DRAFT, SUBMITTED, DISCARDED -> false;
            case ISSUED, CONCLUDED, WITHDRAWN, SUPERSEDED -> true;
        };
    }
}
