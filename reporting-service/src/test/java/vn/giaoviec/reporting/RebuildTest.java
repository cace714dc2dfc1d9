package vn.giaoviec.reporting;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.projection.Generation;

/** The topics are read anew beside what answers, and nobody who asks notices. */
class RebuildTest extends ReadAnew {
    @Test
    void what_was_read_anew_is_what_was_there_and_answers_from_then_on() {
        JsonNode before = figures(one());
        List<Document> rows = rows(Generation.FIRST);
        order("rebuild", 200);
        JsonNode model = switched(2);

        assertThat(model.at("/rebuild/differences").asInt()).isZero();
        assertThat(model.at("/rebuild/compared").asInt()).isEqualTo(42);
        assertThat(model.at("/rebuild/rows").asInt()).isEqualTo(42);
        assertThat(model.at("/rebuild/records").asInt()).isEqualTo(82);
        assertThat(model.at("/rebuild/partitionsDone").asInt()).isEqualTo(36);
        assertThat(model.path("previous").asInt()).isOne();
        assertThat(rows(SECOND)).isEqualTo(rows);
        assertThat(figures(one())).isEqualTo(before);
        tell();
        assertThat(shown(one()).at("/total/total").asInt()).isEqualTo(41);
        assertThat(rows(Generation.FIRST)).isEqualTo(rows);
    }

    @Test
    void rows_that_were_damaged_are_found_and_are_right_after_the_switch() {
        JsonNode before = figures(one());
        String damaged = assignments.getFirst();
        store.getCollection(RowCodecs.ASSIGNMENTS.collection(Generation.FIRST))
                .updateOne(eq("_id", damaged), Updates.set("facts.agency", "nowhere"));
        String ahead = assignments.getLast();
        store.getCollection(RowCodecs.ASSIGNMENTS.collection(Generation.FIRST))
                .updateOne(eq("_id", ahead), Updates.set("sequence", 99L));
        order("rebuild", 200);
        JsonNode rebuild = switched(2).path("rebuild");

        assertThat(rebuild.path("differences").asInt()).isEqualTo(2);
        assertThat(rebuild.at("/samples/1/id").asString()).isEqualTo(ahead);
        assertThat(rebuild.at("/samples/1/live").asInt()).isEqualTo(99);
        assertThat(rebuild.at("/samples/1/rebuilt").asInt()).isEqualTo(2);
        assertThat(rebuild.at("/samples/0/id").asString()).isEqualTo(damaged);
        assertThat(rebuild.at("/samples/0/rows").asString()).isEqualTo("assignments");
        assertThat(rebuild.at("/samples/0/fields/0").asString()).isEqualTo("facts");
        await().untilAsserted(() -> assertThat(figures(one())).isEqualTo(before));
    }

    @Heavy
    @Test
    void whatever_comes_meanwhile_is_in_and_nobody_is_refused_with_two_instances() {
        ServiceRun other = run("50ms");
        AtomicBoolean enough = new AtomicBoolean();
        var life = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                tell();
                runs.forEach(run -> assertThat(
                                run.http().as("auditor").get("/figures").status())
                        .isEqualTo(200));
            }
        });
        try {
            order("rebuild", 200);
            switched(2);
            order("rebuild", 200);
            switched(3);
        } finally {
            enough.set(true);
            life.join();
        }
        JsonNode figures = shown(one());
        assertThat(figures.at("/total/total").asInt()).isEqualTo(assignments.size());
        await().untilAsserted(() -> assertThat(figures(other)).isEqualTo(figures));
        assertThat(model(other)).isEqualTo(model(one()));
        assertThat(model(one()).at("/rebuild/differences").asInt()).isZero();
        List<Document> rows = rows(THIRD);
        order("rebuild", 200);
        switched(4);
        assertThat(rows(new Generation(4))).isEqualTo(rows).hasSize(assignments.size());
    }

    @Heavy
    @Test
    void one_goes_back_to_what_was_kept_and_it_has_caught_up() {
        revert(1, 409);
        String id = assignments.getFirst();
        Document early = rows(Generation.FIRST).stream()
                .filter(row -> row.getString("_id").equals(id))
                .findFirst()
                .orElseThrow();
        Envelope third = Told.changed(id, 3, directive, "xa", "ACCEPTED", Instant.now());
        Told.assignment(platform, third);
        order("rebuild", 200);
        switched(2);
        tell();
        JsonNode figures = shown(one());
        // As if an earlier release had not understood the third, which was replayed since.
        store.getCollection(RowCodecs.ASSIGNMENTS.collection(Generation.FIRST)).replaceOne(eq("_id", id), early);
        Place place = new Place(Generation.FIRST.group(), "assignment-events", 0, 0);
        new ParkedEvents(store, DomainClock.ofMachine())
                .event(place, third, EnvelopeCodec.encode(third), Parked.Why.BUG, "not understood");
        order("revert", 400);
        revert(1, 200);
        JsonNode back = switched(1);
        // Who asks twice does not come back from where the first going led.
        revert(1, 409);
        assertThat(back.at("/rebuild/kind").asString()).isEqualTo("REVERT");
        assertThat(back.at("/rebuild/differences").asInt()).isZero();
        assertThat(back.path("previous").asInt()).isEqualTo(2);
        assertThat(shown(one())).isEqualTo(figures);
        assertThat(parked()).isEmpty();

        order("rebuild", 200);
        switched(3);
        assertThat(shown(one())).isEqualTo(figures);
        run("0s");
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(store.listCollectionNames().into(new ArrayList<>()))
                        .contains("assignments_v1", "assignments_v3")
                        .doesNotContain("assignments_v2", "agencies_v2", "directives_v2", "closed_days_v2"));
    }

    @Heavy
    @Test
    void poison_waits_in_the_new_one_too_and_nowhere_else() {
        String id = assignments.getFirst();
        platform.produce("assignment-events", id, "no event at all".getBytes(StandardCharsets.UTF_8));
        Told.assignment(platform, Told.changed(id, 4, directive, "xa", "ACCEPTED", Instant.now()));
        await().until(() -> parked().size() == 2);
        order("rebuild", 200);
        assertThat(switched(2).at("/rebuild/differences").asInt()).isZero();
        await().untilAsserted(() -> assertThat(parked())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("group").asString()).isEqualTo(SECOND.group())));
        assertThat(store.getCollection(ParkedEvents.COLLECTION)
                        .countDocuments(eq("group", "reporting-service.board.v1")))
                .isEqualTo(2);

        Told.assignment(platform, Told.changed(id, 3, directive, "xa", "RECEIVED", Instant.now()));
        await().until(() -> parked().size() == 1);
        String poison = parked().getFirst().path("id").asString();
        assertThat(admin().freshKey()
                        .post("/dead-letters/" + poison + "/discard", "{\"reason\":\"no event\"}")
                        .status())
                .isEqualTo(200);
        order("rebuild", 200);
        switched(3);
        assertThat(parked()).isEmpty();
        assertThat(store.getCollection(ParkedEvents.COLLECTION).countDocuments())
                .isZero();
    }
}
