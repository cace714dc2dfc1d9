package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.task.Told.Assignee;

class CommandsTest {
    private static final String REPORT = "{\"result\":\"Đã xong\"}";

    @Test
    void the_life_of_a_task_from_the_hands_of_its_agency_to_the_office_s_word() {
        var id = Told.assigned("cong-an", "2030-12-31");
        var head = Told.head("cong-an");
        assertThat(head.freshKey()
                        .post("/assignments/" + id + "/acknowledge", "")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("RECEIVED");
        Told.done(head, id, "accept", "{}");
        var told = head.freshKey()
                .post(
                        "/assignments/" + id + "/progress",
                        "{\"text\":\"60%\",\"percent\":60,\"evidence\":[{\"number\":\"12/BC\"}]}");
        assertThat(told.json().get("version").asLong()).isEqualTo(4);
        assertThat(told.json().get("sequence").asLong()).isEqualTo(5);
        Told.done(head, id, "report", REPORT);
        Told.done(Told.office(), id, "send-back", "{\"reason\":\"Thiếu số liệu\"}");
        Told.done(head, id, "report", REPORT);
        Told.done(Told.office(), id, "verify", "");

        var seen = head.get("/assignments/" + id);
        assertThat(seen.header("ETag")).isEqualTo("\"8\"");
        assertThat(seen.json().get("state").asString()).isEqualTo("COMPLETED");
        assertThat(seen.json().get("class").asString()).isEqualTo("ON_TIME");
        assertThat(seen.json().get("schedule").asString()).isEqualTo("ON_TIME");
        assertThat(seen.json().get("evidenceLevel").asString()).isEqualTo("VERIFIED");
        assertThat(seen.json().get("allowed")).isEmpty();
        await().untilAsserted(() -> assertThat(Told.history(head, id)).hasSize(9));
        assertThat(Told.history(head, id).stream()
                        .map(event -> event.get("data").path("state").asString()))
                .containsExactly(
                        "ASSIGNED",
                        "RECEIVED",
                        "ACCEPTED",
                        "IN_PROGRESS",
                        "IN_PROGRESS",
                        "REPORTED",
                        "IN_PROGRESS",
                        "REPORTED",
                        "COMPLETED");
        assertThat(Told.history(head, id).getLast().get("actor").get("role").asString())
                .isEqualTo("monitor");
    }

    @Test
    void another_agency_s_assignment_answers_like_none() {
        var id = Told.accepted("cong-an");
        var stranger = Told.head("phong-y-te");
        for (var path : List.of("", "/history")) {
            assertSame(stranger.get("/assignments/" + id + path), stranger.get("/assignments/none" + path));
        }
        for (var body : List.of("{broken", "{}", REPORT)) {
            assertSame(
                    stranger.post("/assignments/" + id + "/report", body),
                    stranger.post("/assignments/none/report", body));
            assertSame(
                    stranger.freshKey().ifMatch(99).post("/assignments/" + id + "/report", body),
                    stranger.freshKey().ifMatch(99).post("/assignments/none/report", body));
        }
        assertThat(stranger.get("/assignments?agency=cong-an").json().get("items"))
                .isEmpty();
    }

    @Test
    void one_s_own_assignment_in_the_wrong_role_is_403_with_the_rule() {
        var id = Told.accepted("cong-an");
        var officer = Running.http().as("agency.cong-an.officer");
        var answer = officer.freshKey()
                .ifMatch(Told.versionOf(id))
                .with("Accept-Language", "en")
                .post("/assignments/" + id + "/report", REPORT);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("rule").asString()).isEqualTo("OnlyTheHeadAnswersForTheAgency");
        assertThat(answer.json().get("detail").asString()).startsWith("Only the head");
        assertThat(Told.head("cong-an")
                        .freshKey()
                        .ifMatch(Told.versionOf(id))
                        .post("/assignments/" + id + "/verify", "")
                        .json()
                        .get("detail")
                        .asString())
                .startsWith("Chỉ cơ quan ban hành");
    }

    @Test
    void what_the_state_does_not_allow_is_refused_with_its_name_in_the_reader_s_language() {
        var id = Told.accepted("cong-an");
        var refused = Told.head("cong-an").freshKey().ifMatch(Told.versionOf(id));
        assertThat(refused.post("/assignments/" + id + "/resume", "")
                        .json()
                        .get("detail")
                        .asString())
                .endsWith("Trạng thái hiện tại: đã nhận việc.");
        assertThat(refused.with("Accept-Language", "en")
                        .post("/assignments/" + id + "/resume", "")
                        .json()
                        .get("detail")
                        .asString())
                .endsWith("Its state is: accepted.");
    }

    @Test
    void the_office_does_not_verify_what_the_office_reported() {
        var id = Told.accepted(Told.OFFICE);
        Told.done(Told.head(Told.OFFICE), id, "report", REPORT);
        var answer = Told.office().freshKey().ifMatch(Told.versionOf(id)).post("/assignments/" + id + "/verify", "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("rule").asString()).isEqualTo("AnAgencyCannotVerifyItsOwnReport");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return   | {}                                              | /reasonCode",
                "return   | {\"reasonCode\":\"LAZY\",\"text\":\"x\"}        | /reasonCode",
                "return   | {\"reasonCode\":\"OTHER\"}                      | /text",
                "report   | {\"result\":\" \"}                              | /result",
                "report   | {\"result\":\"x\",\"evidence\":[{}]}            | /evidence/0",
                "report   | {\"result\":\"x\",\"evidence\":[{\"fileId\":\"nobody\"}]} | /evidence/0/fileId",
                "progress | {\"text\":\"x\",\"percent\":101}                | /percent",
                "progress | {\"text\":\"x\",\"mood\":\"fine\"}              | /mood",
                "transfer | {\"to\":\"nowhere\",\"reason\":\"x\"}           | /to",
                "withdraw | {\"reason\":\"\"}                               | /reason",
                "insist   | {}                                              | /text",
                "progress | {\"text\":\"\u200b\"}                      | /text"
            })
    void a_body_that_says_too_little_is_told_where(String command, String body, String pointer) {
        var id = Told.assigned("cong-an", null);
        var answer = Told.head("cong-an").freshKey().ifMatch(99).post("/assignments/" + id + "/" + command, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void preconditions_are_missed_before_rules_are_asked() {
        var id = Told.assigned("cong-an", null);
        var head = Told.head("cong-an");
        assertThat(head.freshKey()
                        .post("/assignments/" + id + "/report", REPORT)
                        .status())
                .isEqualTo(428);
        assertThat(head.freshKey()
                        .ifMatch(9)
                        .post("/assignments/" + id + "/report", REPORT)
                        .status())
                .isEqualTo(412);
        var refused = head.freshKey().ifMatch(1).post("/assignments/" + id + "/report", REPORT);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("rule").asString()).isEqualTo("AReportIsMadeOnAcceptedWork");
        assertThat(head.ifMatch(1).post("/assignments/" + id + "/accept", "").problem())
                .isEqualTo("idempotency-key-missing");
        assertThat(Running.http().post("/assignments/" + id + "/accept", "").status())
                .isEqualTo(401);
        assertThat(head.freshKey()
                        .ifMatch(1)
                        .post("/assignments/" + id + "/postpone", "")
                        .status())
                .isEqualTo(404);
        assertThat(Told.versionOf(id)).isEqualTo(1);
    }

    @Test
    void co_ordinators_work_on_their_own_account_and_the_roll_up_counts_the_leads() {
        var ids = Told.given(
                null,
                List.of(
                        Assignee.lead("xa-1"),
                        Assignee.lead("xa-2"),
                        new Assignee("cong-an", null, "COORDINATING", List.of())));
        for (var id : ids) {
            var agency =
                    Told.office().get("/assignments/" + id).json().get("agency").asString();
            if (!agency.equals("xa-2")) {
                Told.done(Told.head(agency), id, "accept", "");
                Told.done(Told.head(agency), id, "report", REPORT);
                Told.done(Told.office(), id, "verify", "");
            }
        }
        var rollUp = Told.office().get("/assignments/" + ids.getFirst()).json().get("rollUp");
        assertThat(rollUp.get("completed").asInt() + " of "
                        + rollUp.get("total").asInt())
                .isEqualTo("1 of 2");
        assertThat(rollUp.get("missing").get(0).asString()).isEqualTo("xa-2");
        assertThat(Told.head("xa-1")
                        .get("/assignments?task=" + taskOf(ids.getFirst()))
                        .json()
                        .get("items"))
                .hasSize(1);
        var own = Told.head("xa-1")
                .get("/assignments?task=" + taskOf(ids.getFirst()))
                .json()
                .get("items")
                .get(0);
        assertThat(Told.head("xa-1")
                        .get("/assignments/" + own.get("id").asString())
                        .json()
                        .has("rollUp"))
                .isFalse();
    }

    private static String taskOf(String id) {
        return Told.office()
                .get("/assignments/" + id)
                .json()
                .get("task")
                .get("id")
                .asString();
    }

    private static void assertSame(Http.Response one, Http.Response other) {
        assertThat(one.status()).isEqualTo(404);
        assertThat(one.text()).isEqualTo(other.text());
    }
}
