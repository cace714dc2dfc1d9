package vn.giaoviec.local.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.local.servers.Checkout;
import vn.giaoviec.local.servers.KafkaUser;
import vn.giaoviec.local.servers.TopicsApplied;

/** A task-service and a reporting-service that can be made faulty; what directive-service would tell is told by hand. */
final class FaultyHome implements AutoCloseable {
    private static final String OFFICE = "van-phong-hdnd-ubnd";
    private static final String AGENCY = "cong-an";
    private static final String REGISTERED = "vn.giaoviec.agency.registered.v1";
    private static final String ISSUED = "vn.giaoviec.directive.issued.v1";
    private static final List<String> DATABASES =
            List.of(Places.DIRECTIVE, Places.TASK, Places.NOTIFICATION, Places.REPORTING);

    private final Platform platform = Platform.fresh();
    private final Access access = access();
    private final ServiceRun task = start("vn.giaoviec.task.TaskService", "task-service", Places.TASK);
    private final ServiceRun reporting =
            start("vn.giaoviec.reporting.ReportingService", "reporting-service", Places.REPORTING);

    private Access access() {
        var user = platform.properties(TopicsApplied.CHECKER);
        var mongodb = platform.servers().mongodb();
        var name = platform.prefix() + "proof-" + TopicsApplied.CHECKER;
        var databases = DATABASES.stream().map(this::database).toList();
        return new Access(
                mongodb.ensureReader(name, UUID.randomUUID().toString(), databases),
                platform.servers().kafka().bootstrap(),
                new KafkaUser(user.get("giaoviec.kafka.user"), user.get("giaoviec.kafka.password")),
                platform.prefix());
    }

    private String database(String name) {
        return platform.prefix().replace('.', '_') + name;
    }

    private ServiceRun start(String main, String service, String database) {
        var more = new HashMap<String, String>();
        more.put("giaoviec.mongodb.uri", platform.servers().mongodbUser(database(database), database(database)));
        more.put("giaoviec.mongodb.database", database(database));
        // Two services on one class path: each by its own settings, and with the faults beside its own parts.
        more.put(
                "spring.config.location",
                "file:" + Checkout.find().root().resolve(service).resolve("src/main/resources/application.yaml"));
        more.put("spring.main.sources", Faults.class.getName());
        try {
            return ServiceRun.start(Class.forName(main), service, platform, more);
        } catch (ClassNotFoundException gone) {
            throw new AssertionError(gone);
        }
    }

    /** What is violated about that subject. Two services do not run. */
    List<String> violations(String subject) {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        var question = new Checker.Question(Optional.empty(), false, Set.of(Places.DIRECTIVE, Places.NOTIFICATION));
        Checker.run(access, question, out, 2, Duration.ofMillis(500));
        return text.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("VIOLATED \\d+ " + subject + ": .*"))
                .toList();
    }

    /** An assignment, as a directive with one task makes it. */
    String given() {
        var directive = UUID.randomUUID().toString().replace("-", "");
        var data = sample(ISSUED);
        data.putObject("groups");
        var one = (ObjectNode) data.get("tasks").get(0);
        one.put("id", directive + "-1").put("noDeadline", true).remove("deadline");
        ((ArrayNode) one.putArray("assignees"))
                .addObject()
                .put("agency", AGENCY)
                .put("role", "LEAD")
                .put("since", 1);
        data.putArray("tasks").add(one);
        ((ObjectNode) data.get("document")).put("trackedBy", OFFICE);
        var event = event(ISSUED, directive, data);
        store("directives", event);
        platform.produce("directive-events", directive, event);
        return office().get("/assignments?directive=" + directive + "&after=" + directive + ":1")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    /** An agency of the register, told as often as said. */
    String registered(int times) {
        var code = "co-quan-" + UUID.randomUUID();
        var data = sample(REGISTERED).put("code", code).put("name", code).put("version", 1);
        var event = event(REGISTERED, code, data);
        store("agencies", event);
        for (int i = 0; i < times; i++) {
            platform.produce("agency-events", code, event);
        }
        return code;
    }

    void accepted(String assignment) {
        var head = head();
        var version =
                head.get("/assignments/" + assignment).json().get("version").asLong();
        var answer = head.freshKey().ifMatch(version).post("/assignments/" + assignment + "/accept", "{}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    void progressed(String assignment) {
        var answer =
                head().freshKey().post("/assignments/" + assignment + "/progress", "{\"text\":\"Đang thực hiện\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private Http office() {
        return task.http().as("office-monitor");
    }

    private Http head() {
        return task.http().as("agency." + AGENCY);
    }

    private static ObjectNode sample(String type) {
        return (ObjectNode) Contract.load().sample(type, "minimal").get("data");
    }

    private static Envelope event(String type, String subject, ObjectNode data) {
        return new Envelope(
                subject + ":1",
                "/directive-service",
                type,
                subject,
                Instant.now(),
                1,
                subject,
                "command-" + subject,
                new Actor("office-signer", "signer", OFFICE),
                Contract.load().dataschema(type),
                data);
    }

    /** As directive-service keeps what it has told. */
    private void store(String collection, Envelope event) {
        var database = platform.servers().mongodb().client().getDatabase(database(Places.DIRECTIVE));
        database.getCollection(collection)
                .insertOne(new Document("_id", event.subject())
                        .append("sequence", 1L)
                        .append("version", 1L));
        database.getCollection(Places.HISTORY)
                .insertOne(new Document("_id", event.id())
                        .append("subject", event.subject())
                        .append("sequence", 1L)
                        .append(
                                "envelope",
                                Document.parse(EnvelopeCodec.toJson(event).toString())));
    }

    @Override
    public void close() {
        task.close();
        reporting.close();
        var mongodb = platform.servers().mongodb();
        mongodb.dropUser(platform.prefix() + "proof-" + TopicsApplied.CHECKER);
        DATABASES.forEach(name -> mongodb.dropDatabase(database(name)));
        platform.close();
    }
}
