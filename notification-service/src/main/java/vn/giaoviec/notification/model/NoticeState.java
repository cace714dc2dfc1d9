package vn.giaoviec.notification.model;

/**
 * How far a notice got on its channel. Nobody is reached by a row in a table: in the inbox it is QUEUED until somebody
 * opens it; in the feed DELIVERED once the agency has fetched beyond it.
 */
public enum NoticeState {
    QUEUED,
    DELIVERED,
    OPENED,
    ACKNOWLEDGED
}
