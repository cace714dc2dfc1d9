package vn.giaoviec.task.usecase;

import java.util.HashSet;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.task.model.Assignment;
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

    /** What is taken away comes first, so that it is free to be given. What is done at a place is had there, and stays. */
    public void carryOut(Edition edition) {
        var directive = edition.after().directive();
        var amendment = following.amendment(edition);
        var held = new HashSet<Place>();
        var named = new HashSet<Place>();
        for (var id : ofDirective.ids(directive.id())) {
            assignments
                    .find(id)
                    .filter(stored -> !stored.state().isDelegated())
                    .filter(stored -> stored.state().state().counted())
                    .ifPresent(stored -> {
                        var places = following.placesOf(stored.state(), amendment);
                        held.addAll(places);
                        if (amendment.namesWhoHas(stored.state(), places)) {
                            named.add(amendment.place(stored.state()));
                        }
                        if (stored.state().state().open()) {
                            following.follow(stored, amendment, edition);
                        }
                    });
        }
        giving.give(directive.id(), amendment.gives(held::contains, named::contains), edition.cause());
    }
}
