package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.test.Http;

/** What other services tell this one, as the contract's samples say it. */
public final class Told {
    public static final String OFFICE = "van-phong-hdnd-ubnd";
    public static final String ISSUED = "vn.giaoviec.directive.issued.v1";
    static final String AMENDED = "vn.giaoviec.directive.amended.v1";
    private static final String WITHDRAWN = "vn.giaoviec.directive.withdrawn.v1";
    private static final String SUPERSEDED = "vn.giaoviec.directive.superseded.v1";
    public static final String REGISTERED = "vn.giaoviec.agency.registered.v1";
    public static final String ACKNOWLEDGED = "vn.giaoviec.notice.acknowledged.v1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Actor BY = new Actor("office-signer", "signer", OFFICE);

    private Told() {}

    public record Assignee(String agency, String group, String role, List<String> except) {
        public static Assignee lead(String agency) {
            return new Assignee(agency, null, "LEAD", List.of());
        }
    }

    public static Envelope event(String type, String subject, long sequence, JsonNode data) {
        return new Envelope(
                subject + ":" + sequence,
                "/directive-service",
                type,
                subject,
                Instant.now(),
                sequence,
                subject,
                "command-" + sequence,
                BY,
                Contract.load().dataschema(type),
                data);
    }

    /** A directive with one task per list of assignees; deadline null for none. */
    @SafeVarargs
    public static Envelope issued(
            String directive, String deadline, Map<String, List<String>> groups, List<Assignee>... tasks) {
        var data = MAPPER.createObjectNode();
        data.put("version", 3).put("edition", 1).put("state", "ISSUED");
        data.putObject("document")
                .put("kind", "CONCLUSION_NOTICE")
                .put("number", "118/TB-UBND")
                .put("issuer", "ubnd-tx-duytien")
                .put("trackedBy", OFFICE)
                .put("subject", "Kết luận")
                .put("urgency", "NORMAL");
        data.set("groups", MAPPER.valueToTree(groups));
        var list = data.putArray("tasks");
        var number = 0;
        for (var assignees : tasks) {
            var task = list.addObject()
                    .put("id", directive + "-" + ++number)
                    .put("quote", "Nhiệm vụ " + number)
                    .put("noDeadline", deadline == null)
                    .put("evidencePolicy", "NONE");
            task.putArray("section").add("1. Lĩnh vực");
            if (deadline != null) {
                task.put("deadline", deadline);
            }
            var array = task.putArray("assignees");
            assignees.forEach(assignee -> array.add(shown(assignee)));
        }
        return event(ISSUED, directive, 1, data);
    }

    private static ObjectNode shown(Assignee assignee) {
        var node = MAPPER.createObjectNode().put("role", assignee.role()).put("since", 1);
        if (assignee.agency() != null) {
            return node.put("agency", assignee.agency());
        }
        var except = node.put("group", assignee.group()).putArray("except");
        assignee.except().forEach(except::add);
        return node;
    }

    /** Of the last task of a directive: it is due again and again, by what the JSON says. */
    static Envelope recurring(Envelope told, String recurrence) {
        var tasks = (tools.jackson.databind.node.ArrayNode) told.data().get("tasks");
        ((ObjectNode) tasks.get(tasks.size() - 1)).set("recurrence", Documents.MAPPER.readTree(recurrence));
        return told;
    }

    /** The same, recorded at another time. */
    static Envelope at(Instant time, Envelope event) {
        return new Envelope(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                time,
                event.sequence(),
                event.correlationid(),
                event.causationid(),
                event.actor(),
                event.dataschema(),
                event.data());
    }

    /** One agency takes the place of others. */
    public static Envelope succeeded(String heir, String... predecessors) {
        var data = MAPPER.createObjectNode()
                .put("version", 1)
                .put("heir", heir)
                .put("act", "864/NQ-UBTVQH15")
                .put("effectiveOn", "2026-11-01");
        for (var predecessor : predecessors) {
            data.withArray("predecessors").add(predecessor);
        }
        return event("vn.giaoviec.agency.succeeded.v1", "succession." + heir + ".0", 1, data);
    }

    /** Once it is known here that the other is an agency. */
    static void transfer(String id, String to) {
        var body = "{\"to\": \"%s\", \"reason\": \"Đúng chuyên môn\"}".formatted(to);
        await().untilAsserted(() -> assertThat(signer().freshKey()
                        .ifMatch(versionOf(id))
                        .post("/assignments/" + id + "/transfer", body)
                        .status())
                .isEqualTo(200));
    }

    static void succeed(String heir, String... predecessors) {
        var event = succeeded(heir, predecessors);
        Running.platform().produce("agency-events", event.subject(), event);
    }

    public static void register(String code, String kind) {
        register(code, code, kind);
    }

    static void register(String code, String name, String kind) {
        var data = (ObjectNode) Contract.load().sample(REGISTERED, "minimal").get("data");
        data.put("code", code).put("name", name).put("kind", kind);
        Running.platform().produce("agency-events", code, event(REGISTERED, code, 1, data));
    }

    /** One task for the lead, assigned and visible; the assignment's id. */
    public static String assigned(String agency, String deadline) {
        return given(deadline, List.of(Assignee.lead(agency))).getFirst();
    }

    /** One task for these, assigned and visible; the ids in the order of the list. */
    public static List<String> given(String deadline, List<Assignee> assignees) {
        var directive = Running.fresh();
        issue(issued(directive, deadline, Map.of(), assignees));
        var ids = new ArrayList<String>();
        for (var item : office().get("/assignments?directive=" + directive + "&after=" + directive + ":1")
                .json()
                .get("items")) {
            ids.add(item.get("id").asString());
        }
        return ids;
    }

    public static void issue(Envelope issued) {
        Running.platform().produce("directive-events", issued.subject(), issued);
    }

    /** By what {@code reason} says, in the state that the type says; {@code by} null where it was withdrawn. */
    static Envelope ended(String directive, long sequence, String reason, String by) {
        var data = MAPPER.createObjectNode().put("version", 4).put("edition", 1).put("reason", reason);
        if (by == null) {
            return event(WITHDRAWN, directive, sequence, data.put("state", "WITHDRAWN"));
        }
        return event(
                SUPERSEDED, directive, sequence, data.put("state", "SUPERSEDED").put("by", by));
    }

    /** The same directive, whole, as its next edition says it. */
    static Envelope amended(Envelope whole, int edition, String reason) {
        var data = (ObjectNode) whole.data().deepCopy();
        data.put("edition", edition).put("reason", reason);
        return event(AMENDED, whole.subject(), edition, data);
    }

    /** The moment in which a directive's end is known and nobody has looked yet for what is open of it. */
    static void endsUnseen(String directive) {
        var event = ended(directive, 2, "Ban hành nhầm", null);
        keep(event);
        intake().updateOne(Filters.eq(directive), Updates.set("endedBy", event.id()));
    }

    /** The same of its next edition. */
    static void isAmendedUnseen(List<Envelope> editions, Envelope next) {
        keep(next);
        var ids = Stream.concat(editions.stream(), Stream.of(next))
                .map(Envelope::id)
                .toList();
        intake().updateOne(Filters.eq(next.subject()), Updates.set("editions", ids));
    }

    private static void keep(Envelope event) {
        Running.platform()
                .database("task-service")
                .getCollection("directive_intake_events")
                .insertOne(
                        new Document("_id", event.id()).append("envelope", Documents.of(EnvelopeCodec.toJson(event))));
    }

    static MongoCollection<Document> intake() {
        return Running.platform().database("task-service").getCollection("directive_intake");
    }

    public static Http office() {
        return Running.http().as("office-monitor");
    }

    public static Http signer() {
        return Running.http().as("office-signer");
    }

    public static Http head(String agency) {
        return Running.http().as("agency." + agency);
    }

    /** A command that must be accepted; the version after it. */
    public static long done(Http who, String id, String command, String body) {
        var version = who.get("/assignments/" + id).json().get("version").asLong();
        var answer = who.freshKey().ifMatch(version).post("/assignments/" + id + "/" + command, body);
        if (answer.status() != 200) {
            throw new AssertionError(command + " was answered " + answer);
        }
        return answer.json().get("version").asLong();
    }

    static String accepted(String agency) {
        var id = assigned(agency, null);
        done(head(agency), id, "accept", "{\"text\":\"Nhận việc\"}");
        return id;
    }

    static long versionOf(String id) {
        return office().get("/assignments/" + id).json().get("version").asLong();
    }

    static String stateOf(String id) {
        return office().get("/assignments/" + id).json().get("state").asString();
    }

    static String directiveOf(String id) {
        return office().get("/assignments/" + id).json().at("/directive/id").asString();
    }

    static List<JsonNode> history(Http who, String id) {
        var items = who.get("/assignments/" + id + "/history").json().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
