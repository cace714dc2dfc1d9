package vn.giaoviec.kit.aggregate;

import com.mongodb.TransactionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import vn.giaoviec.kit.outbox.Outboxes;
import vn.giaoviec.kit.time.DomainClock;

/** Makes the collections of a service's aggregates, and the one exception: a transaction over a few of them. */
public final class Aggregates {
    private final String service;
    private final MongoClient client;
    private final Outboxes outboxes;
    private final DomainClock clock;
    private final Supplier<String> trace;

    public Aggregates(
            String service, MongoClient client, Outboxes outboxes, DomainClock clock, Supplier<String> trace) {
        this.service = service;
        this.client = client;
        this.outboxes = outboxes;
        this.clock = clock;
        this.trace = trace;
    }

    public <A> AggregateCollection<A> of(AggregateKind<A> kind) {
        return new AggregateCollection<>(kind, outboxes.open(kind.collection(), kind.topic(), kind.key()), this);
    }

    /**
     * Carries out the writes together or not at all; transient errors are repeated by the driver, so the work may run
     * more than once. The relay hears of the events after the commit.
     */
    public <A, T> T inTransaction(AggregateCollection<A> aggregates, Function<Writes<A>, T> work) {
        try (var session = client.startSession()) {
            var writes = new Writes<>(aggregates, session);
            var result = session.withTransaction(
                    () -> {
                        writes.made.clear();
                        return work.apply(writes);
                    },
                    TransactionOptions.builder().build());
            var outbox = outboxes.named(aggregates.kind().collection());
            writes.made.forEach(outbox::nudge);
            return result;
        }
    }

    /** The writes of one transaction. */
    public static final class Writes<A> {
        private final AggregateCollection<A> aggregates;
        private final ClientSession session;
        private final List<Document> made = new ArrayList<>();

        private Writes(AggregateCollection<A> aggregates, ClientSession session) {
            this.aggregates = aggregates;
            this.session = session;
        }

        public Stored<A> insert(String id, A state, List<Fact> facts, Cause cause, Remember remember) {
            return keep(aggregates.insert(session, id, state, facts, cause, remember));
        }

        public Stored<A> update(Stored<A> before, A after, List<Fact> facts, Cause cause, Remember remember) {
            return keep(aggregates.update(session, before, after, facts, cause, remember));
        }

        public Optional<Stored<A>> find(String id) {
            return aggregates.find(session, id);
        }

        /** For what is written with them and is no aggregate. */
        ClientSession session() {
            return session;
        }

        /**
         * Whoever has decided about it and not written yet decides again, and nobody else notices: its version stays.
         *
         * @throws StaleVersion when it has changed since it was read
         */
        public void touch(Stored<A> one) {
            aggregates.touch(session, one);
        }

        private Stored<A> keep(Stored<A> stored) {
            made.add(stored.document());
            return stored;
        }
    }

    String source() {
        return "/" + service;
    }

    DomainClock clock() {
        return clock;
    }

    /** The trace context of the moment as a {@code traceparent}, or null. */
    String trace() {
        return trace.get();
    }
}
