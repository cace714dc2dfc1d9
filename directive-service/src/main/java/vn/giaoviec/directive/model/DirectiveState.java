package vn.giaoviec.directive.model;

/** Where a directive stands before and when it is issued. */
public enum DirectiveState {
    DRAFT,
    SUBMITTED,
    DISCARDED,
    ISSUED
}
