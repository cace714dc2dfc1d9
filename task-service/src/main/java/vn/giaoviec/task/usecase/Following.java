package vn.giaoviec.task.usecase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentCommand.Amend;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;
import vn.giaoviec.task.model.AssignmentIds;
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

    /** What an edition says, by who had whose place when it was told: it says the same whenever it is followed. */
    Amendment amendment(Edition edition) {
        return new Amendment(edition, heirs.asOf(edition.told()));
    }

    /** What was delegated follows the whole, not the directive. */
    void follow(Stored<Assignment> stored, Edition edition) {
        if (!stored.state().isDelegated()) {
            follow(stored, amendment(edition), edition);
        }
    }

    void follow(Stored<Assignment> stored, Amendment amendment, Edition edition) {
        if (stored.state().followed() >= edition.number()) {
            return;
        }
        amendment.says(placesOf(stored.state(), amendment)).ifPresent(change -> {
            switch (change) {
                case Change.TakenOut taken -> withdraw(stored, TAKEN_OUT + edition.reason(), edition.cause());
                case Change.GivenAnew(var wanted) -> {
                    if (!wasDue(stored.state(), edition)) {
                        giveAnew(stored, wanted, edition);
                    }
                }
                case Change.Amended amended -> amend(stored, amended, edition);
            }
        });
    }

    /** One time of what recurs, which is history when the directive is amended, and stays in whatever rhythm or role. */
    private static boolean wasDue(Assignment held, Edition edition) {
        return !held.occurrence().equals(Assignment.ONCE) && held.wasDueBefore(edition.on());
    }

    /**
     * A deadline that the directive leaves where it was stays as it has become here. What recurs and was due already when
     * the directive was amended keeps its day, and what was granted since; where that time is no more, it is taken out.
     */
    private void amend(Stored<Assignment> stored, Change.Amended change, Edition edition) {
        var held = stored.state();
        var task = change.wanted().given().task();
        var reworded = !task.equals(change.before().given().task());
        if (wasDue(held, edition)) {
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
        acting.carryOut(stored, new Amend(edition.number(), task, moved, deadline, edition.reason()), edition.cause());
    }

    /** Of what recurs only what is not due yet: what was due is history. */
    private void giveAnew(Stored<Assignment> stored, Duty wanted, Edition edition) {
        var made = wanted.dueOf(stored.state())
                .filter(due -> !wanted.recurs() || !due.on().isBefore(edition.on()))
                .map(due -> wanted.anew(edition.number(), stored.state(), due));
        acting.carryOut(stored, new Withdraw(ANEW + edition.reason(), null), edition.cause(), made.orElse(null));
    }

    private void withdraw(Stored<Assignment> stored, String why, Cause cause) {
        acting.carryOut(stored, new Withdraw(why, null), cause);
    }

    /**
     * The last edition by which it goes, or one from whom it has come: what that said to one of them has become part of
     * what they are together.
     */
    int lastFollowed(Assignment held) {
        return held.predecessors().stream()
                .map(from -> lastFollowed(assignments.find(from).orElseThrow().state()))
                .reduce(held.followed(), Math::max);
    }

    /**
     * To whom the directive gave what is held: its own agency and those from whom it has come. Where that agency was given
     * something of its own besides, that stands for its place.
     */
    Set<Place> placesOf(Assignment held, Amendment amendment) {
        var places = new HashSet<Place>();
        var own = amendment.place(held);
        if (!held.wasHandedOver() || amendment.duties(own).noneMatch(this::isMade)) {
            places.add(own);
        }
        for (var from : held.predecessors()) {
            places.addAll(placesOf(assignments.find(from).orElseThrow().state(), amendment));
        }
        return places;
    }

    private boolean isMade(Duty duty) {
        return assignments.find(AssignmentIds.of(duty.given())).isPresent();
    }
}
