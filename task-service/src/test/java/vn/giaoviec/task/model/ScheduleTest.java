package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Today ON_THURSDAY = on(THURSDAY);

    private static Today on(LocalDate day) {
        return new Today(day, WorkingCalendar.NONE);
    }

    @Test
    void three_working_days_ahead_pass_over_the_weekend() {
        assertThat(ON_THURSDAY.lastDueSoon()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Schedule.ofOpen(LocalDate.of(2026, 12, 1), ON_THURSDAY)).isEqualTo(Schedule.DUE_SOON);
        assertThat(Schedule.ofOpen(LocalDate.of(2026, 12, 2), ON_THURSDAY)).isEqualTo(Schedule.IN_TIME);
    }

    @Test
    void a_deadline_is_kept_until_the_end_of_its_day() {
        assertThat(Schedule.ofOpen(THURSDAY, ON_THURSDAY)).isEqualTo(Schedule.DUE_SOON);
        assertThat(Schedule.ofOpen(THURSDAY, on(THURSDAY.plusDays(1)))).isEqualTo(Schedule.OVERDUE);
    }

    @Test
    void without_a_deadline_nothing_is_late() {
        assertThat(Schedule.ofOpen(null, ON_THURSDAY)).isEqualTo(Schedule.NO_DEADLINE);
        assertThat(Schedule.ofReport(null, THURSDAY)).isEqualTo(Schedule.NO_DEADLINE);
    }

    @Test
    void what_ended_otherwise_than_completed_is_in_no_class() {
        assertThat(Cases.in(State.WITHDRAWN, Role.LEAD).schedule(ON_THURSDAY)).isNull();
        assertThat(Cases.in(State.TRANSFERRED, Role.LEAD).schedule(ON_THURSDAY)).isNull();
        assertThat(Cases.in(State.COMPLETED, Role.LEAD).schedule(ON_THURSDAY)).isEqualTo(Schedule.ON_TIME);
        assertThat(Cases.in(State.REPORTED, Role.LEAD).schedule(on(Cases.DEADLINE.plusDays(1))))
                .isEqualTo(Schedule.OVERDUE);
    }
}
