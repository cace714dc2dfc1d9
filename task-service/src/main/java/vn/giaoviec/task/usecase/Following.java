package vn.giaoviec.task.usecase;

import java.time.LocalDate;
import java.util.List;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Amend;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.Task;
import vn.giaoviec.task.usecase.Amendment.Change;
import vn.giaoviec.task.usecase.Amendment.Place;
import vn.giaoviec.task.usecase.Directives.Edition;

/**
 * Lets one assignment follow what an edition of its directive says to it. Whoever holds a task by transfer stands for
 * whom the directive gave it to. Repeatable: each edition is followed once.
 */
public final class Following {
    private static final String TAKEN_OUT = "Văn bản chỉ đạo đã sửa đổi, không còn giao nhiệm vụ này: ";
    private static final String ANEW = "Văn bản chỉ đạo đã sửa đổi, giao lại với vai trò hoặc định kỳ khác: ";

    private final AggregateCollection<Assignment> assignments;
    private final ActingByItself acting;
    private final Heirs heirs;

    public Following(AggregateCollection<Assignment> assignments, ActingByItself acting, Heirs heirs) {
        this.assignments = assignments;
        this.acting = acting;
        this.heirs = heirs;
    }

    /** What an edition changes, by who has the places now that it names. */
    List<Change> changes(Edition edition) {
        return Amendment.between(edition.before(), edition.after(), heirs);
    }

    /** What was delegated follows the whole, not the directive. */
    void follow(Stored<Assignment> stored, Edition edition) {
        if (stored.state().isDelegated()) {
            return;
        }
        var place = placeOf(stored.state());
        changes(edition).stream()
                .filter(change -> change.place().equals(place))
                .forEach(change -> follow(stored, change, edition));
    }

    void follow(Stored<Assignment> stored, Change change, Edition edition) {
        var number = edition.after().directive().edition();
        if (stored.state().followed() >= number) {
            return;
        }
        switch (change) {
            case Change.Given given -> {
                // Made by this edition itself, or held by an agency that is joined to it.
            }
            case Change.TakenOut taken -> withdraw(stored, TAKEN_OUT + edition.reason(), edition.cause());
            case Change.GivenAnew anew -> withdraw(stored, ANEW + edition.reason(), edition.cause());
            case Change.Amended amended -> amend(stored, amended, edition);
        }
    }

    /**
     * A deadline that the directive leaves where it was stays as it has become here. What recurs and was due already when
     * the directive was amended keeps its day; where that time is no more, it is taken out.
     */
    private void amend(Stored<Assignment> stored, Change.Amended change, Edition edition) {
        var held = stored.state();
        var task = change.wanted().given().task();
        var reworded = !task.equals(change.before().given().task());
        if (change.wanted().recurs() && held.dueOrder().isBefore(edition.on())) {
            if (reworded) {
                amend(stored, task, false, null, edition);
            }
            return;
        }
        var before = change.before().dueOf(held);
        var after = change.wanted().dueOf(held);
        if (after.isEmpty()) {
            withdraw(stored, TAKEN_OUT + edition.reason(), edition.cause());
        } else if (reworded || !after.equals(before)) {
            amend(stored, task, !after.equals(before), after.get().on(), edition);
        }
    }

    private void amend(Stored<Assignment> stored, Task task, boolean moved, LocalDate deadline, Edition edition) {
        var number = edition.after().directive().edition();
        acting.carryOut(stored, new Amend(number, task, moved, deadline, edition.reason()), edition.cause());
    }

    private void withdraw(Stored<Assignment> stored, String why, Cause cause) {
        acting.carryOut(stored, new Withdraw(why, null), cause);
    }

    /** To whom the directive gave it: the first of those from whom it was transferred. */
    Place placeOf(Assignment assignment) {
        var first = assignment;
        while (first.wasHandedOver()) {
            first = assignments
                    .find(first.predecessors().getFirst())
                    .orElseThrow()
                    .state();
        }
        return Place.of(first, heirs);
    }
}
