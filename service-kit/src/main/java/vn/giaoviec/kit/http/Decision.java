package vn.giaoviec.kit.http;

import java.util.List;
import java.util.Map;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Fact;

/** What the domain says to a command, ready to be carried out or answered. */
public sealed interface Decision<A> {
    /**
     * @param extra members of the answer beside id, version, sequence, state (such as {@code n})
     */
    record Accept<A>(A after, List<Fact> facts, Cause cause, Map<String, Object> extra) implements Decision<A> {}

    /** Already so: answered, nothing written, nothing remembered. */
    record Unchanged<A>() implements Decision<A> {}

    /** One's own resource, but not in this role: 403. */
    record Forbid<A>(String rule, Text detail) implements Decision<A> {}

    /** State or guard: 409. */
    record Refuse<A>(String rule, Text detail) implements Decision<A> {}

    static <A> Decision<A> accept(A after, List<Fact> facts, Cause cause) {
        return new Accept<>(after, facts, cause, Map.of());
    }

    static <A> Decision<A> unchanged() {
        return new Unchanged<>();
    }

    static <A> Decision<A> forbid(String rule, Text detail) {
        return new Forbid<>(rule, detail);
    }

    static <A> Decision<A> refuse(String rule, Text detail) {
        return new Refuse<>(rule, detail);
    }
}
