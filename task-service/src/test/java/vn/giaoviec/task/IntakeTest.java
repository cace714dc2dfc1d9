package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.kit.inbound.ParkedEvents;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.task.Told.Assignee;

class IntakeTest {
    private static final List<String> COMMUNES =
            IntStream.rangeClosed(1, 16).mapToObj(number -> "xa-" + number).toList();

    @Test
    void each_commune_of_the_group_gets_an_assignment_of_its_own_but_the_named_ones_keep_their_role() {
        var directive = Running.fresh();
        Told.issue(Told.issued(
                directive,
                "2026-12-31",
                Map.of("grp", COMMUNES),
                List.of(
                        new Assignee(null, "grp", "INFORMED", List.of()),
                        new Assignee(null, "grp", "LEAD", List.of("xa-3")),
                        new Assignee("xa-3", null, "COORDINATING", List.of()))));

        var items = list(directive);
        assertThat(items).hasSize(16);
        assertThat(items.stream().filter(item -> role(item, "LEAD"))).hasSize(15);
        assertThat(items.stream().filter(item -> role(item, "COORDINATING")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("agency").asString()).isEqualTo("xa-3");
                    assertThat(item.get("task").has("group")).isFalse();
                });
        assertThat(items.stream().filter(item -> role(item, "LEAD"))).allSatisfy(item -> {
            assertThat(item.get("task").get("group").asString()).isEqualTo("grp");
            assertThat(item.get("deadline").asString()).isEqualTo("2026-12-31");
        });
    }

    @Test
    void the_same_event_again_makes_nothing_again_and_every_assignment_is_told_once() {
        var directive = Running.fresh();
        var issued = Told.issued(
                directive, null, Map.of("grp", COMMUNES), List.of(new Assignee(null, "grp", "LEAD", List.of())));
        Told.issue(issued);
        Told.issue(issued);
        list(directive);
        // As after a crash in the middle: some are not there, and the entry is still on the list.
        var half = list(directive).stream()
                .limit(7)
                .map(item -> item.get("id").asString())
                .toList();
        Running.platform()
                .database("task-service")
                .getCollection("assignments")
                .deleteMany(new Document("_id", new Document("$in", half)));
        assertThat(list(directive)).hasSize(9);
        intake().updateOne(
                        new Document("_id", directive),
                        new Document(
                                "$set",
                                new Document(
                                        "todo",
                                        List.of(new Document("event", issued.id())
                                                .append("sequence", 1L)
                                                .append("time", java.util.Date.from(issued.time()))))));
        await().untilAsserted(() -> assertThat(
                        intake().find(new Document("_id", directive)).first().getList("todo", Document.class))
                .isEmpty());
        assertThat(list(directive)).hasSize(16);
        await().untilAsserted(() -> assertThat(Running.platform().events("assignment-events").stream()
                        .filter(event -> directive.equals(event.correlationid()))
                        .map(event -> event.id())
                        .distinct())
                .hasSize(16));
    }

    @Test
    void two_instances_carry_the_same_directive_out_once() {
        try (var second = ServiceRun.start(
                TaskService.class, "task-service", Running.platform(), Map.of("giaoviec.instance", "2"))) {
            for (var times = 0; times < 5; times++) {
                var directive = Running.fresh();
                Told.issue(Told.issued(
                        directive,
                        null,
                        Map.of("grp", COMMUNES),
                        List.of(new Assignee(null, "grp", "LEAD", List.of()))));
                var seen = second.http()
                        .as("office-monitor")
                        .get("/assignments?directive=" + directive + "&after=" + directive + ":1");
                assertThat(seen.json().get("items")).hasSize(16);
            }
        }
    }

    @Test
    void an_unknown_event_of_a_directive_moves_its_number_and_nothing_waits() {
        var directive = Running.fresh();
        Told.issue(Told.issued(directive, null, Map.of(), List.of(Assignee.lead("cong-an"))));
        var unknown = Told.issued(directive, null, Map.of(), List.of());
        Told.issue(new vn.giaoviec.contract.Envelope(
                directive + ":2",
                "/directive-service",
                "vn.giaoviec.directive.pondered.v1",
                directive,
                unknown.time(),
                2,
                directive,
                "c",
                unknown.actor(),
                "urn:x",
                unknown.data()));
        await().untilAsserted(() -> assertThat(
                        intake().find(new Document("_id", directive)).first().getLong("sequence"))
                .isEqualTo(2L));
        assertThat(list(directive)).hasSize(1);
    }

    @Test
    void what_a_directive_makes_after_it_has_ended_is_withdrawn_again() {
        var directive = Running.fresh();
        var issued = Told.issued(directive, null, Map.of(), List.of(Assignee.lead("cong-an")));
        Told.issue(issued);
        list(directive);
        Told.endsUnseen(directive);
        var id = list(directive).getFirst().get("id").asString();
        Told.register("phong-noi-vu", "division");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(new Document("_id", "phong-noi-vu"))
                == 1);
        Told.done(Told.signer(), id, "transfer", "{\"to\":\"phong-noi-vu\",\"reason\":\"x\"}");
        assertThat(list(directive).stream().map(item -> item.get("state").asString()))
                .containsExactlyInAnyOrder("TRANSFERRED", "WITHDRAWN");
    }

    @Test
    void an_agency_that_holds_the_task_by_transfer_is_not_given_it_twice_but_the_higher_role_wins() {
        var ids =
                Told.given(null, List.of(Assignee.lead("xa-1"), new Assignee("xa-2", null, "COORDINATING", List.of())));
        var co = ids.stream()
                .filter(id -> agencyOf(id).equals("xa-2"))
                .findFirst()
                .orElseThrow();
        var lead = ids.stream()
                .filter(id -> agencyOf(id).equals("xa-1"))
                .findFirst()
                .orElseThrow();
        var directive = Told.office()
                .get("/assignments/" + co)
                .json()
                .get("directive")
                .get("id")
                .asString();
        Told.register("xa-9", "commune");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(new Document("_id", "xa-9"))
                == 1);
        Told.done(Told.signer(), co, "transfer", "{\"to\":\"xa-9\",\"reason\":\"x\"}");
        // The rest of the same directive arrives only now: xa-9 leads, xa-1 informed.
        var later = Told.issued(
                directive,
                null,
                Map.of(),
                List.of(Assignee.lead("xa-9"), new Assignee("xa-1", null, "INFORMED", List.of())));
        var data = (ObjectNode) later.data();
        data.get("tasks").get(0).get("assignees").forEach(one -> ((ObjectNode) one).put("since", 2));
        Told.issue(Told.event(Told.ISSUED, directive, 2, data));
        var all = Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":2")
                .json()
                .get("items");
        var open = StreamSupport.stream(all.spliterator(), false)
                .filter(item -> item.get("state").asString().equals("ASSIGNED"))
                .map(item ->
                        item.get("agency").asString() + " " + item.get("role").asString());
        assertThat(open).containsExactlyInAnyOrder("xa-9 LEAD", "xa-1 LEAD");
        assertThat(Told.office().get("/assignments/" + lead).json().get("state").asString())
                .isEqualTo("ASSIGNED");
    }

    @Test
    void an_acknowledged_notice_is_an_acknowledged_assignment() {
        var id = Told.assigned("cong-an", null);
        acknowledge(id, "cong-an", "head", Running.fresh());
        await().untilAsserted(() -> assertThat(Told.stateOf(id)).isEqualTo("RECEIVED"));
        acknowledge(id, "cong-an", "head", Running.fresh());
        var other = Told.assigned("cong-an", null);
        acknowledge(other, Told.OFFICE, "monitor", Running.fresh());
        var ofTheOffice = Told.assigned(Told.OFFICE, null);
        acknowledge(ofTheOffice, Told.OFFICE, "monitor", Running.fresh());
        var last = Told.assigned("cong-an", null);
        acknowledge(last, "cong-an", "officer", Running.fresh());
        await().untilAsserted(() -> assertThat(Told.stateOf(last)).isEqualTo("RECEIVED"));
        assertThat(Told.stateOf(other)).isEqualTo("ASSIGNED");
        await().untilAsserted(() -> assertThat(Running.platform()
                        .database("task-service")
                        .getCollection("notices")
                        .countDocuments())
                .isGreaterThanOrEqualTo(5));
        assertThat(Told.stateOf(ofTheOffice)).isEqualTo("ASSIGNED");
        assertThat(Told.office().get("/assignments/" + id).json().get("version").asLong())
                .isEqualTo(2);
    }

    @Test
    void what_an_assignment_has_no_room_for_is_refused_and_shown_and_holds_up_neither_its_notice_nor_a_day() {
        var assignments = Running.platform().database("task-service").getCollection("assignments");
        var id = Told.assigned("cong-an", null);
        var isOut = new Document("_id", id).append("pendingSince", new Document("$exists", false));
        await().until(() -> assignments.find(isOut).first() != null);
        fill(assignments, id);
        var notice = Running.fresh();
        acknowledge(id, "cong-an", "head", notice);
        var opened = "vn.giaoviec.notice.opened.v1";
        var data = Contract.load().sample(opened, "full").get("data");
        Running.platform().produce("notice-events", id, Told.event(opened, notice, 2, data));
        var notices = Running.platform().database("task-service").getCollection("notices");
        await().until(() ->
                notices.find(new Document("_id", notice).append("sequence", 2L)).first() != null);

        var admin = Running.http().as("admin");
        var letters = admin.get("/dead-letters?limit=200").json().get("items");
        var letter = StreamSupport.stream(letters.spliterator(), false)
                .filter(one -> one.get("subject").asString().equals(notice))
                .toList();
        assertThat(letter).singleElement().satisfies(one -> {
            assertThat(one.get("why").asString()).isEqualTo("REFUSED");
            assertThat(one.get("reason").asString()).contains("RecordIsFull");
        });
        var group = letter.getFirst().get("group").asString();
        try (var session = Running.service().bean(MongoClient.class).startSession()) {
            assertThat(Running.service().bean(ParkedEvents.class).oldest(session, List.of(group)))
                    .isEmpty();
        }
        var discard = "/dead-letters/" + letter.getFirst().get("id").asString() + "/discard";
        assertThat(admin.freshKey().post(discard, "{\"reason\":\"full\"}").status())
                .isEqualTo(200);
    }

    /** To the last bytes that the store takes, by steps that its small cache takes too. */
    private static void fill(MongoCollection<Document> assignments, String id) {
        var one = new Document("_id", id);
        var room = 16 * 1024 * 1024 - 200 - size(assignments, one);
        for (var step = 1024 * 1024; room > 0; room -= step) {
            var filler = new Document("filler", "x".repeat(Math.max(1, Math.min(step, room) - 25)));
            assignments.updateOne(one, new Document("$push", new Document("commands", filler)));
        }
    }

    private static int size(MongoCollection<Document> assignments, Document one) {
        var size = new Document("$project", new Document("size", new Document("$bsonSize", "$$ROOT")));
        return assignments
                .aggregate(List.of(new Document("$match", one), size))
                .first()
                .getInteger("size");
    }

    private static void acknowledge(String assignment, String agency, String by, String notice) {
        var data =
                (ObjectNode) Contract.load().sample(Told.ACKNOWLEDGED, "full").get("data");
        data.put("assignment", assignment).put("agency", agency).put("by", by);
        Running.platform().produce("notice-events", assignment, Told.event(Told.ACKNOWLEDGED, notice, 1, data));
    }

    private static String agencyOf(String id) {
        return Told.office().get("/assignments/" + id).json().get("agency").asString();
    }

    private static boolean role(JsonNode item, String role) {
        return item.get("role").asString().equals(role);
    }

    private static List<JsonNode> list(String directive) {
        var page = Told.office().get("/assignments?limit=200&directive=" + directive + "&after=" + directive + ":1");
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        return StreamSupport.stream(page.json().get("items").spliterator(), false)
                .toList();
    }

    private static com.mongodb.client.MongoCollection<Document> intake() {
        return Running.platform().database("task-service").getCollection("directive_intake");
    }
}
