package vn.giaoviec.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.reporting.adapter.mongo.RowCodecs;
import vn.giaoviec.reporting.projection.Generation;

/** A service with forty assignments in its figures, whose topics can be read anew. */
abstract class ReadAnew {
    static final String SERVICE = "reporting-service";
    static final Generation SECOND = new Generation(2);
    static final Generation THIRD = new Generation(3);

    final String directive = Told.id();
    final List<String> assignments = new ArrayList<>();
    final List<ServiceRun> runs = new ArrayList<>();
    Platform platform;
    MongoDatabase store;

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

    /** One more instance, which answers. */
    ServiceRun run(String rest) {
        ServiceRun run = ServiceRun.start(
                ReportingService.class, SERVICE, platform, Map.of("giaoviec.reporting.rebuild-rest", rest));
        await().until(() -> run.http().as("auditor").get("/figures").status() == 200);
        runs.add(run);
        return run;
    }

    ServiceRun one() {
        return runs.getFirst();
    }

    Http admin() {
        return one().http().as("admin");
    }

    void order(String act, int status) {
        order(act, "", status);
    }

    void cancel(int generation, int status) {
        order("cancel", meaning(generation), status);
    }

    void revert(int generation, int status) {
        order("revert", meaning(generation), status);
    }

    private static String meaning(int generation) {
        return "{\"generation\":" + generation + "}";
    }

    private void order(String act, String body, int status) {
        assertThat(admin().freshKey().post("/read-models/board/" + act, body).status())
                .as(act)
                .isEqualTo(status);
    }

    JsonNode switched(int generation) {
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> model(one()).path("generation").asInt() == generation);
        return model(one());
    }

    static JsonNode model(ServiceRun run) {
        return run.http().as("admin").get("/read-models").json().at("/items/0");
    }

    int done() {
        return model(one()).at("/rebuild/partitionsDone").asInt();
    }

    /** One more assignment, given and received. */
    void tell() {
        String id = Told.id();
        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", Instant.now()));
        Told.assignment(platform, Told.changed(id, 2, directive, "xa", "RECEIVED", Instant.now()));
        assignments.add(id);
    }

    /** The figures with all that was told in them. */
    JsonNode shown(ServiceRun run) {
        Http auditor = run.http().as("auditor");
        assignments.forEach(id -> assertThat(auditor.get("/tasks/" + directive + "-1?after=" + id + ":2")
                        .status())
                .isEqualTo(200));
        return figures(run);
    }

    /** Without the day that they are of, which may end while a test runs. */
    static JsonNode figures(ServiceRun run) {
        return ((ObjectNode) run.http().as("auditor").get("/figures").json()).without("asOf");
    }

    List<Document> rows(Generation generation) {
        return store.getCollection(RowCodecs.ASSIGNMENTS.collection(generation))
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    List<JsonNode> parked() {
        return admin().get("/dead-letters").json().path("items").valueStream().toList();
    }
}
