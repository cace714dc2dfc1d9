package vn.giaoviec.task.adapter.clock;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.store.StoreFailure;
import vn.giaoviec.task.adapter.mongo.DueClocks;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.usecase.WhenClockIsDue;

/**
 * Looks every second for assignments whose next clock is due and lets them fire; beside that, where the calendar has
 * changed, it counts the clocks anew that are still to come. Resumable: what was not reached is found again.
 */
public final class ClockWorker implements SmartLifecycle {
    private static final long EVERY_MILLIS = 1_000;
    private static final int AT_ONCE = 200;
    private static final long FORGIVEN_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Logger LOG = LoggerFactory.getLogger(ClockWorker.class);

    private final AggregateCollection<Assignment> assignments;
    private final DueClocks clocks;
    private final WhenClockIsDue when;
    private final StoreBreaker store;
    private final Set<String> failing = new HashSet<>();
    private long forgivenAtNanos;
    private volatile boolean running;
    private Thread thread;

    public ClockWorker(
            AggregateCollection<Assignment> assignments, DueClocks clocks, WhenClockIsDue when, StoreBreaker store) {
        this.assignments = assignments;
        this.clocks = clocks;
        this.when = when;
        this.store = store;
    }

    private void work() {
        while (running) {
            var more = tried(this::fired) | tried(this::countedAnew);
            try {
                TimeUnit.MILLISECONDS.sleep(more ? 0 : EVERY_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What goes wrong with the one half does not keep the other waiting. */
    private static boolean tried(BooleanSupplier half) {
        try {
            return half.getAsBoolean();
        } catch (RuntimeException later) {
            LOG.warn("clocks wait: {}", later.toString());
            return false;
        }
    }

    /** Whether there may be more than were taken at once. */
    private boolean fired() {
        if (System.nanoTime() > forgivenAtNanos) {
            failing.clear();
            forgivenAtNanos = System.nanoTime() + FORGIVEN_NANOS;
        }
        var due = store.call(() -> clocks.due(failing, AT_ONCE));
        due.forEach(id -> each(id, when::fire));
        return due.size() == AT_ONCE;
    }

    private boolean countedAnew() {
        var page = store.call(clocks::toCountAnew);
        page.forEach(id -> each(id, when::countAnew));
        return !page.isEmpty();
    }

    /** One assignment that cannot be read or written does not keep the others waiting: it is passed over for a minute. */
    private void each(String id, Consumer<Stored<Assignment>> act) {
        try {
            store.run(() -> assignments.find(id).ifPresent(act));
        } catch (RuntimeException failed) {
            if (StoreFailure.isStoreDown(failed)) {
                throw failed;
            }
            failing.add(id);
            LOG.error("the clocks of assignment {} wait and are tried again: {}", id, failed.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("clocks").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
