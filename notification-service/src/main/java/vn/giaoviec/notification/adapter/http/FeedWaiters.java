package vn.giaoviec.notification.adapter.http;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Who waits at the end of a feed; no thread waits with them. What this process appends wakes them at once, what another
 * instance appends within a second.
 */
public final class FeedWaiters implements SmartLifecycle {
    private static final long LOOK_MILLIS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(FeedWaiters.class);

    /** Somebody who has everything up to {@code place}; woken in a thread of its own, any number of times. */
    interface Waiter {
        long place();

        void wake();
    }

    private final ToLongFunction<String> last;
    private final Map<String, Set<Waiter>> waiting = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService looking;

    /** @param last number of the last entry of an agency's feed */
    public FeedWaiters(ToLongFunction<String> last) {
        this.last = last;
    }

    void add(String agency, Waiter waiter) {
        waiting.compute(agency, (code, waiters) -> {
            var known = waiters == null ? ConcurrentHashMap.<Waiter>newKeySet() : waiters;
            known.add(waiter);
            return known;
        });
    }

    void remove(String agency, Waiter waiter) {
        waiting.computeIfPresent(agency, (code, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
    }

    /** How many wait. */
    public int count() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }

    /** These feeds grew. */
    public void wake(Collection<String> agencies) {
        agencies.forEach(agency -> waiting.getOrDefault(agency, Set.of()).forEach(FeedWaiters::wake));
    }

    private static void wake(Waiter waiter) {
        Thread.ofVirtual().name("feed").start(waiter::wake);
    }

    private void look() {
        try {
            waiting.forEach((agency, waiters) -> {
                var end = last.applyAsLong(agency);
                waiters.stream().filter(waiter -> waiter.place() < end).forEach(FeedWaiters::wake);
            });
        } catch (RuntimeException thrown) {
            LOG.warn("feeds with waiting readers: {}", thrown.toString());
        }
    }

    @Override
    public void start() {
        looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("feed-waiters").daemon().factory());
        looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets everybody go with what there is, before the web server waits for their requests to end. */
    @Override
    public void stop() {
        looking.shutdownNow();
        looking = null;
        waiting.values().forEach(waiters -> waiters.forEach(FeedWaiters::wake));
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
