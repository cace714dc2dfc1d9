package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.StrictShape;
import vn.giaoviec.contract.Topics;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.task.usecase.AssignmentFacts;

/** What this service publishes is what the contract declares, and nothing else: every command, on the real topic. */
class ProducerContractTest {
    private static final StrictShape SHAPE = new StrictShape();

    @Test
    void every_event_of_every_command_is_declared_to_the_last_field() {
        Told.register("phong-van-hoa", "division");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(new Document("_id", "phong-van-hoa"))
                == 1);
        var head = Told.head("cong-an");
        var file = head.freshKey()
                .upload("/files", "a.txt", "text/plain", "xong".getBytes())
                .json()
                .get("fileId")
                .asString();
        var done = Told.assigned("cong-an", "2030-12-31");
        Told.done(head, done, "acknowledge", "{\"text\":\"a\"}");
        Told.done(head, done, "accept", "{\"text\":\"a\"}");
        Told.done(
                head,
                done,
                "progress",
                "{\"text\":\"a\",\"percent\":1,\"difficulties\":\"b\",\"proposals\":\"c\",\"evidence\":[{\"number\":\"1\",\"date\":\"2026-11-24\",\"issuer\":\"x\"}]}");
        Told.done(
                head, done, "report", "{\"text\":\"a\",\"result\":\"b\",\"evidence\":[{\"fileId\":\"" + file + "\"}]}");
        Told.done(Told.office(), done, "send-back", "{\"reason\":\"a\",\"text\":\"b\"}");
        Told.done(head, done, "report", "{\"result\":\"b\"}");
        Told.done(Told.office(), done, "verify", "{\"text\":\"a\"}");
        var moved = Told.assigned("cong-an", null);
        Told.done(head, moved, "return", "{\"reasonCode\":\"OTHER\",\"text\":\"a\"}");
        Told.done(Told.office(), moved, "insist", "{\"text\":\"a\"}");
        Told.done(
                Told.signer(),
                moved,
                "transfer",
                "{\"to\":\"phong-van-hoa\",\"reason\":\"a\",\"deadline\":\"2031-01-01\"}");
        var next = Told.office()
                .get("/assignments/" + moved)
                .json()
                .get("successor")
                .get("id")
                .asString();
        Told.done(Told.signer(), next, "withdraw", "{\"reason\":\"a\",\"text\":\"b\"}");

        var asked = asked(head);
        var reopened = Told.accepted("cong-an");
        Told.done(Told.signer(), reopened, "close-not-done", "{\"reason\":\"a\",\"text\":\"b\"}");
        Told.done(Told.signer(), reopened, "reopen", "{\"reason\":\"a\",\"text\":\"b\"}");
        Told.done(head, reopened, "handler", "{\"officer\":\"a\",\"text\":\"b\"}");
        Told.done(head, reopened, "evidence", "{\"evidence\":[{\"number\":\"1\"}],\"text\":\"b\"}");
        Told.done(head, reopened, "comments", "{\"text\":\"b\"}");
        Told.done(Told.office(), reopened, "urgings", "{\"text\":\"b\"}");

        Told.done(
                head,
                reopened,
                "delegations",
                "{\"agency\":\"phong-van-hoa\",\"text\":\"a\",\"deadline\":\"2030-06-30\"}");
        var part =
                head.get("/assignments/" + reopened).json().at("/children/0/id").asString();

        var late = longAgo(Told.assigned("cong-an", "2030-12-31"));

        var amended = amended();
        var subjects = Set.of(done, moved, next, asked, reopened, part, late, amended, joined());
        var declared = Topics.load().named("assignment-events").events();
        await().untilAsserted(() -> assertThat(published(subjects))
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(Envelope::type)
                .containsAll(declared));
        var commands = new TreeSet<String>();
        var types = new TreeSet<String>();
        for (var event : published(subjects)) {
            assertThat(SHAPE.refusals(event.type(), event.data()))
                    .as("%s", event)
                    .isEmpty();
            assertThat(Contract.load().violations(event)).as("%s", event).isEmpty();
            assertThat(event.correlationid()).isNotBlank();
            types.add(event.type());
            if (event.data().has("command")) {
                commands.add(event.data().get("command").asString());
            }
        }
        assertThat(types).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(commands)
                .containsExactlyInAnyOrder(
                        "accept",
                        "acknowledge",
                        "close-not-done",
                        "holds/grant",
                        "insist",
                        "late-returns/grant",
                        "progress",
                        "reopen",
                        "report",
                        "resume",
                        "return",
                        "send-back",
                        "transfer",
                        "verify",
                        "withdraw");
    }

    /** In which two assignments of merged agencies go on. */
    private static String joined() {
        var fresh = Running.fresh().substring(0, 8);
        var ids = Told.given(
                "2031-01-01", List.of(Told.Assignee.lead("bac-" + fresh), Told.Assignee.lead("nam-" + fresh)));
        Told.succeed("hoan-" + fresh, "bac-" + fresh, "nam-" + fresh);
        await().untilAsserted(() -> assertThat(ids)
                .allSatisfy(id -> assertThat(successor(id).isMissingNode()).isFalse()));
        return successor(ids.getFirst()).asString();
    }

    private static JsonNode successor(String id) {
        return Told.office().get("/assignments/" + id).json().at("/successor/id");
    }

    /** By the second edition of its directive. */
    private static String amended() {
        var issued = Told.issued(Running.fresh(), "2030-12-31", Map.of(), List.of(Told.Assignee.lead("cong-an")));
        Told.issue(issued);
        var second = Told.amended(issued, 2, "a");
        ((ObjectNode) second.data().get("tasks").get(0)).put("deadline", "2031-01-01");
        Told.issue(second);
        return Told.office()
                .get("/assignments?directive=" + issued.subject() + "&after=" + second.id())
                .json()
                .at("/items/0/id")
                .asString();
    }

    /** As if it had been given, and an explanation asked, ten years ago: all its clocks are due. */
    private static String longAgo(String id) {
        Told.done(Told.office(), id, "explanations", "{\"question\":\"a\",\"dueOn\":\"2030-12-31\",\"text\":\"b\"}");
        Running.platform()
                .database("task-service")
                .getCollection("assignments")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("clocks.$[].from", "2016-11-24"), Updates.set("nextClockAt", new Date(0))));
        return id;
    }

    /** Each kind of request in every way in which it can end. */
    private static String asked(Http head) {
        var id = Told.assigned("cong-an", "2030-12-31");
        Told.done(head, id, "accept", "");
        var extension = "{\"deadline\":\"2031-01-05\",\"reason\":\"a\",\"text\":\"b\"}";
        var hold = "{\"reason\":\"a\",\"waitsFor\":\"b\",\"text\":\"c\"}";
        var lateReturn = "{\"reasonCode\":\"OTHER\",\"text\":\"a\"}";
        var refusal = "{\"reason\":\"a\",\"text\":\"b\"}";
        for (var kind : Map.of("extensions", extension, "holds", hold, "late-returns", lateReturn)
                .entrySet()) {
            Told.done(head, id, kind.getKey(), kind.getValue());
            Told.done(Told.office(), id, kind.getKey() + "/1/refuse", refusal);
            Told.done(head, id, kind.getKey(), kind.getValue());
            Told.done(head, id, kind.getKey() + "/2/cancel", "{\"text\":\"a\"}");
        }
        Told.done(head, id, "extensions", extension);
        Told.done(
                Told.office(),
                id,
                "extensions/3/grant",
                "{\"deadline\":\"2031-01-03\",\"reason\":\"a\",\"text\":\"b\"}");
        Told.done(head, id, "holds", hold);
        Told.done(Told.office(), id, "holds/3/grant", "{\"reason\":\"a\",\"text\":\"b\"}");
        Told.done(Told.office(), id, "resume", "{\"text\":\"a\"}");
        var question = "{\"question\":\"a\",\"dueOn\":\"2030-12-31\",\"text\":\"b\"}";
        Told.done(Told.office(), id, "explanations", question);
        Told.done(head, id, "explanations/1/answer", "{\"text\":\"a\"}");
        Told.done(Told.office(), id, "explanations", question);
        Told.done(Told.office(), id, "explanations/2/waive", refusal);
        Told.done(head, id, "holds", hold);
        Told.done(head, id, "late-returns", lateReturn);
        Told.done(Told.office(), id, "late-returns/3/grant", "{\"text\":\"a\"}");
        Told.done(Told.signer(), id, "withdraw", "{\"reason\":\"a\"}");
        return id;
    }

    @Test
    void a_renamed_field_would_be_found() {
        var data = (ObjectNode) Contract.load()
                .sample(AssignmentFacts.STATUS_CHANGED, "minimal")
                .get("data");
        data.set("status", data.remove("state"));
        assertThat(SHAPE.refusals(AssignmentFacts.STATUS_CHANGED, data)).isNotEmpty();
    }

    private static List<Envelope> published(Set<String> subjects) {
        return Running.platform().events("assignment-events").stream()
                .filter(event -> subjects.contains(event.subject()))
                .toList();
    }
}
