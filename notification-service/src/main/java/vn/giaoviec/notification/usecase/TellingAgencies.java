package vn.giaoviec.notification.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.notification.model.AssignmentEvent;
import vn.giaoviec.notification.model.Channel;
import vn.giaoviec.notification.model.KnownAssignment;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.Recipients;

/**
 * When something happened to an assignment: into the feed of everybody who may read it, and a notice to each recipient
 * by each of its channels. Several documents, so every write is repeatable by its id: a crash between them, or a second
 * consumer, makes the same again and changes nothing.
 */
public final class TellingAgencies {
    private final Feeds feeds;
    private final FeedReaders feedReaders;
    private final Notices notices;
    private final Clock clock;
    private final Consumer<Collection<String>> wakeReaders;

    /** @param wakeReaders told, after the write, whose feeds grew */
    public TellingAgencies(
            Feeds feeds,
            FeedReaders feedReaders,
            Notices notices,
            Clock clock,
            Consumer<Collection<String>> wakeReaders) {
        this.feeds = feeds;
        this.feedReaders = feedReaders;
        this.notices = notices;
        this.clock = clock;
        this.wakeReaders = wakeReaders;
    }

    /** @param assignment as it is after the event */
    public void tell(Envelope wire, AssignmentEvent event, KnownAssignment assignment) {
        // The entry before the question who reads its feed: a reader that comes in between finds the entry there.
        feeds.append(assignment.readers(), wire);
        var queued = queued(event, assignment, clock.instant());
        if (!queued.isEmpty()) {
            notices.queue(queued, event.id());
        }
        wakeReaders.accept(assignment.readers());
    }

    private List<Notice> queued(AssignmentEvent event, KnownAssignment assignment, Instant now) {
        var queued = new ArrayList<Notice>();
        for (var recipient : Recipients.of(event.matter(), assignment)) {
            queued.add(Notice.queued(event, assignment, recipient, Channel.INBOX, now));
            if (feedReaders.has(recipient.agency())) {
                queued.add(Notice.queued(event, assignment, recipient, Channel.FEED, now));
            }
        }
        return queued;
    }
}
