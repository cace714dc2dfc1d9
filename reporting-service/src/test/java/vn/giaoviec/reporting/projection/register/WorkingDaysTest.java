package vn.giaoviec.reporting.projection.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Folded.Applied;
import vn.giaoviec.reporting.projection.register.RegisterEvent.Passed;
import vn.giaoviec.reporting.projection.register.RegisterEvent.Published;

class WorkingDaysTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 1, 5);
    /** Tết 2026: Monday to Friday off; Saturday the 28th made up. A Sunday off changes nothing, nor a Wednesday made up. */
    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2026, 2, 15),
            LocalDate.of(2026, 2, 16),
            LocalDate.of(2026, 2, 17),
            LocalDate.of(2026, 2, 18),
            LocalDate.of(2026, 2, 19),
            LocalDate.of(2026, 2, 20));

    private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 4));

    private final Register register = new Register();

    @Test
    void they_are_counted_as_one_would_on_the_fingers() {
        assertCounted(LocalDate.of(1969, 12, 24), Set.of(), Set.of());
        publish(1, PUBLISHED, true, OFF, MADE_UP);
        assertCounted(LocalDate.of(2026, 2, 1), OFF, MADE_UP);
    }

    private void assertCounted(LocalDate begin, Set<LocalDate> off, Set<LocalDate> madeUp) {
        WorkingDays worked = register.workingDays(PUBLISHED);
        for (int from = 0; from < 15; from++) {
            for (int ahead = 0; ahead < 40; ahead++) {
                LocalDate start = begin.plusDays(from);
                long fingers = start.plusDays(1)
                        .datesUntil(start.plusDays(ahead + 1L))
                        .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                                ? !off.contains(day)
                                : madeUp.contains(day))
                        .count();
                assertThat(worked.after(Days.code(start), Days.code(start.plusDays(ahead))))
                        .isEqualTo((int) fingers);
            }
            for (int count = 1; count <= 30; count++) {
                int start = Days.code(begin.plusDays(from));
                int next = worked.next(start, count);
                assertThat(worked.after(start, next)).isEqualTo(count);
                assertThat(worked.until(start, next)).isEqualTo(count);
                assertThat(worked.until(start, next + 1)).isEqualTo(count + 1);
            }
        }
    }

    @Test
    void a_past_day_is_judged_by_what_was_known_then() {
        publish(1, PUBLISHED, false, Set.of(), Set.of());
        publish(2, PUBLISHED.plusDays(3), true, OFF, Set.of());
        int friday = Days.code(LocalDate.of(2026, 2, 13));
        int monday = Days.code(LocalDate.of(2026, 2, 23));
        assertThat(register.workingDays(PUBLISHED.plusDays(2)).after(friday, monday))
                .isEqualTo(6);
        assertThat(register.workingDays(PUBLISHED.plusDays(3)).after(friday, monday))
                .isOne();
    }

    @Test
    void years_that_are_not_decided_are_named_as_far_as_figures_look_ahead() {
        LocalDate november = LocalDate.of(2026, 11, 24);
        assertThat(register.workingDays(november).unconfirmed(november)).containsExactly(2026, 2027);
        publish(1, PUBLISHED, true, OFF, MADE_UP);
        assertThat(register.workingDays(november).unconfirmed(november)).containsExactly(2027);
        assertThat(register.workingDays(PUBLISHED.minusDays(1)).unconfirmed(PUBLISHED.minusDays(1)))
                .containsExactly(2026);
        assertThat(register.workingDays(PUBLISHED).unconfirmed(PUBLISHED)).isEmpty();
    }

    @Test
    void what_is_not_understood_leaves_the_year_as_it_was() {
        publish(1, PUBLISHED, true, OFF, MADE_UP);
        RegisterRow before = register.find("calendar.2026").orElseThrow();
        RegisterRow after = folded(before, new Passed("calendar.2026", 2));
        assertThat(after.years()).isEqualTo(before.years());
        assertThat(after.sequence()).isEqualTo(2);
    }

    private void publish(long sequence, LocalDate day, boolean confirmed, Set<LocalDate> off, Set<LocalDate> madeUp) {
        RegisterEvent event =
                new Published("calendar.2026", sequence, day, 2026, confirmed, List.copyOf(off), List.copyOf(madeUp));
        register.put(folded(register.find("calendar.2026").orElse(null), event));
    }

    private static RegisterRow folded(RegisterRow row, RegisterEvent event) {
        return ((Applied<RegisterRow>) RegisterFolding.fold(row, event)).row();
    }
}
