package vn.giaoviec.task.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.Running;
import vn.giaoviec.task.Told;

/** Beside the running service, in a database that nobody works on. */
class SuccessionsTest {
    private static final Instant TOLD = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    void it_is_looked_at_again_once_also_where_two_instances_carried_it_out() {
        at(0).keep(Told.succeeded("xa-hoan", "xa-bac"), "xa-hoan", "864/NQ-UBTVQH15", List.of("xa-bac"));
        var one = at(0).waiting().getFirst();
        var other = at(1).waiting().getFirst();
        at(2).done(one);
        at(3).done(other);
        assertThat(at(31).waiting()).isEmpty();
        var again = at(32).waiting();
        assertThat(again).singleElement();
        at(33).done(again.getFirst());
        assertThat(at(90).waiting()).isEmpty();
    }

    private static Successions at(long second) {
        var clock = Clock.fixed(TOLD.plusSeconds(second), ZoneOffset.UTC);
        return new Successions(Running.platform().database("successions"), new DomainClock(clock, null));
    }
}
