package vn.giaoviec.notification.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import vn.giaoviec.kit.store.StoreFailure;
import vn.giaoviec.notification.adapter.mongo.NoticeLists;
import vn.giaoviec.notification.model.Notice;

/** How many notices have not reached their agency, for an alert; not a number while the store is away. */
final class NotReachedAlert implements MeterBinder {
    private final NoticeLists lists;
    private final Clock clock;

    NotReachedAlert(NoticeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("giaoviec.notices.not.reached", this::count).register(meters);
    }

    private double count() {
        try {
            return lists.countNotReached(clock.instant().minus(Notice.PATIENCE));
        } catch (RuntimeException thrown) {
            if (StoreFailure.isStoreDown(thrown)) {
                return Double.NaN;
            }
            throw thrown;
        }
    }
}
