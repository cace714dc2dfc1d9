package vn.giaoviec.kit.aggregate;

import java.util.Map;
import java.util.function.Function;
import vn.giaoviec.contract.Envelope;

/**
 * What the kit must know of one kind of aggregate.
 *
 * @param collection where its documents are
 * @param topic where its events go
 * @param state the state shown in answers
 * @param derived fields kept beside the state for queries and indexes only; a null value leaves the field out
 * @param correlation the directive that its events belong to, or null
 * @param key the record key of its events on the topic
 */
public record AggregateKind<A>(
        String collection,
        String topic,
        Class<A> type,
        Function<A, String> state,
        Function<A, Map<String, Object>> derived,
        Function<A, String> correlation,
        Function<Envelope, String> key) {

    /** Events keyed by the aggregate's own id. */
    public static <A> AggregateKind<A> of(
            String collection,
            String topic,
            Class<A> type,
            Function<A, String> state,
            Function<A, Map<String, Object>> derived,
            Function<A, String> correlation) {
        return new AggregateKind<>(collection, topic, type, state, derived, correlation, Envelope::subject);
    }
}
