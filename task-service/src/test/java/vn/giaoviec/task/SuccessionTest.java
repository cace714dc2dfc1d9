package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.task.Told.Assignee;

/** An agency takes the place of others: what they have open goes over, and what is of the same task becomes one. */
class SuccessionTest extends Merging {
    @Test
    void a_merger_moves_what_is_open_once_and_what_is_reported_when_it_is_sent_back() {
        issue(List.of(Assignee.lead(north), Assignee.lead(south), Assignee.lead(other)), List.of(Assignee.lead(north)));
        Told.done(Told.head(north), id("1 " + north), "accept", "");
        Told.done(
                Told.head(north),
                id("1 " + north),
                "extensions",
                "{\"deadline\": \"2027-04-01\", \"reason\": \"Mưa bão\"}");
        northDelegatesToTheOther();
        report(south, "1 " + south);
        report(north, "2 " + north);
        Told.done(Told.office(), id("2 " + north), "verify", "");
        var before = byPlace();

        Told.succeed(heir, north, south);
        await().untilAsserted(() -> assertThat(states())
                .containsEntry("1 " + north, "TRANSFERRED")
                .containsEntry("1 " + heir, "ASSIGNED")
                .containsEntry("1 " + south, "REPORTED")
                .containsEntry("2 " + north, "COMPLETED"));
        var moved = shown(before.get("1 " + north));
        assertThat(moved.at("/extensions/0/state").asString()).isEqualTo("LAPSED");
        assertThat(moved.at("/successor/agency").asString()).isEqualTo(heir);
        var inherited = byPlace().get("1 " + heir);
        assertThat(inherited.get("firstDeadline").asString()).isEqualTo(DEADLINE);
        var part = Told.head(heir)
                .get("/assignments/" + inherited.get("id").asString())
                .json()
                .at("/children/0");
        assertThat(part.get("agency").asString()).isEqualTo(other);
        assertThat(part.get("state").asString()).isEqualTo("ASSIGNED");

        // The heir's people read what its predecessors did; nobody else does.
        await().untilAsserted(() -> {
            for (var place : List.of("1 " + north, "1 " + south, "2 " + north)) {
                assertThat(Told.head(heir)
                                .get("/assignments/"
                                        + before.get(place).get("id").asString() + "/history")
                                .status())
                        .as(place)
                        .isEqualTo(200);
            }
        });
        assertThat(Told.head(other)
                        .get("/assignments/"
                                + before.get("1 " + north).get("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(shown(inherited).get("rollUp").get("total").asInt()).isEqualTo(3);

        // What becomes open again at an agency that has ended goes over at once, and into what its heir has.
        Told.done(Told.office(), id("1 " + south), "send-back", "{\"reason\": \"Chưa đủ\"}");
        await().untilAsserted(() ->
                assertThat(states()).containsEntry("1 " + south, "TRANSFERRED").containsEntry("1 " + heir, "ASSIGNED"));
        assertThat(byPlace().get("1 " + heir).get("predecessors").valueStream().map(JsonNode::asString))
                .containsExactly(
                        before.get("1 " + north).get("id").asString(),
                        before.get("1 " + south).get("id").asString());
        var rollUp = shown(inherited).get("rollUp");
        assertThat(rollUp.get("total").asInt()).isEqualTo(2);
        assertThat(rollUp.get("formerly").asInt()).isEqualTo(3);
        Told.done(Told.signer(), id("2 " + north), "reopen", "{\"reason\": \"Làm lại\"}");
        await().untilAsserted(() ->
                assertThat(states()).containsEntry("2 " + north, "TRANSFERRED").containsEntry("2 " + heir, "ASSIGNED"));
    }

    @Test
    void an_heir_that_has_the_task_open_goes_on_with_the_higher_role_and_with_both_deadlines() {
        issue(
                List.of(Assignee.lead(north), new Assignee(heir, null, "COORDINATING", List.of())),
                List.of(Assignee.lead(north), Assignee.lead(heir)));
        Told.done(Told.head(heir), id("2 " + heir), "accept", "");
        Told.done(
                Told.head(heir),
                id("2 " + heir),
                "extensions",
                "{\"deadline\": \"2027-05-01\", \"reason\": \"Mưa bão\"}");
        Told.done(Told.signer(), id("2 " + heir), "extensions/1/grant", "");
        var before = byPlace();

        Told.succeed(heir, north);
        await().untilAsserted(() -> {
            var one = shown(before.get("1 " + heir));
            assertThat(one.get("state").asString()).isEqualTo("WITHDRAWN");
            var lead = byPlace().get("1 " + heir);
            assertThat(lead.get("role").asString()).isEqualTo("LEAD");
            assertThat(lead.get("predecessors").size()).isEqualTo(2);
            var two = shown(before.get("2 " + heir));
            assertThat(two.get("state").asString()).isEqualTo("ACCEPTED");
            assertThat(two.get("predecessors").valueStream().map(JsonNode::asString))
                    .containsExactly(before.get("2 " + north).get("id").asString());
            assertThat(two.get("deadline").asString()).isEqualTo("2027-05-01");
            assertThat(two.get("firstDeadline").asString()).isEqualTo(DEADLINE);
        });
        assertThat(shown(before.get("2 " + north)).get("successor").get("id").asString())
                .isEqualTo(before.get("2 " + heir).get("id").asString());
    }

    @Test
    void what_is_opened_again_goes_to_the_last_heir_as_the_directive_says_it_by_then() {
        var issued = Told.issued(directive, DEADLINE, Map.of(), List.of(Assignee.lead(north)));
        Told.issue(issued);
        report(north, "1 " + north);
        Told.done(Told.office(), id("1 " + north), "verify", "");
        var amended = Told.amended(issued, 2, "Điều chỉnh");
        ((ObjectNode) amended.data().get("tasks").get(0)).put("deadline", LATER);
        Told.issue(amended);
        Told.office().get("/assignments?directive=" + directive + "&after=" + directive + ":2");
        Told.succeed(south, north);
        Told.succeed(heir, south);
        var history = "/assignments/" + id("1 " + north) + "/history";
        await().untilAsserted(
                        () -> assertThat(Told.head(heir).get(history).status()).isEqualTo(200));
        Told.done(Told.signer(), id("1 " + north), "reopen", "{\"reason\": \"Làm lại\"}");
        await().untilAsserted(() -> assertThat(states())
                .containsEntry("1 " + north, "TRANSFERRED")
                .containsEntry("1 " + heir, "ASSIGNED")
                .doesNotContainKey("1 " + south));
        var inherited = shown(byPlace().get("1 " + heir));
        assertThat(inherited.get("deadline").asString()).isEqualTo(LATER);
        assertThat(inherited.get("firstDeadline").asString()).isEqualTo(DEADLINE);
    }

    @Test
    void a_part_that_was_reported_follows_its_whole_when_it_is_sent_back() {
        var part = reportedPartOfWhatHasGoneOver();
        sendBack(part);
        await().untilAsserted(() ->
                assertThat(partOf(heir, "1 " + heir).get("agency").asString()).isEqualTo(other));
    }

    @Test
    void a_part_that_follows_its_whole_is_tracked_by_whoever_has_that_by_now() {
        var part = reportedPartOfWhatHasGoneOver();
        Told.transfer(id("1 " + heir), south);
        sendBack(part);
        await().untilAsserted(() ->
                assertThat(partOf(south, "1 " + south).get("agency").asString()).isEqualTo(other));
        var follows = Told.head(south)
                .get("/assignments/" + partOf(south, "1 " + south).get("id").asString());
        assertThat(follows.status()).isEqualTo(200);
        assertThat(follows.json().at("/directive/trackedBy").asString()).isEqualTo(south);
    }

    @Test
    void a_part_ends_where_its_own_agency_has_the_whole_by_now() {
        var part = reportedPartOfWhatHasGoneOver();
        Told.transfer(id("1 " + heir), other);
        sendBack(part);
        await().untilAsserted(() -> assertThat(stateOfPart(part)).isEqualTo("WITHDRAWN"));
    }

    /** Of the north's task, in the other's hands, while the heir has the whole. */
    private String reportedPartOfWhatHasGoneOver() {
        issue(List.of(Assignee.lead(north)));
        Told.done(Told.head(north), id("1 " + north), "accept", "");
        northDelegatesToTheOther();
        var part = partOf(north, "1 " + north).get("id").asString();
        Told.done(Told.head(other), part, "accept", "");
        Told.done(Told.head(other), part, "report", "{\"result\": \"Đã làm xong\"}");
        Told.succeed(heir, north);
        await().untilAsserted(() -> assertThat(states()).containsEntry("1 " + heir, "ASSIGNED"));
        assertThat(stateOfPart(part)).isEqualTo("REPORTED");
        return part;
    }

    private void sendBack(String part) {
        Told.done(Told.head(north), part, "send-back", "{\"reason\": \"Chưa đủ\"}");
    }

    private JsonNode partOf(String agency, String place) {
        return Told.head(agency).get("/assignments/" + id(place)).json().at("/children/0");
    }

    private String stateOfPart(String part) {
        return Told.head(other).get("/assignments/" + part).json().get("state").asString();
    }

    @Test
    void a_report_of_the_heir_does_not_answer_for_what_joins_it() {
        issue(List.of(Assignee.lead(north), Assignee.lead(heir)));
        report(heir, "1 " + heir);
        Told.succeed(heir, north);
        await().untilAsserted(() -> assertThat(states())
                .containsEntry("1 " + north, "TRANSFERRED")
                .containsEntry("1 " + heir, "IN_PROGRESS"));
    }

    @Test
    void what_is_given_to_an_agency_that_has_ended_goes_over_at_once() {
        Told.succeed(heir, north);
        issue(List.of(Assignee.lead(north)), List.of(Assignee.lead(other)));
        await().untilAsserted(() ->
                assertThat(states()).containsEntry("1 " + north, "TRANSFERRED").containsEntry("1 " + heir, "ASSIGNED"));
    }

    /** Once it is known here that the other is an agency. */
    private void northDelegatesToTheOther() {
        await().untilAsserted(() -> assertThat(Told.head(north)
                        .freshKey()
                        .ifMatch(Told.versionOf(id("1 " + north)))
                        .post(
                                "/assignments/" + id("1 " + north) + "/delegations",
                                "{\"agency\": \"%s\", \"text\": \"Rà soát\"}".formatted(other))
                        .status())
                .isEqualTo(200));
    }
}
