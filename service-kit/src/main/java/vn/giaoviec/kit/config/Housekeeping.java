package vn.giaoviec.kit.config;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.freshness.RecordedUntilTicker;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.inbound.Replay;
import vn.giaoviec.kit.store.StoreBreaker;

/** What a service does by itself from time to time; a run that fails is followed by the next. */
public final class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final RecordedUntilTicker ticker;
    private final DayCloser days;
    private final Positions positions;
    private final Replay replay;
    private final StoreBreaker store;
    private final List<Chore> further;
    private volatile ScheduledExecutorService executor;

    Housekeeping(
            RecordedUntilTicker ticker,
            DayCloser days,
            Positions positions,
            Replay replay,
            StoreBreaker store,
            List<Chore> further) {
        this.ticker = ticker;
        this.days = days;
        this.positions = positions;
        this.replay = replay;
        this.store = store;
        this.further = further;
    }

    @Override
    public void start() {
        executor = Executors.newScheduledThreadPool(
                // Two of these may wait for the broker; the others need the store alone.
                3, Thread.ofPlatform().name("housekeeping-", 0).daemon().factory());
        every(2_000, "recorded-until", ticker::tick);
        every(2_000, "closing days", days::look);
        every(1_000, "positions", () -> store.run(positions::flush));
        every(3_000, "parked events", () -> store.run(replay::sweep));
        further.forEach(chore -> every(chore.everyMillis(), chore.name(), chore.work()));
    }

    private void every(long millis, String name, Runnable work) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error thrown) {
                        LOG.warn("{}: {}", name, thrown.toString());
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        executor.shutdownNow();
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
