package vn.giaoviec.kit.config;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.inbound.Replay;
import vn.giaoviec.kit.outbox.OutboxAges;
import vn.giaoviec.kit.outbox.Outboxes;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.store.StoreFailure;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Outbox age (seconds) and backlog, what is parked: asked of the store when the metrics are read, not a number while it is
 * away. Days that ended and are not closed: as of the last look.
 */
public final class KitMetrics {
    private final StoreBreaker store;

    KitMetrics(
            MeterRegistry meters,
            MongoClient client,
            Outboxes outboxes,
            Replay parked,
            DayCloser days,
            StoreBreaker store,
            DomainClock clock) {
        this.store = store;
        gauge(meters, "giaoviec.outbox.age.seconds", () -> {
            try (var session = client.startSession()) {
                return OutboxAges.oldest(outboxes.all(), session)
                        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                        .orElse(0.0);
            }
        });
        gauge(meters, "giaoviec.outbox.backlog", () -> OutboxAges.backlog(outboxes.all()));
        gauge(meters, "giaoviec.parked.events", parked::count);
        Gauge.builder("giaoviec.days.open", days::daysOpen).register(meters);
    }

    private void gauge(MeterRegistry meters, String name, Supplier<Number> asked) {
        Gauge.builder(name, () -> {
                    try {
                        return store.call(asked);
                    } catch (RuntimeException thrown) {
                        if (StoreFailure.isStoreDown(thrown)) {
                            return Double.NaN;
                        }
                        throw thrown;
                    }
                })
                .register(meters);
    }
}
