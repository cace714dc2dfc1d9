package vn.giaoviec.task.adapter.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.kit.inbound.SequencedDocuments;
import vn.giaoviec.task.Running;
import vn.giaoviec.task.Told;
import vn.giaoviec.task.usecase.WhenNoticeAcknowledged;

/** Another instance takes the same event, and moves its number a moment earlier. */
class NoticeEventsTest {
    private static final Set<String> WRITES = Set.of("insertOne", "updateOne", "bulkWrite");

    private final MongoCollection<Document> notices =
            Running.platform().database("task-service").getCollection("notices_of_a_race");

    @ParameterizedTest(name = "whole polls: {0}")
    @ValueSource(booleans = {false, true})
    void whatIsRefusedIsToldAlsoWhereAnotherWasFasterWithItsNumber(boolean polls) {
        BiFunction<NoticeEvents, Envelope, Outcome> take =
                polls ? (events, event) -> events.applyTogether(List.of(event)).getFirst() : NoticeEvents::apply;
        var event = acknowledgedOfNoAssignment();

        var outcome = take.apply(events(overtaken(() -> take.apply(events(notices), event))), event);

        assertThat(outcome).isEqualTo(new Outcome.Refused("there is no assignment none", false));
        assertThat(take.apply(events(notices), event)).isEqualTo(Outcome.DUPLICATE);
    }

    private static NoticeEvents events(MongoCollection<Document> kept) {
        return new NoticeEvents(new SequencedDocuments(kept), Running.service().bean(WhenNoticeAcknowledged.class));
    }

    private static Envelope acknowledgedOfNoAssignment() {
        var data =
                (ObjectNode) Contract.load().sample(Told.ACKNOWLEDGED, "full").get("data");
        return Told.event(Told.ACKNOWLEDGED, Running.fresh(), 1, data.put("assignment", "none"));
    }

    /** The collection, but before the first write through it something else happens. */
    @SuppressWarnings("unchecked")
    private MongoCollection<Document> overtaken(Runnable first) {
        var done = new AtomicBoolean();
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoCollection.class}, (proxy, method, arguments) -> {
                    if (WRITES.contains(method.getName()) && done.compareAndSet(false, true)) {
                        first.run();
                    }
                    try {
                        return method.invoke(notices, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
