package vn.giaoviec.task.usecase;

import java.util.function.Supplier;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Family;
import vn.giaoviec.task.model.Moment;
import vn.giaoviec.task.model.WorkingCalendar;

/** What a decision needs from outside: the time, the policy of the issuing body and the calendar, as they are now. */
public final class Moments {
    private final DomainClock clock;
    private final PolicyOfIssuer policies;
    private final Supplier<WorkingCalendar> calendar;
    private final Families families;

    public Moments(DomainClock clock, PolicyOfIssuer policies, Supplier<WorkingCalendar> calendar, Families families) {
        this.clock = clock;
        this.policies = policies;
        this.calendar = calendar;
        this.families = families;
    }

    /** Time never goes backwards inside one assignment. */
    Moment of(Stored<Assignment> stored) {
        var now = clock.instant();
        var at = now.isBefore(stored.time()) ? stored.time() : now;
        var policy = policies.of(stored.state().directive().issuer());
        return new Moment(stored.id(), stored.sequence(), at, policy, calendar.get(), families.of(stored));
    }

    /** Before the first event of one that is made. */
    Moment ofTheFirst(String id, Assignment made) {
        return new Moment(id, 0, clock.instant(), policies.of(made.directive().issuer()), calendar.get(), Family.NONE);
    }

    WorkingCalendar calendar() {
        return calendar.get();
    }
}
