package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.directive.adapter.stream.DirectiveFacts;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.usecase.Finalities;
import vn.giaoviec.directive.usecase.Reopening;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;

/** A directive in force is withdrawn, superseded, concluded and reopened, and everybody hears of it. */
class EndOfADirectiveTest extends Office {
    private static final String BECAUSE = "{\"reason\": \"Ban hành nhầm\"}";

    @Test
    void aWithdrawnDirectiveStaysReadableAndItsEndIsTold() {
        var path = issued(draft(null, ONE_TASK));
        assertThat(command(path, "withdraw", clerk(), BECAUSE).status()).isEqualTo(403);
        assertThat(command(path, "withdraw", signer()).status()).isEqualTo(400);
        var answer = command(path, "withdraw", signer(), BECAUSE);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertTold(path, "vn.giaoviec.directive.withdrawn.v1", "WITHDRAWN");

        var seen = as("agency.phong-noi-vu").get(path).json();
        assertThat(seen.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(seen.at("/ending/reason").asString()).isEqualTo("Ban hành nhầm");
        assertThat(rule(command(path, "withdraw", signer(), BECAUSE))).isEqualTo("OnlyAnIssuedDirectiveIsWithdrawn");
    }

    @Test
    void whatTakesItsPlaceIsInForceAndOfTheSameIssuingSide() {
        var old = issued(draft(null, ONE_TASK));
        var draft = typed(draft(null, ONE_TASK));
        for (var no : List.of("khong-co", id(old), id(draft))) {
            var answer = command(old, "supersede", signer(), by(no));
            assertThat(rule(answer)).as("%s", answer).isEqualTo("AnotherDirectiveInForceTakesItsPlace");
            assertThat(pointers(answer)).hasToString("[\"/by\"]");
        }
        var fresh = issued(draft(null, ONE_TASK));
        var answer = command(old, "supersede", signer(), by(id(fresh)));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertTold(old, "vn.giaoviec.directive.superseded.v1", "SUPERSEDED");
        assertThat(clerk().get(old).json().at("/ending/by").asString()).isEqualTo(id(fresh));
    }

    @Test
    void aDirectiveIsConcludedWhenEveryAssignmentIsFinalAndIsInForceAgainWhenOneIsReopened() {
        var path = issued(draft(null, ONE_TASK));
        assertThat(rule(command(path, "conclude", signer(), "{}"))).isEqualTo("EveryAssignmentIsFinal");
        var lead = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        moved(path, lead, 1, "phong-noi-vu", "LEAD", "COMPLETED");
        moved(path, other, 1, "cong-an", "COORDINATING", "IN_PROGRESS");
        moved(path, UUID.randomUUID().toString(), 1, "xa-moc-bac", "INFORMED", "RECEIVED");
        awaitKnown(other, 1);
        var early = command(path, "conclude", signer(), "{}");
        assertThat(rule(early)).as("%s", early).isEqualTo("EveryAssignmentIsFinal");
        assertThat(pointers(early)).hasToString("[\"/tasks/0\"]");

        moved(path, other, 2, "cong-an", "COORDINATING", "NOT_DONE");
        awaitKnown(other, 2);
        awaitKnown(lead, 1);
        var answer = command(path, "conclude", signer(), "{\"reason\": \"Đã xong\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertTold(path, "vn.giaoviec.directive.concluded.v1", "CONCLUDED");

        moved(path, lead, 2, "phong-noi-vu", "LEAD", "IN_PROGRESS");
        await().untilAsserted(() ->
                assertThat(clerk().get(path).json().get("state").asString()).isEqualTo("ISSUED"));
        assertTold(path, "vn.giaoviec.directive.reopened.v1", "ISSUED");
        assertThat(clerk().get(path).json().has("ending")).isFalse();

        moved(path, lead, 3, "phong-noi-vu", "LEAD", "COMPLETED");
        awaitKnown(lead, 3);
        assertThat(command(path, "conclude", signer(), "{}").status()).isEqualTo(200);
        assertThat(command(path, "reopen", signer(), BECAUSE).status()).isEqualTo(200);
        assertThat(rule(command(path, "reopen", signer(), BECAUSE))).isEqualTo("OnlyAConcludedDirectiveIsReopened");
    }

    /** The process dies after it has concluded what was reopened meanwhile, and whoever asked does not ask again. */
    @Test
    void aConclusionThatNobodyLookedAfterIsLookedAfterByAnother() {
        var path = issued(draft(null, ONE_TASK));
        var lead = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        moved(path, lead, 1, "phong-noi-vu", "LEAD", "COMPLETED");
        moved(path, other, 1, "cong-an", "COORDINATING", "COMPLETED");
        awaitKnown(lead, 1);
        awaitKnown(other, 1);
        var reopening = run.bean(Reopening.class);
        @SuppressWarnings("unchecked")
        AggregateCollection<Directive> directives = run.context().getBean("directives", AggregateCollection.class);
        var decided = directives.find(id(path)).orElseThrow();
        var signer = new Acting("van-phong-hdnd-ubnd", Set.of("signer"));
        var accepted = (Answer.Accepted)
                decided.state().conclude(run.bean(Finalities.class).of(id(path)), "Đã xong", signer);
        moved(path, lead, 2, "phong-noi-vu", "LEAD", "IN_PROGRESS");
        awaitKnown(lead, 2);

        var told = accepted.events().stream().map(DirectiveFacts::of).toList();
        var cause = new Cause(UUID.randomUUID().toString(), new Actor("office-signer", "signer", null));
        reopening.concluded(decided, accepted.after(), told, cause, null);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(clerk().get(path).json().get("state").asString())
                                .isEqualTo("ISSUED"));
        await().untilAsserted(() -> assertThat(platform.database("directive-service")
                        .getCollection("looks_owed")
                        .countDocuments())
                .isZero());
    }

    @Test
    void anAmendmentSaysAllTasksAnewAndWhatIsAsItWasKeepsThoseWhoHaveIt() {
        var two = ONE_TASK.strip()
                .replaceFirst(
                        "]$",
                        ", {\"quote\": \"Báo cáo hằng tuần\", \"field\": \"Nội vụ\","
                                + " \"noDeadline\": true, \"lead\": [{\"asWritten\": \"Công an\", \"code\": \"cong-an\"}]}]");
        var path = issued(draft(null, two));
        var tasks = clerk().get(path).json().get("tasks");
        var same = JSON.createObjectNode().put("reason", "Điều chỉnh phân công");
        same.set("tasks", tasks);
        assertThat(rule(command(path, "amend", signer(), same.toString()))).isEqualTo("AnAmendmentChangesSomething");
        assertThat(command(path, "amend", clerk(), same.toString()).status()).isEqualTo(403);

        var next = same.deepCopy();
        ((ObjectNode) next.get("tasks").get(0)).remove("coordinating");
        ((ObjectNode) next.get("tasks").get(0)).put("deadline", "2027-03-31");
        ((tools.jackson.databind.node.ArrayNode) next.get("tasks"))
                .addObject()
                .put("quote", "Tổng kết")
                .put("field", "Nội vụ")
                .put("noDeadline", true)
                .putArray("lead")
                .addObject()
                .put("asWritten", "Phòng Tư pháp")
                .put("code", "phong-tu-phap");
        var answer = command(path, "amend", signer(), next.toString());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertTold(path, "vn.giaoviec.directive.amended.v1", "ISSUED");

        var amended = clerk().get(path).json();
        assertThat(amended.get("edition").asInt()).isEqualTo(2);
        assertThat(amended.at("/tasks/1")).isEqualTo(tasks.get(1));
        assertThat(amended.at("/tasks/2/id").asString()).isEqualTo(id(path) + "-3");
        assertThat(amended.at("/tasks/2/assignees/0/since").asInt()).isEqualTo(2);
        amended.at("/tasks/0/assignees")
                .forEach(one -> assertThat(one.get("since").asInt()).isEqualTo(1));
        assertThat(amended.at("/tasks/0/assignees")
                        .valueStream()
                        .map(one -> one.get("agency").asString()))
                .contains("phong-noi-vu")
                .doesNotContain("cong-an");
        assertThat(as("agency.cong-an").get(path).json().get("tasks")).hasSize(1);
    }

    /** The event of one comes by another topic than the amendment, which may name the heir. */
    @Test
    void anAmendmentNamesTheSuccessionsThatWereToldBefore() {
        registered("trung-tam-cu", "\"validTo\": \"2025-12-31\"");
        registered("trung-tam-moi", "\"validFrom\": \"2026-01-01\"");
        registered("trung-tam-sau", "\"validFrom\": \"2026-01-01\"");
        registered("trung-tam-con", "\"validTo\": \"2998-12-31\"");
        var told = succeeded("trung-tam-moi", "trung-tam-cu", "2026-01-01");
        succeeded("trung-tam-sau", "trung-tam-con", "2999-01-01");
        var path = issued(draft(null, ONE_TASK));
        var next = JSON.createObjectNode().put("reason", "Gia hạn");
        next.set("tasks", clerk().get(path).json().get("tasks"));
        ((ObjectNode) next.at("/tasks/0")).put("deadline", "2027-03-31");

        assertThat(command(path, "amend", signer(), next.toString()).status()).isEqualTo(200);

        assertTold(path, "vn.giaoviec.directive.amended.v1", "ISSUED");
        assertThat(platform.events("directive-events").stream()
                        .filter(event -> event.subject().equals(id(path)))
                        .toList()
                        .getLast()
                        .data()
                        .at("/successions"))
                .hasToString("[\"" + told + ":1\"]");
    }

    private static void registered(String code, String validity) {
        var answer = admin().post(
                        "/agencies",
                        "{\"code\": \"%s\", \"name\": \"%s\", \"kind\": \"subordinate-unit\", %s}"
                                .formatted(code, code, validity));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    /** @return id of what is recorded */
    private static String succeeded(String heir, String predecessor, String on) {
        var body = "{\"act\": \"12/QĐ-UBND\", \"predecessors\": [\"%s\"], \"effectiveOn\": \"%s\"}"
                .formatted(predecessor, on);
        var answer = admin().post("/agencies/" + heir + "/successions", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().get("id").asString();
    }

    private static String by(String id) {
        return "{\"by\": \"" + id + "\", \"reason\": \"Thay bằng kế hoạch mới\"}";
    }

    private static void assertTold(String path, String type, String state) {
        await().untilAsserted(() -> assertThat(platform.events("directive-events").stream()
                        .filter(event -> event.subject().equals(id(path))))
                .last()
                .satisfies(event -> {
                    LifeOfADraftTest.keepsTheContract(event);
                    assertThat(event.type()).isEqualTo(type);
                    assertThat(event.data().get("state").asString()).isEqualTo(state);
                }));
    }
}
