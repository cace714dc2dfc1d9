package vn.giaoviec.notification.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.notification.model.AssignmentEvent;
import vn.giaoviec.notification.model.Channel;
import vn.giaoviec.notification.model.KnownAssignment;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.Recipients;

/**
 * An agency fetches its feed: by the first fetch it chooses this channel, and by naming the last event that it has it
 * proves that everything up to there was delivered.
 */
public final class FetchingTheFeed {
    private static final int STEP = 200;

    private final Feeds feeds;
    private final FeedReaders feedReaders;
    private final KnownAssignments assignments;
    private final Notices notices;
    private final Function<Envelope, Optional<AssignmentEvent>> reading;
    private final Clock clock;

    public FetchingTheFeed(
            Feeds feeds,
            FeedReaders feedReaders,
            KnownAssignments assignments,
            Notices notices,
            Function<Envelope, Optional<AssignmentEvent>> reading,
            Clock clock) {
        this.feeds = feeds;
        this.feedReaders = feedReaders;
        this.assignments = assignments;
        this.notices = notices;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * The place after which to read on.
     *
     * @param lastEvent the last event that the agency has; empty: it has none
     * @return empty where that event is not in this agency's feed
     */
    public OptionalLong from(String agency, Optional<String> lastEvent, Actor actor) {
        if (lastEvent.isEmpty()) {
            feedReaders.note(agency);
            return OptionalLong.of(0);
        }
        var place = feeds.placeOf(agency, lastEvent.get());
        if (place.isPresent()) {
            feedReaders.note(agency);
            confirm(agency, place.getAsLong(), actor, lastEvent.get());
        }
        return place;
    }

    public List<Feeds.Entry> after(String agency, long place, int limit) {
        return feeds.after(agency, place, limit);
    }

    public long last(String agency) {
        return feeds.last(agency);
    }

    private void confirm(String agency, long upTo, Actor actor, String cause) {
        var reached = feedReaders.deliveredTo(agency);
        while (reached < upTo) {
            var step = (int) Math.min(STEP, upTo - reached);
            for (var entry : feeds.after(agency, reached, step)) {
                reading.apply(entry.event()).ifPresent(event -> confirm(agency, event, actor, cause));
                reached = entry.n();
            }
            feedReaders.deliveredTo(agency, reached);
        }
    }

    /** The feed grows a moment before the assignment is known here: then the feed itself holds what there is to know. */
    private KnownAssignment known(String agency, AssignmentEvent event) {
        return assignments
                .find(event.assignment())
                .orElseGet(() -> KnownAssignment.by(
                        feeds.first(agency, event.assignment()).flatMap(reading).orElse(event)));
    }

    private void confirm(String agency, AssignmentEvent event, Actor actor, String cause) {
        var now = clock.instant();
        var assignment = known(agency, event).after(event);
        for (var recipient : Recipients.of(event, assignment)) {
            if (recipient.agency().equals(agency)) {
                notices.deliver(Notice.queued(event, assignment, recipient, Channel.FEED, now), actor, cause, now);
            }
        }
    }
}
