package vn.giaoviec.reporting;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.ValidationOptions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.inbound.Parked;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.inbound.Place;
import vn.giaoviec.kit.inbound.Positions;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.projection.Generation;

/** The topics are read anew beside what answers, and nobody who asks notices. */
class RebuildTest {
    private static final String SERVICE = "reporting-service";
    private static final Generation SECOND = new Generation(2);
    private static final Generation THIRD = new Generation(3);

    private final String directive = Told.id();
    private final List<String> assignments = new ArrayList<>();
    private final List<ServiceRun> runs = new ArrayList<>();
    private Platform platform;
    private MongoDatabase store;

    @BeforeEach
    void start() {
        platform = Platform.fresh();
        store = platform.database(SERVICE);
        run("0s");
        Told.agency(platform, Told.registered("xa", "UBND xã", "commune", Instant.now()));
        Told.directive(platform, Told.issued(directive, Instant.now(), Map.of("xa", "LEAD")));
        for (int n = 0; n < 40; n++) {
            tell();
        }
        shown(one());
    }

    @AfterEach
    void stop() {
        runs.forEach(ServiceRun::close);
        platform.close();
    }

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

    @Test
    void one_goes_back_to_what_was_kept_and_it_has_caught_up() {
        order("revert", 409);
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
        order("revert", 200);
        JsonNode back = switched(1);
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
        order("revert", 409);
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

    private ServiceRun run(String rest) {
        ServiceRun run = ServiceRun.start(
                ReportingService.class, SERVICE, platform, Map.of("giaoviec.reporting.rebuild-rest", rest));
        runs.add(run);
        return run;
    }

    private ServiceRun one() {
        return runs.getFirst();
    }

    private Http admin() {
        return one().http().as("admin");
    }

    private void order(String act, int status) {
        order(act, "", status);
    }

    private void cancel(int generation, int status) {
        order("cancel", "{\"generation\":" + generation + "}", status);
    }

    private void order(String act, String body, int status) {
        assertThat(admin().freshKey().post("/read-models/board/" + act, body).status())
                .as(act)
                .isEqualTo(status);
    }

    private JsonNode switched(int generation) {
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> model(one()).path("generation").asInt() == generation);
        return model(one());
    }

    private static JsonNode model(ServiceRun run) {
        return run.http().as("admin").get("/read-models").json().at("/items/0");
    }

    private int done() {
        return model(one()).at("/rebuild/partitionsDone").asInt();
    }

    /** One more assignment, given and received. */
    private void tell() {
        String id = Told.id();
        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", Instant.now()));
        Told.assignment(platform, Told.changed(id, 2, directive, "xa", "RECEIVED", Instant.now()));
        assignments.add(id);
    }

    /** The figures with all that was told in them. */
    private JsonNode shown(ServiceRun run) {
        Http auditor = run.http().as("auditor");
        assignments.forEach(id -> assertThat(auditor.get("/tasks/" + directive + "-1?after=" + id + ":2")
                        .status())
                .isEqualTo(200));
        return figures(run);
    }

    private static JsonNode figures(ServiceRun run) {
        return run.http().as("auditor").get("/figures").json();
    }

    private List<Document> rows(Generation generation) {
        return store.getCollection(RowCodecs.ASSIGNMENTS.collection(generation))
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private List<JsonNode> parked() {
        return admin().get("/dead-letters").json().path("items").valueStream().toList();
    }
}
