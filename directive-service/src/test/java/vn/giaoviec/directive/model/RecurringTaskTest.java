package vn.giaoviec.directive.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A task that recurs, in the editions of its directive and at its end. */
class RecurringTaskTest {
    private static final Map<String, List<String>> NO_GROUPS = Map.of();

    private static Task due(Recurrence recurrence) {
        var task = Drafts.led("police");
        return new Task(
                null,
                task.quote(),
                null,
                null,
                task.field(),
                task.lead(),
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                recurrence,
                false,
                null,
                null,
                null);
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

    private static Directive issued(Recurrence recurrence) {
        var submitted = Drafts.accepted(Drafts.draft(due(recurrence)).submit(Drafts.CLERK));
        return Drafts.accepted(submitted.issue(Drafts.register(), Drafts.TODAY, Drafts.SIGNER));
    }
}
