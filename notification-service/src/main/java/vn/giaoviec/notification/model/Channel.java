package vn.giaoviec.notification.model;

/** A way to an agency. The inbox is always there; the feed once the agency has fetched it. */
public enum Channel {
    INBOX,
    FEED
}
