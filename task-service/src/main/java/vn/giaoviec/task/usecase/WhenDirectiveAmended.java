package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.usecase.Amendment.Change;
import vn.giaoviec.task.usecase.Amendment.Place;
import vn.giaoviec.task.usecase.Directives.Edition;

/** Lets what is open of a directive follow its new edition, and gives what that adds; what is final stays. */
public final class WhenDirectiveAmended {
    private final AggregateCollection<Assignment> assignments;
    private final OfDirective ofDirective;
    private final Following following;
    private final WhenDirectiveIssued giving;

    public WhenDirectiveAmended(
            AggregateCollection<Assignment> assignments,
            OfDirective ofDirective,
            Following following,
            WhenDirectiveIssued giving) {
        this.assignments = assignments;
        this.ofDirective = ofDirective;
        this.following = following;
        this.giving = giving;
    }

    public void carryOut(Edition edition) {
        var number = edition.after().directive().edition();
        var holders = new HashMap<Place, List<Stored<Assignment>>>();
        for (var id : ofDirective.ids(edition.after().directive().id())) {
            assignments
                    .find(id)
                    .filter(stored -> !stored.state().isDelegated())
                    .filter(stored ->
                            stored.state().state().open() || stored.state().followed() >= number)
                    .ifPresent(stored -> holders.computeIfAbsent(
                                    following.placeOf(stored.state()), place -> new ArrayList<>())
                            .add(stored));
        }
        var changes = following.changes(edition);
        for (var change : changes) {
            holders.getOrDefault(change.place(), List.of())
                    .forEach(holder -> following.follow(holder, change, edition));
        }
        giving.give(
                edition.after().directive().id(),
                changes.stream()
                        .flatMap(change -> wanted(change, holders.containsKey(change.place())))
                        .toList(),
                edition.cause());
    }

    /** What recurs is given in its time. */
    private static Stream<Assignment> once(Duty duty) {
        return duty.recurs() ? Stream.empty() : Stream.of(duty.given());
    }

    private static Stream<Assignment> wanted(Change change, boolean isHeld) {
        return switch (change) {
            case Change.Given given -> once(given.wanted());
            case Change.GivenAnew anew -> once(anew.wanted());
            case Change.TakenOut taken -> Stream.empty();
            // Whom it names now in the place of an agency that has ended goes on with what there is, or begins.
            case Change.Amended amended when amended.namesAnother() && !isHeld -> once(amended.wanted());
            case Change.Amended amended -> Stream.empty();
        };
    }
}
