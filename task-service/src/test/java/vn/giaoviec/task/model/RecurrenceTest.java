package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaoviec.task.model.Recurrence.Occurrence;

class RecurrenceTest {
    private static final LocalDate START = LocalDate.of(2026, 11, 20);

    private static Recurrence again(Cadence cadence, String... due) {
        return new Recurrence(cadence, List.of(due), null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, FRIDAY, 2026-W47 2026-11-20 2026-W48 2026-11-27 2026-W49 2026-12-04, 2026-11-28",
        "MONTHLY, 31, 2026-11 2026-11-30 2026-12 2026-12-31 2027-01 2027-01-31 2027-02 2027-02-28, 2027-03-15",
        "MONTHLY, '', 2026-11 2026-11-30 2026-12 2026-12-31, 2026-12-31",
        "QUARTERLY, 03-25;06-25;09-25;12-25, 2026-Q4 2026-12-25 2027-Q1 2027-03-25, 2027-03-20",
        "HALF_YEARLY, 06-30;12-15, 2026-H2 2026-12-15 2027-H1 2027-06-30, 2027-06-01",
        "YEARLY, 02-29, 2027 2027-02-28 2028 2028-02-29, 2028-01-05",
    })
    void eachTimeHasItsNameAndItsDay(Cadence cadence, String due, String expected, LocalDate today) {
        var again = due.isEmpty() ? again(cadence) : again(cadence, due.split(";"));
        var words = expected.split(" ");
        assertThat(again.givenOut(START, null, today))
                .extracting(one -> one.name() + " " + one.due())
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, words.length / 2)
                        .mapToObj(n -> words[2 * n] + " " + words[2 * n + 1])
                        .toList());
    }

    @Test
    void weeksAreThoseOfTheIsoCalendar() {
        assertThat(again(Cadence.WEEKLY, "SUNDAY")
                        .givenOut(LocalDate.of(2026, 12, 28), null, LocalDate.of(2026, 12, 28)))
                .containsExactly(new Occurrence("2026-W53", LocalDate.of(2027, 1, 3)));
    }

    @Test
    void nothingIsDueBeforeItsFirstDayOrAfterItsLast() {
        var bounded = new Recurrence(
                Cadence.MONTHLY, List.of("10"), LocalDate.of(2026, 12, 11), LocalDate.of(2027, 2, 10), 5);
        assertThat(bounded.givenOut(START, null, LocalDate.of(2030, 1, 1)))
                .extracting(Occurrence::name)
                .containsExactly("2027-01", "2027-02");
        assertThat(bounded.givenNextAfter(START, START)).hasValue(LocalDate.of(2027, 1, 5));
        assertThat(bounded.givenNextAfter(LocalDate.of(2027, 2, 5), START)).isEmpty();
    }

    @Test
    void whatWasGivenOutAlreadyIsLeftOut() {
        var monthly = again(Cadence.MONTHLY, "20");
        assertThat(monthly.givenOut(START, LocalDate.of(2026, 12, 5), LocalDate.of(2027, 2, 4)))
                .extracting(Occurrence::name)
                .containsExactly("2027-01");
        assertThat(monthly.givenNextAfter(LocalDate.of(2027, 2, 4), START)).hasValue(LocalDate.of(2027, 2, 5));
    }

    @Test
    void theDayOfATimeIsFoundByItsName() {
        var monthly = again(Cadence.MONTHLY, "20");
        assertThat(monthly.dueOf("2027-03", LocalDate.of(2027, 3, 31))).hasValue(LocalDate.of(2027, 3, 20));
        assertThat(monthly.dueOf("2027-Q1", LocalDate.of(2027, 3, 31))).isEmpty();
    }
}
