package vn.giaoviec.reporting.projection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.register.Register;
import vn.giaoviec.reporting.projection.register.WorkingDays;

/** Everything that is derived from a date and the day asked for. 2026-11-24 is a Tuesday. */
class DatesTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final WorkingDays PLAIN = new Register().workingDays(TUESDAY);

    @Test
    void a_day_is_a_day_in_viet_nam() {
        assertThat(Days.of(Instant.parse("2026-11-24T16:59:59.999Z"))).isEqualTo(TUESDAY);
        assertThat(Days.of(Instant.parse("2026-11-24T17:00:00.000Z"))).isEqualTo(TUESDAY.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, DUE_TODAY",
        "2026-11-23, OVERDUE_1_7",
        "2026-11-17, OVERDUE_1_7",
        "2026-11-16, OVERDUE_8_30",
        "2026-10-25, OVERDUE_8_30",
        "2026-10-24, OVERDUE_OVER_30",
        "2026-11-25, DUE_IN_1_3",
        "2026-11-27, DUE_IN_1_3",
        "2026-11-28, DUE_IN_4_7",
        "2026-11-30, DUE_IN_4_7",
        "2026-12-03, DUE_IN_4_7",
        "2026-12-04, DUE_IN_8_30",
        "2027-01-05, DUE_IN_8_30",
        "2027-01-06, DUE_LATER",
    })
    void what_is_pending_lies_in_one_bucket_by_its_deadline(LocalDate deadline, Bucket bucket) {
        int mask = mask(State.IN_PROGRESS, deadline, null);
        assertThat(Integer.bitCount(mask)).isOne();
        assertThat(bucket.in(mask)).isTrue();
    }

    @Test
    void buckets_that_overlap() {
        assertThat(Bucket.NOT_ACKNOWLEDGED.in(mask(State.ASSIGNED, null, null))).isTrue();
        assertThat(Bucket.NO_DEADLINE.in(mask(State.ASSIGNED, null, null))).isTrue();
        assertThat(Bucket.AWAITING_VERIFICATION.in(mask(State.REPORTED, null, null)))
                .isTrue();
        assertThat(Bucket.BACKLOG.in(mask(State.ACCEPTED, null, LocalDate.of(2025, 12, 31))))
                .isTrue();
        assertThat(Bucket.BACKLOG.in(mask(State.ACCEPTED, null, LocalDate.of(2026, 1, 1))))
                .isFalse();
        assertThat(mask(State.COMPLETED, null, LocalDate.of(2025, 1, 1))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-14, 2026-11", "2026-11-15, 2026-12", "2026-12-15, 2027-01", "1969-12-14, 1969-12"})
    void a_reporting_month_runs_from_the_fifteenth_to_the_fourteenth(LocalDate day, String month) {
        assertThat(ReportingMonth.month(ReportingMonth.of(code(day)))).hasToString(month);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, 2026-11-23, OVERDUE",
        "IN_PROGRESS, 2026-11-24, DUE_SOON",
        "IN_PROGRESS, 2026-11-27, DUE_SOON",
        "IN_PROGRESS, 2026-11-28, IN_TIME",
        "IN_PROGRESS, 2026-11-30, IN_TIME",
        "IN_PROGRESS, , NO_DEADLINE",
        "NOT_DONE, 2026-11-23, ",
    })
    void schedule(State state, LocalDate deadline, Schedule schedule) {
        assertThat(Schedule.of(state, null, Days.code(deadline), code(TUESDAY), PLAIN))
                .isEqualTo(schedule);
    }

    private static int mask(State state, LocalDate deadline, LocalDate issuedOn) {
        Judgement judged = state == State.COMPLETED ? Judgement.NO_DEADLINE : null;
        int due = Days.code(deadline);
        OfficialClass clazz = OfficialClass.of(Role.LEAD, state, judged, due, code(TUESDAY));
        return Bucket.mask(
                clazz,
                Role.LEAD,
                state,
                due,
                Days.code(issuedOn),
                code(TUESDAY),
                code(TUESDAY.withDayOfYear(1)),
                Bucket.Ahead.of(PLAIN, code(TUESDAY)));
    }

    private static int code(LocalDate day) {
        return Days.code(day);
    }
}
