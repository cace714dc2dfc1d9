package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giaoviec.task.model.Assignment;

/** What one edition of a directive changes for those who have its tasks, compared with the one before. */
final class Amendment {
    private Amendment() {}

    /** To whom a task was given: who holds it now may be another agency, by transfer. */
    record Place(String task, String agency) {
        static Place of(Assignment given) {
            return new Place(given.task().id(), given.agency());
        }
    }

    sealed interface Change {
        Place place();

        /** The agency has not had the task before. */
        record Given(Place place, Assignment wanted) implements Change {}

        /** It has the task in another role: what it held is withdrawn, and it begins anew. */
        record GivenAnew(Place place, Assignment wanted) implements Change {}

        /** The task is no more, or the agency has it no more. */
        record TakenOut(Place place) implements Change {}

        /** @param moved the directive sets another deadline than before */
        record Amended(Place place, Assignment wanted, boolean moved) implements Change {}
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
            } else if (old.role() != wanted.role()) {
                changes.add(new Change.GivenAnew(place, wanted));
            } else if (!old.task().equals(wanted.task()) || !Objects.equals(old.deadline(), wanted.deadline())) {
                changes.add(new Change.Amended(place, wanted, !Objects.equals(old.deadline(), wanted.deadline())));
            }
        });
        return changes;
    }

    private static Map<Place, Assignment> byPlace(IssuedDirective directive) {
        var places = new LinkedHashMap<Place, Assignment>();
        Expansion.of(directive).forEach(given -> places.put(Place.of(given), given));
        return places;
    }
}
