package vn.giaoviec.notification.adapter.mongo;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.AggregateKind;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.notification.adapter.stream.NoticeFacts;
import vn.giaoviec.notification.model.Answer;
import vn.giaoviec.notification.model.Channel;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.NoticeState;
import vn.giaoviec.notification.usecase.Notices;

/** Notices as aggregates: one document each, its events in its outbox. */
public final class NoticeStore implements Notices {
    public static final String COLLECTION = "notices";
    public static final AggregateKind<Notice> KIND = new AggregateKind<>(
            COLLECTION,
            NoticeFacts.TOPIC,
            Notice.class,
            notice -> notice.state().name(),
            NoticeStore::indexed,
            notice -> notice.directive().id(),
            NoticeFacts::recordKey);
    private static final Actor REACTION = new Actor("notification-service", "reaction", null);

    private final AggregateCollection<Notice> notices;

    public NoticeStore(AggregateCollection<Notice> notices) {
        this.notices = notices;
    }

    /**
     * What the lists are searched by: {@code order} (when it was queued, then the
     * number of its event, because of those that were told together the later is the newer, then id) is their one sort key; {@code inbox}
     * whose inbox it lies in; {@code awaited} who waits for it to be handed over; {@code readers} who may see it.
     */
    private static Map<String, Object> indexed(Notice notice) {
        var issuingSide = new LinkedHashSet<String>();
        issuingSide.add(notice.directive().trackedBy());
        if (!notice.ofPart()) {
            issuingSide.add(notice.directive().issuer());
        }
        var readers = new LinkedHashSet<>(issuingSide);
        readers.add(notice.agency());
        var indexed = new HashMap<String, Object>();
        indexed.put("order", Documents.text(notice.queuedAt()) + "|" + number(notice.event()) + "|" + notice.id());
        indexed.put("readers", List.copyOf(readers));
        indexed.put("inbox", notice.channel() == Channel.INBOX ? notice.agency() : null);
        var isAwaited = notice.channel() != Channel.INBOX && notice.state() == NoticeState.QUEUED;
        indexed.put("awaited", isAwaited ? List.copyOf(issuingSide) : null);
        return indexed;
    }

    /** In its assignment, so long that texts sort like numbers. */
    private static String number(String event) {
        return String.format("%010d", Long.parseLong(event.substring(event.lastIndexOf(':') + 1)));
    }

    @Override
    public void queue(List<Notice> queued) {
        var made = notices.insertAll(queued.stream()
                .map(notice -> new AggregateCollection.New<>(
                        notice.id(),
                        notice,
                        List.of(NoticeFacts.of(notice)),
                        new Cause(notice.event(), REACTION),
                        null))
                .toList());
        if (!made.refused().isEmpty()) {
            throw new IllegalStateException("no index but the id may refuse a notice: " + made.refused());
        }
    }

    @Override
    public void deliver(Notice queued, Actor actor, String cause, Instant now) {
        while (!delivered(queued, new Cause(cause, actor), now)) {
            // Somebody else moved it meanwhile: look again.
            Thread.onSpinWait();
        }
    }

    private boolean delivered(Notice queued, Cause cause, Instant now) {
        try {
            var stored = notices.find(queued.id());
            if (stored.isEmpty()) {
                insertDelivered(queued, cause, now);
            } else if (stored.get().state().deliver(now) instanceof Answer.Moved(var after)) {
                notices.update(stored.get(), after, List.of(NoticeFacts.of(after)), cause, null);
            }
            return true;
        } catch (DuplicateKey | StaleVersion raced) {
            return false;
        }
    }

    private Stored<Notice> insertDelivered(Notice queued, Cause cause, Instant now) {
        if (!(queued.deliver(now) instanceof Answer.Moved(var after))) {
            throw new IllegalArgumentException("is not queued: " + queued.id());
        }
        var facts = List.of(NoticeFacts.of(queued), NoticeFacts.of(after));
        return notices.insert(queued.id(), after, facts, cause, null);
    }
}
