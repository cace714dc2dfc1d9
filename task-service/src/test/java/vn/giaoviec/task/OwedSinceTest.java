package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.BsonDateTime;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.task.Told.Assignee;

/**
 * What this service makes because of an event is owed since that was recorded: seen in the writes as they happen, because
 * the relay takes it away at once. Otherwise "recorded until" would promise what still waits to leave.
 */
class OwedSinceTest {
    private static final Duration WHILE_BEFORE = Duration.ofMinutes(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void what_an_issue_and_an_acknowledgement_lead_to_is_owed_since_they_were_recorded() {
        var assignments = Running.platform().database("task-service").getCollection("assignments");
        try (var writes = assignments.watch().cursor()) {
            var directive = Running.fresh();
            var issued = before(Told.issued(directive, null, Map.of(), List.of(Assignee.lead("cong-an"))));
            Told.issue(issued);
            var made = first(
                            writes,
                            write -> write.getFullDocument() != null
                                    && directive.equals(
                                            write.getFullDocument().getEmbedded(List.of("directive", "id"), "")))
                    .getFullDocument();
            assertThat(made.getDate("pendingSince")).isEqualTo(Date.from(issued.time()));

            var id = made.getString("_id");
            // Before the issue, so that it shows whether that has left by now or not.
            var acknowledged = before(before(acknowledgement(id)));
            Running.platform().produce("notice-events", id, acknowledged);
            var moved = first(
                    writes,
                    write -> write.getDocumentKey().getString("_id").equals(new BsonString(id))
                            && write.getUpdateDescription() != null
                            && write.getUpdateDescription().getUpdatedFields().containsKey("version"));
            assertThat(moved.getUpdateDescription().getUpdatedFields().get("pendingSince"))
                    .isEqualTo(new BsonDateTime(acknowledged.time().toEpochMilli()));
        }
    }

    private static Envelope acknowledgement(String assignment) {
        var data =
                (ObjectNode) Contract.load().sample(Told.ACKNOWLEDGED, "full").get("data");
        data.put("assignment", assignment).put("agency", "cong-an").put("by", "head");
        return Told.event(Told.ACKNOWLEDGED, Running.fresh(), 1, data);
    }

    /** The same, recorded a while ago. */
    private static Envelope before(Envelope event) {
        return new Envelope(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time().minus(WHILE_BEFORE).truncatedTo(ChronoUnit.MILLIS),
                event.sequence(),
                event.correlationid(),
                event.causationid(),
                event.actor(),
                event.dataschema(),
                event.data());
    }

    private static ChangeStreamDocument<Document> first(
            MongoChangeStreamCursor<ChangeStreamDocument<Document>> writes,
            Predicate<ChangeStreamDocument<Document>> wanted) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var write = writes.tryNext();
            if (write != null && wanted.test(write)) {
                return write;
            }
        }
        throw new AssertionError("no such write");
    }
}
