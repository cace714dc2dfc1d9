package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.aggregate.StaleVersion;
import vn.giaoviec.task.model.AssignmentCommand.Reopen;
import vn.giaoviec.task.model.AssignmentCommand.ReportDone;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;

/** A part of a task in the hands of another agency: who sees it, who judges it, and how it ends with the whole. */
class DelegationTest {
    private static final String LEADER = "phong-kinh-te";
    private static final String UNIT = "tram-khuyen-nong";

    @BeforeAll
    static void agencies() {
        Told.register(LEADER, "unit");
        Told.register(UNIT, "unit");
        Told.register("tram-thu-y", "unit");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(new Document("_id", new Document("$in", List.of(LEADER, UNIT, "tram-thu-y"))))
                == 3);
    }

    @Test
    void the_delegating_agency_tracks_its_part_and_the_issuing_side_sees_counts_alone() {
        var id = accepted("2030-12-31");
        var child = delegated(id, UNIT, "2030-11-30");

        var part = see(LEADER, child);
        assertThat(part.get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(part.get("task").get("quote").asString()).isEqualTo("Thống kê diện tích");
        assertThat(part.get("deadline").asString()).isEqualTo("2030-11-30");
        assertThat(part.get("parent").asString()).isEqualTo(id);
        assertThat(part.get("directive").get("trackedBy").asString()).isEqualTo(LEADER);
        assertThat(part.has("rollUp")).as("how others stand with the task").isFalse();
        assertThat(see(UNIT, child).get("allowed").toString()).contains("accept");
        assertThat(Told.office().get("/assignments/" + child).status()).isEqualTo(404);
        assertThat(Told.signer().get("/assignments/" + child).status()).isEqualTo(404);
        assertThat(Told.head(UNIT).get("/assignments/" + id).status()).isEqualTo(404);

        var above = Told.office().get("/assignments/" + id).json();
        assertThat(above.get("children")).isEmpty();
        assertThat(above.get("delegated").get("total").asInt()).isEqualTo(1);
        assertThat(above.get("delegated").get("worst").asString()).isEqualTo("ASSIGNED");
        assertThat(above.get("rollUp").get("total").asInt()).isEqualTo(1);
        assertThat(see(LEADER, id).get("children").get(0).get("agency").asString())
                .isEqualTo(UNIT);
        assertThat(see(LEADER, id).get("children").get(0).get("beyondTheWhole").asBoolean())
                .isFalse();
    }

    @Test
    void the_report_waits_for_what_was_delegated_which_its_own_agency_judges() {
        var id = accepted("2030-12-31");
        var child = delegated(id, UNIT, null);
        assertThat(see(LEADER, child).get("deadline").asString()).isEqualTo("2030-12-31");

        refused(LEADER, id, "report", "{\"result\":\"Xong\"}", "WhatWasDelegatedEndsBeforeTheReport");
        Told.done(Told.head(UNIT), child, "accept", "{}");
        Told.done(Told.head(UNIT), child, "report", "{\"result\":\"Đã thống kê\"}");
        refused(LEADER, id, "report", "{\"result\":\"Xong\"}", "WhatWasDelegatedEndsBeforeTheReport");
        assertThat(post(UNIT, child, "verify", "{}")).isEqualTo(403);
        Told.done(Told.head(LEADER), child, "verify", "{}");
        Told.done(Told.head(LEADER), id, "report", "{\"result\":\"Xong\"}");

        refused(LEADER, child, "reopen", "{\"reason\":\"Thiếu\"}", "APartIsReopenedWhileTheWholeGoesOn");
        assertThat(see(LEADER, id).get("state").asString()).isEqualTo("REPORTED");
    }

    @Test
    void what_was_delegated_ends_in_the_write_that_takes_the_whole_away() {
        for (var ending : List.of(
                "withdraw {\"reason\":\"Không còn cần\"}",
                "close-not-done {\"reason\":\"Không khả thi\"}",
                "transfer {\"reason\":\"Đúng chuyên môn\",\"to\":\"tram-thu-y\"}")) {
            var id = accepted(null);
            var done = delegated(id, "tram-thu-y", null);
            Told.done(Told.head("tram-thu-y"), done, "accept", "{}");
            Told.done(Told.head("tram-thu-y"), done, "report", "{\"result\":\"Xong\"}");
            Told.done(Told.head(LEADER), done, "verify", "{}");
            var open = delegated(id, UNIT, null);

            var command = ending.split(" ", 2);
            Told.done(Told.signer(), id, command[0], command[1]);

            assertThat(see(UNIT, open).get("state").asString()).as(ending).isEqualTo("WITHDRAWN");
            assertThat(see(LEADER, done).get("state").asString()).as(ending).isEqualTo("COMPLETED");
        }
    }

    /** Whoever was told of the other decides again. */
    @Test
    void a_part_that_is_reopened_and_an_end_of_the_whole_know_of_each_other_whichever_is_written_first() {
        var ended = accepted(null);
        var ofTheEnded = judged(delegated(ended, UNIT, null));
        var reopening = Decided.of(ofTheEnded, new Reopen("Thiếu", null), "head", LEADER);
        Told.done(Told.signer(), ended, "withdraw", "{\"reason\":\"Không còn cần\"}");
        assertThatThrownBy(reopening::write).isInstanceOf(StaleVersion.class);
        refused(LEADER, ofTheEnded, "reopen", "{\"reason\":\"Thiếu\"}", "APartIsReopenedWhileTheWholeGoesOn");

        var whole = accepted(null);
        var part = judged(delegated(whole, UNIT, null));
        var ending = Decided.of(whole, new Withdraw("Không còn cần", null), "signer", Told.OFFICE);
        var reporting = Decided.of(whole, new ReportDone("Xong", List.of(), null), "head", LEADER);
        var version = Told.versionOf(whole);
        Told.done(Told.head(LEADER), part, "reopen", "{\"reason\":\"Thiếu\"}");
        assertThat(Told.versionOf(whole)).isEqualTo(version);
        assertThatThrownBy(ending::write).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(reporting::write).isInstanceOf(StaleVersion.class);
        Told.done(Told.signer(), whole, "withdraw", "{\"reason\":\"Không còn cần\"}");
        assertThat(see(UNIT, part).get("state").asString()).isEqualTo("WITHDRAWN");
    }

    private static String judged(String part) {
        Told.done(Told.head(UNIT), part, "accept", "{}");
        Told.done(Told.head(UNIT), part, "report", "{\"result\":\"Đã thống kê\"}");
        Told.done(Told.head(LEADER), part, "verify", "{}");
        return part;
    }

    @Test
    void it_goes_to_one_agency_at_work_once_and_within_the_whole_and_no_further() {
        var id = accepted("2030-12-31");
        var child = delegated(id, UNIT, null);

        refused(LEADER, id, "delegations", body(UNIT, null), "AgencyHasTaskOpen");
        refused(LEADER, id, "delegations", body(LEADER, null), "ADelegationGoesToAnotherAgencyAtWork");
        refused(LEADER, id, "delegations", body("tram-thu-y", "2031-01-01"), "WhatIsDelegatedIsDueWithinTheWhole");
        Told.done(Told.head(UNIT), child, "accept", "{}");
        refused(UNIT, child, "delegations", body("tram-thu-y", null), "WhatWasDelegatedIsNotDelegatedOn");
        refused(
                UNIT,
                child,
                "extensions",
                "{\"deadline\":\"2031-01-31\",\"reason\":\"Mưa\"}",
                "WhatIsDelegatedIsDueWithinTheWhole");
        assertThat(post(LEADER, id, "delegations", "{\"agency\":\"khong-co\",\"text\":\"x\"}"))
                .isEqualTo(400);
    }

    private static String accepted(String deadline) {
        var id = Told.assigned(LEADER, deadline);
        Told.done(Told.head(LEADER), id, "accept", "{}");
        return id;
    }

    private static String delegated(String id, String agency, String deadline) {
        var answer = Told.head(LEADER)
                .freshKey()
                .ifMatch(version(LEADER, id))
                .post("/assignments/" + id + "/delegations", body(agency, deadline));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().get("child").asString();
    }

    private static String body(String agency, String deadline) {
        return "{\"agency\":\"" + agency + "\",\"text\":\"Thống kê diện tích\""
                + (deadline == null ? "}" : ",\"deadline\":\"" + deadline + "\"}");
    }

    private static void refused(String agency, String id, String call, String body, String rule) {
        var answer =
                Told.head(agency).freshKey().ifMatch(version(agency, id)).post("/assignments/" + id + "/" + call, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(409);
        assertThat(answer.json().get("rule").asString()).isEqualTo(rule);
    }

    private static int post(String agency, String id, String call, String body) {
        return Told.head(agency)
                .freshKey()
                .ifMatch(version(agency, id))
                .post("/assignments/" + id + "/" + call, body)
                .status();
    }

    private static long version(String agency, String id) {
        return see(agency, id).get("version").asLong();
    }

    private static JsonNode see(String agency, String id) {
        return Told.head(agency).get("/assignments/" + id).json();
    }
}
