package vn.giaoviec.notification.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One delivery: of one event to one recipient by one channel, and how far it got. All instants UTC.
 *
 * @param event id of the event that is told
 * @param eventType its type on the wire
 * @param by role of who opened or acknowledged it last; null before
 * @param queuedAt when it was put on its channel
 * @param deliveredAt when the channel handed it over; null before, and always in the inbox
 * @param deadline of the assignment as the event told it, last day in time, Asia/Ho_Chi_Minh; null when there is none
 * @param ofPart it tells of what was delegated, of which the issuer of the directive learns nothing
 * @param words said with the event, Vietnamese; null when none were
 */
public record Notice(
        String event,
        String eventType,
        Instant eventTime,
        Matter matter,
        String assignment,
        String agency,
        Addressee addressee,
        Channel channel,
        NoticeState state,
        String by,
        Instant queuedAt,
        Instant deliveredAt,
        Instant openedAt,
        Instant acknowledgedAt,
        DirectiveBrief directive,
        TaskBrief task,
        LocalDate deadline,
        boolean ofPart,
        String words) {

    /** So long may a channel outside the inbox take before its agency counts as not reached. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    public static Notice queued(
            AssignmentEvent event, KnownAssignment assignment, Recipient recipient, Channel channel, Instant now) {
        return new Notice(
                event.id(),
                event.type(),
                event.time(),
                event.matter(),
                event.assignment(),
                recipient.agency(),
                recipient.addressee(),
                channel,
                NoticeState.QUEUED,
                null,
                now,
                null,
                null,
                null,
                assignment.directive(),
                assignment.task(),
                event.deadline(),
                assignment.isDelegated(),
                event.words());
    }

    public Recipient recipient() {
        return new Recipient(agency, addressee);
    }

    public String id() {
        return NoticeId.of(event, recipient(), channel);
    }

    /** The agency fetched its feed beyond this entry. */
    public Answer deliver(Instant now) {
        return state == NoticeState.QUEUED
                ? new Answer.Moved(at(NoticeState.DELIVERED, by, now, openedAt, acknowledgedAt))
                : new Answer.Already();
    }

    public Answer open(String role, Instant now) {
        if (!addressee.isAnsweredBy(role)) {
            return new Answer.Forbidden(Rule.ONLY_ITS_ADDRESSEES_ANSWER_A_NOTICE);
        }
        return switch (state) {
            case QUEUED, DELIVERED -> new Answer.Moved(at(NoticeState.OPENED, role, deliveredAt, now, acknowledgedAt));
            case OPENED, ACKNOWLEDGED -> new Answer.Already();
        };
    }

    public Answer acknowledge(String role, Instant now) {
        if (!addressee.isAnsweredBy(role)) {
            return new Answer.Forbidden(Rule.ONLY_ITS_ADDRESSEES_ANSWER_A_NOTICE);
        }
        return switch (state) {
            case QUEUED, DELIVERED, OPENED ->
                new Answer.Moved(at(NoticeState.ACKNOWLEDGED, role, deliveredAt, openedAt, now));
            case ACKNOWLEDGED -> new Answer.Already();
        };
    }

    private Notice at(NoticeState next, String role, Instant delivered, Instant opened, Instant acknowledged) {
        return new Notice(
                event,
                eventType,
                eventTime,
                matter,
                assignment,
                agency,
                addressee,
                channel,
                next,
                role,
                queuedAt,
                delivered,
                opened,
                acknowledged,
                directive,
                task,
                deadline,
                ofPart,
                words);
    }
}
