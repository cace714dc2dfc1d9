package vn.giaoviec.directive.model;

/** How a party of the paper became a party of the register. */
public enum MatchedBy {
    NAME,
    ALIAS,
    PERSON,
    /** A person decided that these words address nobody. */
    NONE
}
