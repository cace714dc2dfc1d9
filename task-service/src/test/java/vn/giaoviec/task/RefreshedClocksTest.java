package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Ticking;
import vn.giaoviec.task.model.WorkingCalendar;

/** Clocks are counted anew without a version, so a command that read them before writes over it knowingly or not. */
class RefreshedClocksTest {
    @SuppressWarnings("unchecked")
    private final AggregateCollection<Assignment> assignments =
            Running.service().bean(AggregateCollection.class);

    /** Every weekday for a year is off. */
    private static final WorkingCalendar NEVER = new WorkingCalendar(
            Set.copyOf(LocalDate.now().datesUntil(LocalDate.now().plusDays(400)).toList()), Set.of(), Set.of());

    @Test
    void whoeverReadBeforeTheyWereCountedAnewWritesWhenTheNextIsDueAsTheirOwnClocksSay() {
        var read = assignments.find(Told.assigned("cong-an", null)).orElseThrow();
        var cause = new Cause("test", new Actor("test", "reaction", null));
        assignments.refresh(read, Ticking.by(NEVER, read.state()));
        var refreshed = assignments.find(read.id()).orElseThrow();
        assertThat(refreshed.version()).isEqualTo(read.version());
        assertThat(refreshed.state().nextClockAt()).isAfter(read.state().nextClockAt());
        assertThat(refreshed.document().getDate("nextClockAt").toInstant())
                .isEqualTo(refreshed.state().nextClockAt());

        assignments.update(read, read.state(), List.of(), cause, null);
        assertThat(assignments
                        .find(read.id())
                        .orElseThrow()
                        .document()
                        .getDate("nextClockAt")
                        .toInstant())
                .as("found at the earlier moment, when what is due is counted anyway")
                .isEqualTo(read.state().nextClockAt());
        assignments.refresh(read, Ticking.by(NEVER, read.state()));
        assertThat(assignments.find(read.id()).orElseThrow().version())
                .as("of another version by then: nothing was written")
                .isEqualTo(read.version() + 1);
    }
}
