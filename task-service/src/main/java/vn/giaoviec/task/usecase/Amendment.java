package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.usecase.Directives.Edition;

/** What one edition of a directive says to those who have its tasks, compared with the one before. */
final class Amendment {
    /**
     * To whom a task was given, or the agency that had taken its place by then: so a directive may name the one or the
     * other. Who holds it now may be another, by transfer.
     */
    record Place(String task, String agency) {}

    sealed interface Change {
        /** The task is no more, or none of those has it in whose place this one has it. */
        record TakenOut() implements Change {}

        /** In another role, or in another rhythm: what is held is withdrawn, and it begins anew. */
        record GivenAnew(Duty wanted) implements Change {}

        /** It goes on, as the directive says now. */
        record Amended(Duty before, Duty wanted) implements Change {}
    }

    private final int number;
    private final UnaryOperator<String> heirs;
    private final Map<Place, Duty> had;
    private final Map<Place, Duty> has;

    /** @param heirs who goes on in the place of each agency, as it was when the edition was told */
    Amendment(Edition edition, UnaryOperator<String> heirs) {
        this.number = edition.number();
        this.heirs = heirs;
        this.had = byPlace(edition.before());
        this.has = byPlace(edition.after());
    }

    private Map<Place, Duty> byPlace(IssuedDirective directive) {
        var places = new LinkedHashMap<Place, Duty>();
        Expansion.of(directive).forEach(duty -> places.merge(place(duty.given()), duty, Duty::together));
        return places;
    }

    Place place(Assignment given) {
        return new Place(given.task().id(), heirs.apply(given.agency()));
    }

    /** What it and the edition before give at that place. */
    Stream<Duty> duties(Place place) {
        return Stream.of(had, has).map(of -> of.get(place)).filter(Objects::nonNull);
    }

    /** To one who holds all of these places; empty: nothing, or it is of this edition itself. */
    Optional<Change> says(Collection<Place> held) {
        var before = together(had, held);
        var wanted = together(has, held);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.isEmpty()) {
            return Optional.of(new Change.TakenOut());
        }
        if (!wanted.get().goesOnAs(before.get())) {
            return Optional.of(new Change.GivenAnew(wanted.get()));
        }
        return wanted.get().saysTheSameAs(before.get())
                ? Optional.empty()
                : Optional.of(new Change.Amended(before.get(), wanted.get()));
    }

    private static Optional<Duty> together(Map<Place, Duty> duties, Collection<Place> held) {
        return held.stream().map(duties::get).filter(Objects::nonNull).reduce(Duty::together);
    }

    /**
     * It names whoever has by transfer what it gave to another, whom it names no more: as it is in fact, so that nothing is
     * to be given.
     *
     * @param places all that this one holds
     */
    boolean namesWhoHas(Assignment held, Collection<Place> places) {
        var own = place(held);
        var named = has.get(own);
        var from = places.stream().filter(place -> !place.equals(own)).toList();
        return held.wasHandedOver()
                && named != null
                && named.given().role() == held.role()
                && from.stream().anyMatch(had::containsKey)
                && from.stream().noneMatch(has::containsKey);
    }

    /**
     * What it gives that was not given before, in the order of the document; what recurs is given in its time. An agency
     * that it names in the place of one that has ended is given only what nobody has or had at that place.
     *
     * @param isNamed whoever {@link #namesWhoHas has it already} is named there
     */
    List<Assignment> gives(Predicate<Place> isHeld, Predicate<Place> isNamed) {
        var given = new ArrayList<Assignment>();
        has.forEach((place, wanted) -> {
            var before = had.get(place);
            if (wanted.recurs()) {
                return;
            }
            var isNew = before == null
                    ? !isNamed.test(place)
                    : wanted.namesAnotherThan(before) && wanted.goesOnAs(before) && !isHeld.test(place);
            if (isNew) {
                given.add(wanted.given());
            } else if (before != null && !wanted.goesOnAs(before)) {
                given.add(wanted.anew(number));
            }
        });
        return given;
    }
}
