package vn.giaoviec.directive.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** A task that recurs, in the editions of its directive and at its end. */
class RecurringTaskTest {
    private static final Map<String, List<String>> NO_GROUPS = Map.of();

    private static Task due(Recurrence recurrence) {
        return Drafts.due(Drafts.led("police"), null, recurrence);
    }

    private static Recurrence again(Cadence cadence, String... due) {
        return new Recurrence(cadence, List.of(due), null, null, null);
    }

    private static int since(Recurrence before, Recurrence now) {
        return due(now).assignedAnew(due(before).assigned(NO_GROUPS, 1), NO_GROUPS, 2)
                .assignees()
                .getFirst()
                .since();
    }

    @Test
    void whoHadItInAnotherCadenceIsGivenItAnew() {
        var monthly = again(Cadence.MONTHLY, "10");
        assertThat(since(monthly, again(Cadence.MONTHLY, "20"))).isEqualTo(1);
        assertThat(since(null, again(Cadence.DAILY))).as("once, and it goes on").isEqualTo(1);
        assertThat(since(monthly, again(Cadence.WEEKLY, "MONDAY"))).isEqualTo(2);
        assertThat(since(monthly, null)).isEqualTo(2);
        assertThat(since(null, monthly)).isEqualTo(2);
    }

    @Test
    void ofWhatRecursNobodyMayHaveBeenGivenAnythingYet() {
        var nothingKnown = new Finality(Map.of(), Map.of(), Map.of());
        assertThat(nothingKnown.tasksNotFinal(issued(again(Cadence.MONTHLY)))).isEmpty();
        assertThat(nothingKnown.tasksNotFinal(issued(again(Cadence.OTHER)))).hasSize(1);
        var open = new Finality(Map.of("d-1", Set.of("police")), Map.of("d-1", Set.of("police")), Map.of());
        assertThat(open.tasksNotFinal(issued(again(Cadence.MONTHLY)))).hasSize(1);
    }

    @Test
    void whatAnAgencyHadItsHeirHas() {
        var ended = new Finality(Map.of("d-1", Set.of("town-police")), Map.of(), Map.of());
        assertThat(ended.tasksNotFinal(issued(again(Cadence.OTHER)))).hasSize(1);
        var inherited = new Finality(
                ended.known(), Map.of(), Map.of("town-police", "district-police", "district-police", "police"));
        assertThat(inherited.tasksNotFinal(issued(again(Cadence.OTHER)))).isEmpty();
    }

    @Test
    void nothingIsConcludedWhileWhatAnAmendmentTookOutIsNotKnownToBeWithdrawn() {
        var takenOut = new Finality(Map.of(), Map.of("d-9", Set.of("police")), Map.of());
        assertThat(takenOut.tasksNotFinal(issued(again(Cadence.MONTHLY)))).isEmpty();
        assertThat(issued(again(Cadence.MONTHLY)).conclude(takenOut, null, Drafts.SIGNER))
                .isEqualTo(Answer.refused(Rule.EveryAssignmentIsFinal));
    }

    @Test
    void aRecurrenceThatIsNeverDueFromTheDayOfIssueOnIsNotIssued() {
        var lastYear = Drafts.TODAY.minusYears(1).withMonth(12);
        var tooShort = new Recurrence(
                Cadence.MONTHLY, List.of("10"), LocalDate.of(2026, 12, 11), LocalDate.of(2027, 1, 9), null);
        for (var never : List.of(monthlyUntil(lastYear), monthlyUntil(LocalDate.of(2026, 12, 9)), tooShort)) {
            assertThat(Drafts.broken(issue(never)))
                    .as("%s", never)
                    .containsExactly("ARecurrenceFallsDue /tasks/0/recurrence/until");
        }
        assertThat(issue(monthlyUntil(LocalDate.of(2026, 12, 10)))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void everyCadenceIsDueOnItsDays() {
        assertThat(again(Cadence.WEEKLY, "TUESDAY")).is(dueFirstOn(Drafts.TODAY));
        assertThat(again(Cadence.WEEKLY)).is(dueFirstOn(LocalDate.of(2026, 11, 29)));
        assertThat(again(Cadence.MONTHLY, "31")).is(dueFirstOn(LocalDate.of(2026, 11, 30)));
        assertThat(again(Cadence.MONTHLY)).is(dueFirstOn(LocalDate.of(2026, 11, 30)));
        assertThat(again(Cadence.QUARTERLY, "01-05", "04-05", "07-05", "12-15"))
                .is(dueFirstOn(LocalDate.of(2026, 12, 15)));
        assertThat(again(Cadence.QUARTERLY)).is(dueFirstOn(LocalDate.of(2026, 12, 31)));
        assertThat(again(Cadence.HALF_YEARLY, "05-31", "11-23")).is(dueFirstOn(LocalDate.of(2027, 5, 31)));
        assertThat(again(Cadence.HALF_YEARLY)).is(dueFirstOn(LocalDate.of(2026, 12, 31)));
        assertThat(again(Cadence.YEARLY, "02-29")).is(dueFirstOn(LocalDate.of(2027, 2, 28)));
        assertThat(again(Cadence.YEARLY)).is(dueFirstOn(LocalDate.of(2026, 12, 31)));
    }

    private static Condition<Recurrence> dueFirstOn(LocalDate day) {
        return new Condition<>(
                one -> until(one, day).fallsDueSince(Drafts.TODAY)
                        && !until(one, day.minusDays(1)).fallsDueSince(Drafts.TODAY),
                "due on %s and not before",
                day);
    }

    @Test
    void anAmendmentEndsWhatRunsButBringsInNothingThatIsNeverDue() {
        var running = issued(again(Cadence.MONTHLY, "10"));
        var yesterday = Drafts.TODAY.minusDays(1);
        assertThat(amend(running, monthlyUntil(yesterday))).isInstanceOf(Answer.Accepted.class);
        assertThat(Drafts.broken(amend(running, until(again(Cadence.MONTHLY, "20"), yesterday))))
                .containsExactly("ARecurrenceFallsDue /tasks/0/recurrence/until");
        var added = List.of(running.tasks().getFirst(), due(monthlyUntil(yesterday)));
        assertThat(Drafts.broken(amend(running, added)))
                .containsExactly("ARecurrenceFallsDue /tasks/1/recurrence/until");
    }

    private static Recurrence monthlyUntil(LocalDate until) {
        return until(again(Cadence.MONTHLY, "10"), until);
    }

    private static Recurrence until(Recurrence recurrence, LocalDate until) {
        return new Recurrence(recurrence.cadence(), recurrence.due(), null, until, null);
    }

    private static Answer amend(Directive directive, Recurrence recurrence) {
        return amend(directive, List.of(due(recurrence).withId("d-1")));
    }

    private static Answer amend(Directive directive, List<Task> tasks) {
        return directive.amend("Sửa", tasks, Drafts.register(), List.of(), Drafts.TODAY, Drafts.SIGNER);
    }

    private static Answer issue(Recurrence recurrence) {
        var submitted = Drafts.accepted(Drafts.draft(due(recurrence)).submit(Drafts.TODAY, Drafts.CLERK));
        return submitted.issue(Drafts.register(), Drafts.TODAY, Drafts.SIGNER);
    }

    private static Directive issued(Recurrence recurrence) {
        return Drafts.accepted(issue(recurrence));
    }
}
