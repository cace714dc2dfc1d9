package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Policy;
import vn.giaoviec.task.usecase.PolicyOfIssuer;

/** What the agency asks and the issuing side decides, and the other way round. */
class RequestsTest {
    private static final String AGENCY = "cong-an";
    private static final LocalDate DEADLINE = LocalDate.now(Assignment.ZONE).plusDays(40);
    private static final String REPORT = "{\"result\":\"Đã xong\"}";

    private static String accepted() {
        var id = Told.assigned(AGENCY, DEADLINE.toString());
        Told.done(head(), id, "accept", "");
        return id;
    }

    private static Http head() {
        return Told.head(AGENCY);
    }

    private static Http.Response tried(Http who, String id, String call, String body) {
        return who.freshKey().ifMatch(Told.versionOf(id)).post("/assignments/" + id + "/" + call, body);
    }

    private static JsonNode seen(String id) {
        return Told.office().get("/assignments/" + id).json();
    }

    private static String asking(LocalDate deadline) {
        return "{\"deadline\":\"%s\",\"reason\":\"Thiếu kinh phí\"}".formatted(deadline);
    }

    private static String rule(Http.Response answer) {
        return answer.json().get("rule").asString();
    }

    private static List<String> allowed(Http who, String id) {
        return who.get("/assignments/" + id)
                .json()
                .get("allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void an_extension_is_asked_and_granted_and_the_first_deadline_stays() {
        var id = accepted();
        var asked = tried(head(), id, "extensions", asking(DEADLINE.plusDays(10)));
        assertThat(asked.status()).as("%s", asked).isEqualTo(200);
        assertThat(asked.json().get("n").asInt()).isEqualTo(1);
        assertThat(asked.json().get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(allowed(Told.office(), id)).contains("extensions/1/grant", "extensions/1/refuse");
        assertThat(allowed(head(), id)).contains("extensions/1/cancel").doesNotContain("extensions");
        assertThat(rule(tried(head(), id, "extensions", asking(DEADLINE.plusDays(11)))))
                .isEqualTo("ARequestWaitsAlready");

        var given = DEADLINE.plusDays(7);
        Told.done(Told.office(), id, "extensions/1/grant", "{\"deadline\":\"" + given + "\",\"reason\":\"Đồng ý\"}");
        var after = seen(id);
        assertThat(after.get("deadline").asString()).isEqualTo(given.toString());
        assertThat(after.get("firstDeadline").asString()).isEqualTo(DEADLINE.toString());
        assertThat(after.at("/deadlineHistory/0/decision").asString()).isEqualTo("extension");
        assertThat(after.at("/extensions/0/state").asString()).isEqualTo("GRANTED");
        assertThat(after.at("/extensions/0/granted").asString()).isEqualTo(given.toString());
        assertThat(after.at("/extensions/0/reason").asString()).isEqualTo("Đồng ý");
        assertThat(rule(tried(Told.office(), id, "extensions/1/refuse", "{\"reason\":\"x\"}")))
                .isEqualTo("ARequestIsDecidedOnce");
        assertThat(tried(Told.office(), id, "extensions/2/refuse", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(tried(Told.office(), id, "explanations/1/grant", "{}").status())
                .isEqualTo(404);
        assertThat(tried(head(), id, "extensions", asking(DEADLINE.plusDays(20)))
                        .json()
                        .get("n")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void beyond_the_days_left_to_the_monitor_the_signer_decides() {
        var id = accepted();
        Told.done(head(), id, "extensions", asking(DEADLINE.plusDays(16)));
        var monitor = tried(Told.office(), id, "extensions/1/grant", "{}");
        assertThat(monitor.status()).isEqualTo(403);
        assertThat(rule(monitor)).isEqualTo("BeyondItsPolicyTheSignerDecides");
        Told.done(Told.signer(), id, "extensions/1/grant", "{}");
        assertThat(seen(id).get("deadline").asString())
                .isEqualTo(DEADLINE.plusDays(16).toString());
    }

    @Test
    void a_body_leaves_more_or_less_to_its_monitors() {
        var issuer = "ubnd-tx-khac";
        var data = (ObjectNode) Contract.load()
                .sample("vn.giaoviec.policy.changed.v1", "minimal")
                .get("data");
        data.put("issuer", issuer).put("monitorExtendsDays", 30);
        var subject = "policy." + issuer;
        Running.platform()
                .produce("agency-events", subject, Told.event("vn.giaoviec.policy.changed.v1", subject, 1, data));
        await().untilAsserted(() -> assertThat(
                        Running.service().bean(PolicyOfIssuer.class).of(issuer))
                .isEqualTo(new Policy(2, false, 2, 30, List.of(-7, -3, -1, 0, 3, 7), 5, 2, 30)));
        assertThat(Running.service().bean(PolicyOfIssuer.class).of("ubnd-tx-duytien"))
                .isEqualTo(Policy.STANDARD);
    }

    @Test
    void whoever_asks_never_decides_though_of_the_issuing_side() {
        var id = Told.assigned(Told.OFFICE, DEADLINE.toString());
        Told.done(Told.head(Told.OFFICE), id, "accept", "");
        Told.done(Told.head(Told.OFFICE), id, "extensions", asking(DEADLINE.plusDays(1)));
        for (var who : List.of(Told.office(), Told.signer())) {
            var answer = tried(who, id, "extensions/1/grant", "{}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(rule(answer)).isEqualTo("WhoAsksDoesNotDecide");
        }
    }

    @Test
    void only_a_later_date_is_asked_for_and_only_of_a_deadline() {
        var id = accepted();
        assertThat(rule(tried(head(), id, "extensions", asking(DEADLINE))))
                .isEqualTo("AnExtensionGoesBeyondTheDeadline");
        var undated = Told.accepted(AGENCY);
        assertThat(rule(tried(head(), undated, "extensions", asking(DEADLINE)))).isEqualTo("OnlyADeadlineIsExtended");
        assertThat(allowed(head(), undated)).doesNotContain("extensions").contains("holds", "late-returns");
    }

    @Test
    void what_waits_lapses_with_the_report() {
        var id = accepted();
        Told.done(head(), id, "extensions", asking(DEADLINE.plusDays(5)));
        Told.done(head(), id, "holds", "{\"reason\":\"Chờ tỉnh\",\"waitsFor\":\"Ý kiến\"}");
        Told.done(Told.office(), id, "explanations", "{\"question\":\"Vì sao?\",\"dueOn\":\"" + DEADLINE + "\"}");
        Told.done(head(), id, "report", REPORT);
        var after = seen(id);
        assertThat(after.at("/extensions/0/state").asString()).isEqualTo("LAPSED");
        assertThat(after.at("/holds/0/state").asString()).isEqualTo("LAPSED");
        assertThat(after.at("/explanations/0/state").asString()).isEqualTo("OPEN");
        assertThat(after.get("deadline").asString()).isEqualTo(DEADLINE.toString());
        assertThat(rule(tried(Told.office(), id, "extensions/1/grant", "{}"))).isEqualTo("AnExtensionIsForWorkInHand");
    }

    @Test
    void work_on_hold_waits_and_its_deadline_does_not() {
        var id = accepted();
        Told.done(head(), id, "holds", "{\"reason\":\"Chờ tỉnh\",\"waitsFor\":\"Ý kiến của Sở\"}");
        Told.done(Told.office(), id, "holds/1/grant", "");
        assertThat(seen(id).get("state").asString()).isEqualTo("ON_HOLD");
        assertThat(seen(id).get("deadline").asString()).isEqualTo(DEADLINE.toString());
        Told.done(head(), id, "progress", "{\"text\":\"Vẫn chờ\"}");
        assertThat(seen(id).get("state").asString()).isEqualTo("ON_HOLD");
        assertThat(rule(tried(head(), id, "report", REPORT))).isEqualTo("AReportIsMadeOnAcceptedWork");
        Told.done(Told.office(), id, "resume", "");
        assertThat(seen(id).get("state").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void what_was_accepted_goes_back_with_consent() {
        var id = accepted();
        Told.done(head(), id, "late-returns", "{\"reasonCode\":\"NOT_COMPETENT\",\"text\":\"Không thuộc thẩm quyền\"}");
        Told.done(Told.office(), id, "late-returns/1/refuse", "{\"reason\":\"Đúng thẩm quyền\"}");
        assertThat(seen(id).get("state").asString()).isEqualTo("ACCEPTED");
        Told.done(head(), id, "late-returns", "{\"reasonCode\":\"LACKS_MEANS\",\"text\":\"Thiếu người\"}");
        Told.done(head(), id, "late-returns/2/cancel", "");
        Told.done(head(), id, "late-returns", "{\"reasonCode\":\"OTHER\",\"text\":\"Khác\"}");
        Told.done(Told.office(), id, "late-returns/3/grant", "");
        assertThat(seen(id).get("state").asString()).isEqualTo("RETURNED");
        assertThat(seen(id).get("lateReturns")
                        .valueStream()
                        .map(one -> one.get("state").asString()))
                .containsExactly("REFUSED", "CANCELLED", "GRANTED");
    }

    @Test
    void the_issuing_side_asks_why_and_the_head_answers() {
        var id = accepted();
        var question = "{\"question\":\"Vì sao chậm?\",\"dueOn\":\"" + LocalDate.now(Assignment.ZONE) + "\"}";
        assertThat(tried(head(), id, "explanations", question).status()).isEqualTo(403);
        Told.done(Told.office(), id, "explanations", question);
        Told.done(head(), id, "explanations/1/answer", "{\"text\":\"Do mưa bão\"}");
        Told.done(Told.office(), id, "explanations", question);
        Told.done(Told.office(), id, "explanations/2/waive", "{\"reason\":\"Đã rõ\"}");
        var explanations = seen(id).get("explanations");
        assertThat(explanations.get(0).get("state").asString()).isEqualTo("ANSWERED");
        assertThat(explanations.get(0).get("answer").asString()).isEqualTo("Do mưa bão");
        assertThat(explanations.get(1).get("state").asString()).isEqualTo("WAIVED");
        var past = "{\"question\":\"?\",\"dueOn\":\"2020-01-01\"}";
        assertThat(rule(tried(Told.office(), id, "explanations", past))).isEqualTo("AnExplanationIsDueInTime");
    }

    @Test
    void an_extension_and_a_report_at_once_are_one_outcome() throws Exception {
        var id = accepted();
        Told.done(head(), id, "extensions", asking(DEADLINE.plusDays(5)));
        var version = Told.versionOf(id);
        var answers = Races.atOnce(
                () -> Told.office()
                        .freshKey()
                        .ifMatch(version)
                        .post("/assignments/" + id + "/extensions/1/grant", "{}"),
                () -> head().freshKey().ifMatch(version).post("/assignments/" + id + "/report", REPORT));
        assertThat(answers.stream().map(Http.Response::status)).containsOnlyOnce(200);
        var after = seen(id);
        var granted = answers.getFirst().status() == 200;
        assertThat(after.at("/extensions/0/state").asString()).isEqualTo(granted ? "GRANTED" : "LAPSED");
        assertThat(after.get("state").asString()).isEqualTo(granted ? "ACCEPTED" : "REPORTED");
    }
}
