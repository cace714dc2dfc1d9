package vn.giaoviec.reporting;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.projection.Generation;

/** A rebuild on its way: what becomes of it where it fails, is halted, given up, or of another release. */
class RebuildUnderWayTest extends ReadAnew {
    @Heavy
    @Test
    void what_fails_is_shown_and_tried_again_and_nobody_waits_for_records_that_are_no_more() {
        String agencies = RowCodecs.AGENCIES.collection(SECOND);
        Document nothing = new Document("$expr", false);
        store.createCollection(
                agencies, new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(nothing)));
        order("rebuild", 200);
        await().until(() -> model(one()).at("/rebuild/lastError").asString("").contains("validation"));
        assertThat(model(one()).path("state").asString()).isEqualTo("FOLDING");
        store.getCollection(Positions.COLLECTION)
                .updateMany(eq("group", Generation.FIRST.group()), Updates.set("offset", 1_000_000L));
        store.getCollection(agencies).drop();
        assertThat(switched(2).path("rebuild").has("lastError")).isFalse();
    }

    @Test
    void halted_in_the_middle_another_instance_goes_on_where_it_was() {
        List<Document> rows = rows(Generation.FIRST);
        // It rests behind the first partition, with the work in its hand, as a process does that is halted.
        run("1h");
        one().close();
        runs.removeFirst();
        order("rebuild", 200);
        await().until(() -> done() == 1);
        // Had it been begun again, what the first partition had would be written again.
        store.getCollection("read_models")
                .updateOne(
                        eq("_id", "board"),
                        Updates.combine(
                                Updates.set("rebuild.partitions.agency-events:0.records", 1_000L),
                                Updates.set("rebuild.lease.until", new Date(0))));
        run("0s");
        JsonNode model = switched(2);
        assertThat(model.at("/rebuild/partitionsDone").asInt()).isEqualTo(36);
        assertThat(model.at("/rebuild/records").asInt()).isBetween(1_081, 1_082);
        assertThat(rows(SECOND)).isEqualTo(rows);
    }

    @Heavy
    @Test
    void what_another_release_has_begun_is_begun_again() {
        List<Document> rows = rows(Generation.FIRST);
        store.getCollection(RowCodecs.ASSIGNMENTS.collection(SECOND)).insertOne(new Document("_id", "of another fold"));
        Document done = new Document();
        for (String topic : List.of("agency-events", "directive-events", "assignment-events")) {
            for (int number = 0; number < 12; number++) {
                done.append(topic + ":" + number, new Document("records", 0L).append("rows", 0L));
            }
        }
        Document rebuild = new Document("generation", 2)
                .append("reverting", false)
                .append("state", "FOLDING")
                .append("release", "another")
                .append("startedAt", Date.from(Instant.now()))
                .append("partitions", done);
        store.getCollection("read_models")
                .insertOne(new Document("_id", "board")
                        .append("live", 1)
                        .append("last", 2)
                        .append("rebuild", rebuild));
        JsonNode model = switched(3);
        assertThat(model.at("/rebuild/rows").asInt()).isEqualTo(42);
        assertThat(rows(THIRD)).isEqualTo(rows);
    }

    @Test
    void one_at_a_time_by_the_administrator_alone_and_it_can_be_given_up() {
        assertThat(one().http().as("auditor").get("/read-models").status()).isEqualTo(403);
        for (String client : List.of("auditor", "office-signer", "agency.xa")) {
            assertThat(one().http()
                            .as(client)
                            .freshKey()
                            .post("/read-models/board/rebuild", "")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(one().http().post("/read-models/board/rebuild", "").status()).isEqualTo(401);
        assertThat(admin().post("/read-models/board/rebuild", "").status()).isEqualTo(400);
        assertThat(admin().freshKey().post("/read-models/abacus/rebuild", "").status())
                .isEqualTo(404);
        cancel(1, 409);
        assertThat(admin().freshKey().post("/read-models/board/cancel", "{}").status())
                .isEqualTo(400);
        ServiceRun slow = run("5s");
        one().close();
        runs.removeFirst();

        Http admin = slow.http().as("admin").freshKey();
        var begun = admin.post("/read-models/board/rebuild", "");
        assertThat(begun.json().path("state").asString()).isEqualTo("FOLDING");
        assertThat(admin.post("/read-models/board/rebuild", "").header("Idempotency-Replayed"))
                .isEqualTo("true");
        order("rebuild", 409);
        revert(1, 409);
        cancel(2, 200);
        assertThat(model(slow).path("state").asString()).isEqualTo("LIVE");
        assertThat(shown(slow).at("/total/total").asInt()).isEqualTo(40);
        order("rebuild", 200);
        cancel(2, 409);
        var acts = store.getCollection("audit")
                .find()
                .map(entry -> entry.getString("act") + " " + entry.getString("target"));
        assertThat(acts).contains("rebuild board", "revert board", "cancel board");
        assertThat(model(slow).at("/rebuild/generation").asInt()).isEqualTo(3);
        assertThat(model(slow).path("state").asString()).isEqualTo("FOLDING");
    }
}
