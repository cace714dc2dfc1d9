package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giaoviec.task.model.Assignment;

/** What one edition of a directive changes for those who have its tasks, compared with the one before. */
final class Amendment {
    private Amendment() {}

    /**
     * To whom a task was given, or the agency that took its place: so a directive may name the one or the other. Who holds
     * it now may be another, by transfer.
     */
    record Place(String task, String agency) {
        static Place of(Assignment given, Heirs heirs) {
            var heir = heirs.of(given.agency()).map(Heirs.Heir::agency);
            return new Place(given.task().id(), heir.orElse(given.agency()));
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
        record Amended(Place place, Duty before, Duty wanted) implements Change {
            boolean namesAnother() {
                return !before.given().agency().equals(wanted.given().agency());
            }
        }
    }

    /** What is taken away comes first, so that it is free to be given. */
    static List<Change> between(IssuedDirective before, IssuedDirective after, Heirs heirs) {
        var had = byPlace(before, heirs);
        var has = byPlace(after, heirs);
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
            } else {
                var amended = new Change.Amended(place, old, wanted);
                if (amended.namesAnother() || !wanted.saysTheSameAs(old)) {
                    changes.add(amended);
                }
            }
        });
        return changes;
    }

    /** Where several were given it of whom one agency took the place, the highest role comes first and counts. */
    private static Map<Place, Duty> byPlace(IssuedDirective directive, Heirs heirs) {
        var duties = Expansion.of(directive);
        var ended =
                heirs.ended(duties.stream().map(duty -> duty.given().agency()).collect(Collectors.toSet()));
        var places = new LinkedHashMap<Place, Duty>();
        for (var duty : duties) {
            var given = duty.given();
            var place = ended.contains(given.agency())
                    ? Place.of(given, heirs)
                    : new Place(given.task().id(), given.agency());
            places.putIfAbsent(place, duty);
        }
        return places;
    }
}
