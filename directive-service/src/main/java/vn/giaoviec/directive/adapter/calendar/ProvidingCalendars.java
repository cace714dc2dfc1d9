package vn.giaoviec.directive.adapter.calendar;

import java.time.LocalDate;
import vn.giaoviec.directive.usecase.PublishingCalendars;
import vn.giaoviec.kit.store.StoreBreaker;
import vn.giaoviec.kit.time.DomainClock;

/** Sees to it that there is a calendar, once a day: a new year comes into reach, or the product brought a new one. */
public final class ProvidingCalendars implements Runnable {
    private final PublishingCalendars calendars;
    private final StoreBreaker store;
    private final DomainClock clock;
    private LocalDate provided;

    public ProvidingCalendars(PublishingCalendars calendars, StoreBreaker store, DomainClock clock) {
        this.calendars = calendars;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run() {
        var today = clock.today();
        if (!today.equals(provided)) {
            store.run(calendars::provide);
            provided = today;
        }
    }
}
