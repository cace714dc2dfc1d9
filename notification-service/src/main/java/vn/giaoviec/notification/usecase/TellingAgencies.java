package vn.giaoviec.notification.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.notification.model.AssignmentEvent;
import vn.giaoviec.notification.model.Channel;
import vn.giaoviec.notification.model.KnownAssignment;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.Recipients;

/**
 * When something happened to assignments: into the feed of everybody who may read it, and a notice to each recipient by
 * each of its channels. Several documents, so every write is repeatable by its id: a crash between them, or a second
 * consumer, makes the same again and changes nothing. One write into the feeds and one of notices, however many events.
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

    /**
     * Something that happened.
     *
     * @param assignment as it is after the event
     */
    public record Told(Envelope wire, AssignmentEvent event, KnownAssignment assignment) {}

    /** @param all in the order of their subjects */
    public void tell(List<Told> all) {
        // The entries before the question who reads its feed: a reader that comes in between finds them there.
        feeds.append(all.stream()
                .map(told -> new Feeds.Appended(told.assignment().readers(), told.wire()))
                .toList());
        var now = clock.instant();
        var hasFeed = new HashMap<String, Boolean>();
        var queued = all.stream()
                .flatMap(told -> queued(told.event(), told.assignment(), now, hasFeed).stream())
                .toList();
        if (!queued.isEmpty()) {
            notices.queue(queued);
        }
        wakeReaders.accept(all.stream()
                .flatMap(told -> told.assignment().readers().stream())
                .collect(Collectors.toSet()));
    }

    private List<Notice> queued(
            AssignmentEvent event, KnownAssignment assignment, Instant now, Map<String, Boolean> hasFeed) {
        var queued = new ArrayList<Notice>();
        if (!event.isWorthTelling(now)) {
            return queued;
        }
        for (var recipient : Recipients.of(event, assignment)) {
            queued.add(Notice.queued(event, assignment, recipient, Channel.INBOX, now));
            if (hasFeed.computeIfAbsent(recipient.agency(), feedReaders::has)) {
                queued.add(Notice.queued(event, assignment, recipient, Channel.FEED, now));
            }
        }
        return queued;
    }
}
