package vn.giaoviec.kit.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaoviec.kit.freshness.CompleteUntil;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Closes the days of this service's topics. A day of Asia/Ho_Chi_Minh is over when T ({@link CompleteUntil}) has
 * reached the midnight that ends it; it is closed when it was found over in {@value #LOOKS} looks one after the other,
 * by a marker in every partition, in the order of days and without leaving one out. Looks come two seconds apart, so
 * that a write that was given its time before the midnight (or before the clock was moved) has meanwhile been carried
 * out or given up: the store's own limit is six seconds. Looks and not seconds, because a process that was halted has
 * had no time to carry anything out.
 *
 * <p>On its very first start it closes yesterday: nothing was before. Several instances may close the same day, and a
 * crash between the markers and the note closes it again: a marker that is doubled says nothing new. Holds nobody up;
 * what fails is tried again at the next look.
 */
public final class DayCloser {
    static final int LOOKS = 5;
    /** So many days at once that a year is a dozen batches, so few that a crash repeats little. */
    private static final int DAYS_AT_ONCE = 31;

    private static final Logger LOG = LoggerFactory.getLogger(DayCloser.class);

    private final Collection<String> topics;
    private final CompleteUntil complete;
    private final ClosedDays closed;
    private final MarkerWriter markers;
    private final StoreBreaker store;
    private final DomainClock clock;
    /** The last day that was over, at each of the last looks. */
    private final Deque<LocalDate> over = new ArrayDeque<>();

    private final Map<String, LocalDate> known = new HashMap<>();
    private volatile double daysOpen = Double.NaN;

    /** @param topics that have days and are written by this service; none in a service that closes no days */
    public DayCloser(
            Collection<String> topics,
            CompleteUntil complete,
            ClosedDays closed,
            MarkerWriter markers,
            StoreBreaker store,
            DomainClock clock) {
        this.topics = List.copyOf(topics);
        this.complete = complete;
        this.closed = closed;
        this.markers = markers;
        this.store = store;
        this.clock = clock;
    }

    /** One look, and what is to be closed after it. */
    public synchronized void look() {
        var yesterday = clock.today().minusDays(1);
        if (!topics.stream().allMatch(topic -> isClosed(topic, yesterday))) {
            try {
                // Another instance may have closed it.
                topics.forEach(this::learn);
                overSince().ifPresent(day -> topics.forEach(topic -> close(topic, day, yesterday)));
            } catch (RuntimeException thrown) {
                LOG.warn("{} waits to be closed: {}", yesterday, thrown.toString());
            }
        }
        daysOpen = openAt(yesterday);
    }

    /**
     * How many days had ended and were not closed at the last look, of the topic that is farthest behind: 0 but for the
     * first seconds after midnight, unless something older is pending. Not a number while that is not known of all.
     */
    public double daysOpen() {
        return daysOpen;
    }

    private double openAt(LocalDate yesterday) {
        if (!known.keySet().containsAll(topics)) {
            return Double.NaN;
        }
        return topics.stream()
                .mapToLong(topic -> ChronoUnit.DAYS.between(known.get(topic), yesterday))
                // Below none where the clock was put back.
                .map(days -> Math.max(0, days))
                .max()
                .orElse(0);
    }

    private Optional<LocalDate> learn(String topic) {
        var noted = store.call(() -> closed.last(topic));
        noted.ifPresent(day -> known.put(topic, day));
        return noted;
    }

    private boolean isClosed(String topic, LocalDate day) {
        return known.containsKey(topic) && !known.get(topic).isBefore(day);
    }

    /** The last day that was over at each of the last looks, this one among them. */
    private Optional<LocalDate> overSince() {
        var until = store.call(complete::now);
        over.addLast(LocalDate.ofInstant(until, DomainClock.ZONE).minusDays(1));
        if (over.size() > LOOKS) {
            over.removeFirst();
        }
        return over.size() < LOOKS ? Optional.empty() : Optional.of(Collections.min(over));
    }

    private void close(String topic, LocalDate last, LocalDate yesterday) {
        var noted = learn(topic);
        if (noted.isEmpty() && !last.equals(yesterday)) {
            // T has not come to this day yet: what it tells of is not where this installation begins.
            return;
        }
        var from = noted.map(day -> day.plusDays(1)).orElse(last);
        while (!from.isAfter(last)) {
            var to = Collections.min(List.of(from.plusDays(DAYS_AT_ONCE - 1), last));
            close(topic, from.datesUntil(to.plusDays(1)).toList());
            from = to.plusDays(1);
        }
    }

    private void close(String topic, List<LocalDate> days) {
        var last = days.getLast();
        try {
            markers.write(topic, days);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while closing " + last, stopping);
        } catch (Exception thrown) {
            throw new IllegalStateException("the markers of " + last + " on " + topic + ": " + thrown, thrown);
        }
        store.run(() -> closed.note(topic, last));
        known.put(topic, last);
        LOG.info("closed {} on {}, {} days in all", last, topic, days.size());
    }
}
