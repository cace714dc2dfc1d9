package vn.giaoviec.directive.adapter.http;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Decision;

/** What all share and administrators alone keep. */
final class Administration {
    private Administration() {}

    static void require(Change change, Rule onlyAdministrators) {
        if (!change.caller().has(Callers.ADMINISTRATOR)) {
            throw Refusals.of(onlyAdministrators);
        }
    }

    /**
     * Puts the whole of it in place of what stands there in the version that the caller has read; the same again changes
     * nothing.
     *
     * @param told the event, from what was; may refuse
     */
    static <A> ResponseEntity<?> replace(
            Changes changes,
            Change change,
            AggregateCollection<A> kept,
            String id,
            A wanted,
            Rule onlyAdministrators,
            Function<A, Fact> told) {
        return changes.one(
                change, Changes.Precondition.IF_MATCH, kept, id, stored -> true, Void.class, (stored, nothing) -> {
                    require(change, onlyAdministrators);
                    return stored.state().equals(wanted)
                            ? Decision.unchanged()
                            : Decision.accept(
                                    wanted,
                                    List.of(told.apply(stored.state())),
                                    Callers.cause(change, Callers.ADMINISTRATOR));
                });
    }
}
