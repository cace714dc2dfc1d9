package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.task.model.Assignment;

/** What one edition of a directive changes for those who have its tasks, compared with the one before. */
final class Amendment {
    private Amendment() {}

    /** To whom a task was given: who holds it now may be another agency, by transfer. */
    record Place(String task, String agency) {
        static Place of(Duty duty) {
            return of(duty.given());
        }

        static Place of(Assignment given) {
            return new Place(given.task().id(), given.agency());
        }
    }

    sealed interface Change {
        Place place();

        /** The agency has not had the task before. */
        record Given(Place place, Duty wanted) implements Change {}

        /** It has the task in another role, or in another rhythm: what it held is withdrawn, and it begins anew. */
        record GivenAnew(Place place, Duty wanted) implements Change {}

        /** The task is no more, or the agency has it no more. */
        record TakenOut(Place place) implements Change {}

        /** It goes on, as the directive says now. */
        record Amended(Place place, Duty before, Duty wanted) implements Change {}
    }

    /** What is taken away comes first, so that it is free to be given. */
    static List<Change> between(IssuedDirective before, IssuedDirective after) {
        var had = byPlace(before);
        var has = byPlace(after);
        var changes = new ArrayList<Change>();
        had.keySet().stream()
                .filter(place -> !has.containsKey(place))
                .map(Change.TakenOut::new)
                .forEach(changes::add);
        has.forEach((place, wanted) -> {
            var old = had.get(place);
            if (old == null) {
                changes.add(new Change.Given(place, wanted));
            } else if (!wanted.goesOnAs(old)) {
                changes.add(new Change.GivenAnew(place, wanted));
            } else if (!wanted.saysTheSameAs(old)) {
                changes.add(new Change.Amended(place, old, wanted));
            }
        });
        return changes;
    }

    private static Map<Place, Duty> byPlace(IssuedDirective directive) {
        var places = new LinkedHashMap<Place, Duty>();
        Expansion.of(directive).forEach(duty -> places.put(Place.of(duty), duty));
        return places;
    }
}
