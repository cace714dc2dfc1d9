package vn.giaoviec.portal.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an agency was told, as notification-service shows it in the inbox. What is not there is null.
 *
 * @param addressee whom in the agency it is for: head, officer, monitor or signer
 * @param title what happened
 * @param words what was said with it, Vietnamese
 * @param assignment id of the assignment that it tells of
 */
public record Notice(
        String id,
        long version,
        String state,
        String addressee,
        Title title,
        String assignment,
        Directive directive,
        Task task,
        LocalDate deadline,
        String words,
        Instant eventTime) {
    public record Title(String vi, String en) {}

    public record Directive(String number, String subject) {}

    public record Task(String quote) {}

    /** Newest first. @param next cursor of the following page; null on the last */
    public record Page(List<Notice> items, String next) {}

    public boolean isUnread() {
        return state.equals("QUEUED") || state.equals("DELIVERED");
    }

    public boolean isAcknowledged() {
        return state.equals("ACKNOWLEDGED");
    }
}
