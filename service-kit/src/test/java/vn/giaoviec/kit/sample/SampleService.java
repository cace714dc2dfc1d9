package vn.giaoviec.kit.sample;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.AggregateKind;
import vn.giaoviec.kit.aggregate.Aggregates;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.kit.aggregate.RecordIsFull;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.config.ServiceKit;
import vn.giaoviec.kit.freshness.FreshnessInput;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Decision;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.kit.inbound.InboundFactory;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.ReactionsTogether;
import vn.giaoviec.kit.inbound.SequencedDocuments;

/** A service of nothing but the kit, under the name (and so the rights) of task-service. */
@SpringBootApplication
@Import(ServiceKit.class)
public class SampleService {
    static final String TYPE = "vn.giaoviec.assignment.progress-reported.v1";
    /** Ids of events that the handler chokes on, and whether the choking is mended. */
    static final Map<String, Boolean> CHOKING = new ConcurrentHashMap<>();
    /** Ids of events for which a document has no room while its outbox waits, and how often it was tried. */
    static final Map<String, AtomicInteger> NO_ROOM_YET = new ConcurrentHashMap<>();
    /** Calls that are answered when somebody lets them, by name. */
    static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
    /** What it owes beside its outboxes; null for nothing. */
    static final AtomicReference<Instant> OWED = new AtomicReference<>();

    @Bean
    FreshnessInput owed() {
        return session -> Optional.ofNullable(OWED.get());
    }

    @Bean
    AggregateCollection<Errand> errands(Aggregates aggregates) {
        return aggregates.of(AggregateKind.of(
                "errands",
                "assignment-events",
                Errand.class,
                Errand::state,
                errand -> Map.of("readers", List.of(errand.owner())),
                errand -> null));
    }

    private static final String GROUP = "task-service.sample.v1";

    @Bean
    Seen seen(MongoDatabase database) {
        return new Seen(database);
    }

    @Bean
    Consumer<Message<?>> directiveEvents(
            InboundFactory inbound,
            Seen seen,
            @Value("${spring.cloud.stream.bindings.directiveEvents-in-0.consumer.batch-mode:false}") boolean polls) {
        return polls ? inbound.polls(GROUP, seen) : inbound.consumer(GROUP, seen);
    }

    /** Of each subject the events that came, in their order; chokes on some. */
    static final class Seen implements ReactionsTogether {
        private final SequencedDocuments seen;

        /** How often some were taken together. */
        final AtomicInteger together = new AtomicInteger();

        Seen(MongoDatabase database) {
            seen = new SequencedDocuments(database.getCollection("seen"));
        }

        @Override
        public Outcome apply(Envelope event) {
            return seen.fold(event, kept -> after(event, kept));
        }

        @Override
        public List<Outcome> applyTogether(List<Envelope> events) {
            var outcomes = seen.together(events, Seen::after).write();
            together.incrementAndGet();
            return outcomes;
        }

        private static Document after(Envelope event, Document kept) {
            var waits = NO_ROOM_YET.get(event.id());
            if (waits != null) {
                waits.incrementAndGet();
                throw new RecordIsFull(event.subject(), true);
            }
            if (CHOKING.getOrDefault(event.id(), false)) {
                throw new IllegalStateException("a bug in the handler");
            }
            var ids = new ArrayList<>(kept.getList("ids", String.class, List.of()));
            ids.add(event.id());
            return new Document("ids", ids);
        }

        @Override
        public long last(String subject) {
            return seen.last(subject);
        }
    }

    enum Why {
        GOOD,
        BAD
    }

    record Count(Integer by, String note, List<String> notes, LocalDate on, Why why) {}

    @RestController
    static class Errands {
        private final AggregateCollection<Errand> errands;
        private final Changes changes;

        Errands(AggregateCollection<Errand> errands, Changes changes) {
            this.errands = errands;
            this.changes = changes;
        }

        @GetMapping("/errands/{id}")
        ResponseEntity<Errand> get(@PathVariable String id, Caller caller) {
            var stored = visible(id, caller).orElseThrow(Problems::notFound);
            return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored.state());
        }

        @GetMapping("/held/{name}")
        ResponseEntity<Void> held(@PathVariable String name) throws InterruptedException {
            var held = HELD.get(name);
            if (held != null) {
                HELD.remove(name);
                held.await();
            }
            return ResponseEntity.noContent().build();
        }

        @PostMapping("/errands")
        ResponseEntity<?> make(Change change) {
            var id = change.madeId("errand");
            return changes.create(
                    change,
                    errands,
                    id,
                    () -> new Changes.Creation<>(
                            id,
                            "/errands/" + id,
                            new Errand(change.caller().agency(), 0, "OPEN"),
                            List.of(fact("made")),
                            cause(change)),
                    Problems::refused);
        }

        @PostMapping("/errands/{id}/count")
        ResponseEntity<?> count(@PathVariable String id, Change change) {
            return counted(id, change, Changes.Precondition.IF_MATCH);
        }

        @PostMapping("/errands/{id}/count-anyway")
        ResponseEntity<?> countAnyway(@PathVariable String id, Change change) {
            return counted(id, change, Changes.Precondition.NONE);
        }

        private ResponseEntity<?> counted(String id, Change change, Changes.Precondition precondition) {
            return changes.one(
                    change,
                    precondition,
                    errands,
                    id,
                    stored -> isVisible(stored, change.caller()),
                    Count.class,
                    (stored, wanted) -> {
                        if (change.caller().has("officer")) {
                            return Decision.forbid("OnlyTheHeadCounts", new Text("Chỉ thủ trưởng.", "The head only."));
                        }
                        var by = Optional.ofNullable(wanted.by()).orElse(1);
                        if (by == 0) {
                            return Decision.unchanged();
                        }
                        if (by < 0) {
                            return Decision.refuse("CountsOnlyGrow", new Text("Chỉ tăng.", "Counts only grow."));
                        }
                        var state = stored.state();
                        return Decision.accept(
                                new Errand(state.owner(), state.count() + by, state.state()),
                                List.of(fact(by > 1_000 ? "" : "counted")),
                                cause(change));
                    });
        }

        private Optional<Stored<Errand>> visible(String id, Caller caller) {
            return errands.find(id).filter(stored -> isVisible(stored, caller));
        }

        private static boolean isVisible(Stored<Errand> stored, Caller caller) {
            return stored.state().owner().equals(caller.agency());
        }

        private static Cause cause(Change change) {
            return new Cause(change.commandId(), change.as("head"));
        }
    }

    /** The contract's own sample, so that consumers find it valid. */
    static Fact fact(String text) {
        var data = (tools.jackson.databind.node.ObjectNode)
                Contract.load().sample(TYPE, "minimal").get("data");
        data.remove("version");
        return new Fact(TYPE, data.put("text", text));
    }
}
