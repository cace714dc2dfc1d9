package vn.giaoviec.portal.administration;

/** What has just been done, as the page that follows says it. */
enum Done {
    ADDED,
    CHANGED,
    IMPORTED,
    TOLD,
    PLANNED,
    REPLAYED,
    DISCARDED,
    REBUILD,
    REVERT,
    CANCEL
}
