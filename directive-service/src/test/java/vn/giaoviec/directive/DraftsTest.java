package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.kit.time.DomainClock;

class DraftsTest extends Office {
    @Test
    void submittingListsEveryPlaceThatIsUnfinished() {
        var path = typed("""
                {"document": {"issuedOn": "2026-11-23"},
                 "tasks": [
                   {"quote": "Một"},
                   {"quote": "Hai", "field": "Nội vụ", "noDeadline": true,
                    "lead": [{"asWritten": "các ngành", "matchedBy": "NONE"}]},
                   {"quote": "Ba", "field": "Nội vụ", "deadline": "2021-12-31",
                    "lead": [{"asWritten": "Phòng Nội vụ", "code": "phong-noi-vu"}], "coordinating": [{"asWritten": "ai đó"}],
                    "informed": [{"asWritten": "Công an", "code": "cong-an", "deadline": "2020-01-01"}]}]}""");
        var answer = command(path, "submit", clerk());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(pointers(answer).valueStream().map(JsonNode::asString))
                .containsExactly(
                        "/document/issuer",
                        "/document/subject",
                        "/tasks/0/field",
                        "/tasks/0/lead",
                        "/tasks/0/deadline",
                        "/tasks/1/lead",
                        "/tasks/2/deadline",
                        "/tasks/2/coordinating/0",
                        "/tasks/2/informed/0/deadline");
        assertThat(clerk().get(path).json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(clerk().get(path).json().at("/tasks/2/warnings").toString())
                .contains("DEADLINE_BEFORE_ISSUE", "UNKNOWN_AGENCY");
    }

    @Test
    void aDeadlineBeforeTheIssueNeedsAConfirmation() {
        var early = ONE_TASK.replace("2026-12-31", "2021-12-31");
        var path = typed(draft(null, early));
        assertThat(rule(command(path, "submit", clerk()))).isEqualTo("ADeadlineBeforeTheIssueIsConfirmed");
        edit(path, draft(null, early.replace("\"field\"", "\"deadlineConfirmed\": true, \"field\"")));
        assertThat(command(path, "submit", clerk()).status()).isEqualTo(200);
    }

    @Test
    void whereNoDayOfIssueIsPrintedADeadlineThatHasPassedNeedsAConfirmation() {
        var undated = draft(null, ONE_TASK.replace("2026-12-31", "2021-12-31")).replace("\"2026-11-23\"", "null");
        var path = typed(undated);
        assertThat(clerk().get(path).json().at("/tasks/0/warnings").toString()).contains("DEADLINE_BEFORE_ISSUE");
        assertThat(rule(command(path, "submit", clerk()))).isEqualTo("ADeadlineBeforeTheIssueIsConfirmed");
        edit(path, undated.replace("\"field\"", "\"deadlineConfirmed\": true, \"field\""));
        assertThat(command(path, "submit", clerk()).status()).isEqualTo(200);
        assertThat(command(path, "issue", signer()).status()).isEqualTo(200);
    }

    @Test
    void codesThatTheRegisterDoesNotHaveAreRefusedWithTheirPlaces() {
        var path = typed(draft(null, ONE_TASK));
        var answer = edit(
                path,
                draft(null, ONE_TASK)
                        .replace("\"phong-noi-vu\"", "\"phong-la\"")
                        .replace("\"grp-xa-phuong\"", "\"cong-an\"")
                        .replace("\"ubnd-tx-duytien\"", "\"ubnd-la\""));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(rule(answer)).isEqualTo("EveryCodeIsInTheRegister");
        assertThat(pointers(answer).valueStream().map(JsonNode::asString))
                .containsExactly("/document/issuer", "/tasks/0/lead/0/code", "/tasks/0/informed/0/group");
        assertThat(rule(clerk().post("/directives", draft(null, ONE_TASK.replace("\"phong-noi-vu\"", "\"phong-la\"")))))
                .isEqualTo("EveryCodeIsInTheRegister");
        assertThat(rule(edit(
                        path,
                        draft(
                                null,
                                ONE_TASK.replace(
                                        "\"code\": \"cong-an\"", "\"code\": \"cong-an\", \"matchedBy\": \"NONE\"")))))
                .isEqualTo("APartyIsOneAgencyOrOneGroupOrSetAside");
        assertThat(rule(edit(path, draft(null, ONE_TASK).replace("\"van-phong-hdnd-ubnd\"", "\"cong-an\""))))
                .isEqualTo("TheIssuingSideKeepsItsDraft");
    }

    @Test
    void aTaskKeepsItsIdAndANewOneGetsANumberThatWasNeverUsed() {
        var path = typed(draft(null, "[{\"quote\":\"một\"},{\"quote\":\"hai\"}]"));
        var id = clerk().get(path).json().get("id").asString();
        edit(path, draft(null, "[{\"id\":\"%s-1\",\"quote\":\"một\"}]".formatted(id)));
        edit(path, draft(null, "[{\"quote\":\"ba\"},{\"id\":\"%s-1\",\"quote\":\"một\"}]".formatted(id)));
        var tasks = clerk().get(path).json().get("tasks");
        assertThat(tasks.valueStream().map(task -> task.get("id").asString())).containsExactly(id + "-3", id + "-1");
        assertThat(rule(edit(path, draft(null, "[{\"id\":\"%s-2\",\"quote\":\"hai\"}]".formatted(id)))))
                .isEqualTo("ATaskKeepsItsId");
    }

    @Test
    void whatAPersonMatchesIsNotedAsAPersonsMatch() {
        var path = typed(draft(
                null, ONE_TASK.replace("\"code\": \"cong-an\"", "\"code\": \"cong-an\", \"matchedBy\": \"NAME\"")));
        assertThat(clerk().get(path)
                        .json()
                        .at("/tasks/0/coordinating/0/matchedBy")
                        .asString())
                .isEqualTo("PERSON");
    }

    @Test
    void theWayOfADraftIsRefusedOutOfTurnAndOutOfRole() {
        var path = typed(draft(null, ONE_TASK));
        assertThat(rule(command(path, "issue", signer()))).isEqualTo("OnlyASubmittedDraftIsDecidedOn");
        assertThat(rule(command(path, "submit", signer()))).isEqualTo("OnlyAClerkPreparesADirective");
        assertThat(command(path, "submit", signer()).status()).isEqualTo(403);
        command(path, "submit", clerk());
        assertThat(rule(edit(path, draft(null, ONE_TASK)))).isEqualTo("OnlyADraftIsEdited");
        assertThat(rule(command(path, "issue", clerk()))).isEqualTo("OnlyASignerDecidesOnADirective");
        assertThat(command(path, "send-back", signer(), "{\"note\":\"Sửa thời hạn\"}")
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(clerk().get(path).json().get("note").asString()).isEqualTo("Sửa thời hạn");
        assertThat(command(path, "send-back", signer(), "{\"why\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(command(path, "discard", clerk()).json().get("state").asString())
                .isEqualTo("DISCARDED");
        assertThat(rule(command(path, "discard", clerk()))).isEqualTo("OnlyWhatIsNotIssuedIsDiscarded");
    }

    @Test
    void aNumberIsIssuedOnceInAYear() {
        issued(draft("77/TB-UBND", ONE_TASK));
        var second = typed(draft("77/tb-ubnd ", ONE_TASK));
        command(second, "submit", clerk());
        var answer = command(second, "issue", signer());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(rule(answer)).isEqualTo("ANumberIsIssuedOnce");
        assertThat(pointers(answer).get(0).asString()).isEqualTo("/document/number");
        issued(draft("77/TB-UBND", ONE_TASK).replace("2026-11-23", "2025-11-23"));
        issued(draft(null, ONE_TASK));
        issued(draft(null, ONE_TASK));
    }

    @Test
    void anAgencyThatHasEndedIsNotGivenTasks() {
        var yesterday = run.bean(DomainClock.class).today().minusDays(1);
        register("xa-cu", "commune", "\"validTo\":\"" + yesterday + "\"");
        register("xa-moi", "commune", "\"validFrom\":\"" + yesterday + "\"");
        register("nhom-con", "group", "\"members\":[\"xa-cu\",\"xa-moi\"]");
        register("nhom-het", "group", "\"members\":[\"xa-cu\"]");
        var path = typed(
                draft(
                        null,
                        ONE_TASK.replace("\"cong-an\"", "\"xa-cu\"")
                                .replace(
                                        "{\"asWritten\": \"các xã, phường\", \"group\": \"grp-xa-phuong\"}",
                                        "{\"asWritten\":\"a\",\"group\":\"nhom-con\"},{\"asWritten\":\"b\",\"group\":\"nhom-het\"}")));
        command(path, "submit", clerk());
        var answer = command(path, "issue", signer());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(rule(answer)).isEqualTo("AgenciesAreValidOnTheDayOfIssue");
        assertThat(pointers(answer).valueStream().map(JsonNode::asString))
                .containsExactly("/tasks/0/coordinating/0/code", "/tasks/0/informed/1/group");
    }

    private static void register(String code, String kind, String more) {
        var answer = admin().post(
                        "/agencies",
                        "{\"code\":\"%s\",\"name\":\"%s\",\"kind\":\"%s\",%s}".formatted(code, code, kind, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    @Test
    void theSmallestAndTheFullestDirectiveKeepTheContract() {
        issued("""
                {"document": {"kind": "OFFICIAL_LETTER", "issuer": "ubnd-tx-duytien", "subject": "V/v"},
                 "tasks": [{"quote": "Làm", "field": "Chung", "noDeadline": true, "lead": [{"asWritten": "Công an", "code": "cong-an"}]}]}""");
        var full = issued("""
                {"document": {"kind": "PLAN", "number": "9/KH-UBND", "issuer": "ubnd-tx-duytien",
                  "trackedBy": "van-phong-hdnd-ubnd", "directingLeader": "Chủ tịch", "issuedOn": "%s",
                  "signer": {"name": "A", "position": "Chánh Văn phòng", "competence": "TL."}, "subject": "Kế hoạch",
                  "urgency": "FLASH", "recipients": [{"asWritten": "Như trên", "purpose": "EXECUTE"}],
                  "commonDeadline": "2027-12-31"},
                 "tasks": [{"quote": "Làm", "section": ["I", "1"], "field": "Chung", "deadline": "2027-06-30",
                   "deadlineQuote": "trước 30/6", "cadence": "half-yearly", "consolidating": "phong-noi-vu",
                   "deliverable": "Báo cáo", "evidencePolicy": "FILE",
                   "lead": [{"asWritten": "Phòng Nội vụ", "code": "phong-noi-vu", "deadline": "2027-06-01"}],
                   "coordinating": [{"asWritten": "xã Mộc Nam", "code": "ubnd-xa-moc-nam"}],
                   "informed": [{"asWritten": "các xã", "group": "grp-xa-phuong", "deadline": "2027-06-15"}]},
                  {"quote": "Định kỳ", "field": "Chung", "lead": [{"asWritten": "các phòng", "group": "grp-co-quan-chuyen-mon"}],
                   "recurrence": {"cadence": "monthly", "due": ["10"], "from": "2026-12-01"}}]}""".formatted(LocalDate.of(2026, 11, 23)));
        var id = clerk().get(full).json().get("id").asString();
        await().untilAsserted(() -> assertThat(platform.events("directive-events"))
                .anySatisfy(event -> assertThat(event.subject()).isEqualTo(id))
                .allSatisfy(LifeOfADraftTest::keepsTheContract));
        var event = platform.events("directive-events").stream()
                .filter(one -> one.subject().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(event.data().at("/tasks/0/assignees/2/except/0").asString()).isEqualTo("ubnd-xa-moc-nam");
        assertThat(event.data().at("/groups/grp-xa-phuong").size()).isEqualTo(16);
        assertThat(event.data().at("/tasks/1/cadence").asString()).isEqualTo("monthly");
        assertThat(event.correlationid()).isEqualTo(id);
        var assignees = clerk().get(full).json().at("/tasks/0/assignees");
        assertThat(assignees.size()).isEqualTo(17);
        assertThat(assignees
                        .valueStream()
                        .filter(one -> one.path("group").asString("").equals("grp-xa-phuong")))
                .hasSize(15);
    }

    @Test
    void noDeadlineAndADeadlineContradictEachOther() {
        for (var when : new String[] {"\"deadline\":\"2027-12-31\"", "\"recurrence\":{\"cadence\":\"monthly\"}"}) {
            var both = "[{\"quote\":\"a\",\"field\":\"Nội vụ\",\"noDeadline\":true,%s,"
                    + "\"lead\":[{\"asWritten\":\"Công an\",\"code\":\"cong-an\"}]}]";
            var path = typed(draft(null, both.formatted(when)));
            assertThat(edit(path, draft(null, both.formatted(when))).status()).isEqualTo(200);
            var answer = command(path, "submit", clerk());
            assertThat(answer.status()).as("%s", answer).isEqualTo(409);
            assertThat(rule(answer)).isEqualTo("ATaskWithoutADeadlineHasNone");
            assertThat(pointers(answer).valueStream().map(JsonNode::asString)).containsExactly("/tasks/0/noDeadline");
        }
    }

    @Test
    void whatRecursIsDueByItsRecurrence() {
        var task = "[{\"quote\":\"a\",\"field\":\"Nội vụ\",\"recurrence\":{\"cadence\":\"monthly\",\"due\":[\"10\"]},"
                + "\"deadline\":\"2027-12-31\",\"lead\":[{\"asWritten\":\"Công an\",\"code\":\"cong-an\","
                + "\"deadline\":\"2027-11-30\"}]}]";
        var path = typed(draft(null, task));
        var answer = command(path, "submit", clerk());
        assertThat(answer.status()).as("%s", answer).isEqualTo(409);
        assertThat(rule(answer)).isEqualTo("ARecurringTaskIsDueByItsRecurrence");
        assertThat(pointers(answer).valueStream().map(JsonNode::asString))
                .containsExactly("/tasks/0/deadline", "/tasks/0/lead/0/deadline");
    }

    @Test
    void aSignerWhoSendsBackSaysWhy() {
        var path = typed(draft(null, ONE_TASK));
        command(path, "submit", clerk());
        for (var body : new String[] {"", "{}", "{\"note\":null}", "{\"note\":\" \"}"}) {
            var answer = command(path, "send-back", signer(), body);
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-value");
            assertThat(pointers(answer).get(0).asString()).isEqualTo("/note");
        }
        assertThat(clerk().get(path).json().get("state").asString()).isEqualTo("SUBMITTED");
        assertThat(signer().post("/directives/khong-co/send-back", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void aStaleVersionAndAKeyUsedTwiceAreTold() {
        var path = typed(draft(null, ONE_TASK));
        assertThat(clerk().put(path, draft(null, ONE_TASK)).status()).isEqualTo(428);
        assertThat(clerk().ifMatch(9).put(path, draft(null, ONE_TASK)).status()).isEqualTo(412);
        var call = run.http().as("office-clerk").key("edit-" + path).ifMatch(1);
        assertThat(call.put(path, draft(null, ONE_TASK)).status()).isEqualTo(200);
        assertThat(call.put(path, draft(null, ONE_TASK)).header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(call.put(path, draft("1/TB", ONE_TASK)).status()).isEqualTo(422);
    }

    @Test
    void whatGetsReadCanBeSentBack() {
        var path = typed(draft(null, ONE_TASK));
        var before = clerk().get(path).json();
        assertThat(edit(path, bodyOf(before).toString()).status()).isEqualTo(200);
        var after = clerk().get(path).json();
        assertThat(after.get("tasks")).isEqualTo(before.get("tasks"));
        assertThat(((ArrayNode) after.get("tasks")).size()).isEqualTo(1);
        assertThat(((ObjectNode) after).get("version").asLong()).isEqualTo(2);
    }
}
