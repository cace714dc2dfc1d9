package vn.giaoviec.notification.model;

/**
 * The task that an assignment comes from.
 *
 * @param quote the words of the document, Vietnamese; null in events that do not carry them
 */
public record TaskBrief(String id, String quote) {}
