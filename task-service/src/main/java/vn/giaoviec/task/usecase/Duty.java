package vn.giaoviec.task.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Cadence;
import vn.giaoviec.task.model.Deadlines;
import vn.giaoviec.task.model.NewAssignment;
import vn.giaoviec.task.model.Recurrence;

/**
 * What a directive gives an agency of one task.
 *
 * @param given the assignment; of what recurs, what each time has in common
 * @param recurrence null: once
 * @param since edition in which the agency was given it, in this role and cadence
 */
record Duty(Assignment given, Recurrence recurrence, int since) {

    boolean recurs() {
        return recurrence != null;
    }

    /** @param start nothing is due before; {@code already} as of {@link Recurrence#givenOut} */
    List<Assignment> occurrences(LocalDate start, LocalDate already, LocalDate today) {
        return recurrence.givenOut(start, already, today).stream()
                .map(one -> NewAssignment.occurring(given, one))
                .toList();
    }

    /** When the directive wants that to be done which is held; null: no deadline; empty: it does not want it. */
    Optional<Due> dueOf(Assignment held) {
        return recurs()
                ? recurrence.dueOf(held.occurrence(), held.dueOrder()).map(Due::new)
                : Optional.of(new Due(given.deadline()));
    }

    /** @param on null: it is undated */
    record Due(LocalDate on) {}

    /** Of two that one agency has of one task: the higher role counts, and the later deadline. */
    Duty together(Duty other) {
        var first = given.role().compareTo(other.given.role()) <= 0 ? this : other;
        var until = Deadlines.later(given.deadline(), other.given.deadline());
        return new Duty(first.given(first.given.cause(), until), first.recurrence, first.since);
    }

    boolean namesAnotherThan(Duty other) {
        return !given.agency().equals(other.given.agency());
    }

    /** Given once more, by that edition, to whom it was given already in another role. */
    Assignment anew(int edition) {
        return given(AssignmentIds.editionCause(edition), given.deadline());
    }

    /** The same for what is held: of what recurs, for the same time. */
    Assignment anew(int edition, Assignment held, Due due) {
        var again = anew(edition);
        return recurs()
                ? NewAssignment.occurring(again, new Recurrence.Occurrence(held.occurrence(), due.on()))
                : again;
    }

    private Assignment given(String cause, LocalDate until) {
        return NewAssignment.given(given.directive(), given.task(), given.agency(), given.role(), cause, until);
    }

    /** The same words for the same time. */
    boolean saysTheSameAs(Duty other) {
        return given.task().equals(other.given.task())
                && Objects.equals(given.deadline(), other.given.deadline())
                && Objects.equals(recurrence, other.recurrence);
    }

    /** Whoever has it goes on with it; else it begins anew. */
    boolean goesOnAs(Duty other) {
        return given.role() == other.given.role() && cadence() == other.cadence();
    }

    private Cadence cadence() {
        return recurs() ? recurrence.cadence() : null;
    }
}
