package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.task.Told.Assignee;

/** An agency takes the place of others: what they have open goes over, and what is of the same task becomes one. */
class SuccessionTest {
    private static final String DEADLINE = "2027-03-01";
    private static final String LATER = "2027-06-01";

    private final String directive = Running.fresh();
    private final String north = code("bac");
    private final String south = code("nam");
    private final String other = code("khac");
    private final String heir = code("hoan");

    private String code(String name) {
        return "xa-" + name + "-" + directive.substring(0, 8);
    }

    @BeforeEach
    void register() {
        for (var agency : List.of(north, south, other, heir)) {
            Told.register(agency, "commune");
        }
    }

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
    void an_edition_gives_nothing_to_an_agency_that_has_ended() {
        var issued = Told.issued(directive, DEADLINE, Map.of(), List.of(Assignee.lead(other)));
        Told.issue(issued);
        id("1 " + other);
        Told.succeed(heir, north);
        var next = Told.issued(directive, DEADLINE, Map.of(), List.of(Assignee.lead(other), Assignee.lead(north)));
        next.data().at("/tasks/0/assignees/1").asObject().put("since", 2);
        Told.issue(Told.amended(next, 2, "Bổ sung"));
        await().untilAsserted(() ->
                assertThat(states()).containsEntry("1 " + north, "TRANSFERRED").containsEntry("1 " + heir, "ASSIGNED"));
    }

    @Test
    void what_is_given_to_an_agency_that_has_ended_goes_over_at_once() {
        Told.succeed(heir, north);
        issue(List.of(Assignee.lead(north)), List.of(Assignee.lead(other)));
        await().untilAsserted(() ->
                assertThat(states()).containsEntry("1 " + north, "TRANSFERRED").containsEntry("1 " + heir, "ASSIGNED"));
    }

    @Test
    void an_amendment_may_name_the_heir_who_goes_on_with_what_there_is_and_is_given_what_nobody_has() {
        issue(
                List.of(Assignee.lead(north), Assignee.lead(south)),
                List.of(Assignee.lead(north)),
                List.of(Assignee.lead(north)));
        report(north, "2 " + north);
        Told.done(Told.office(), id("2 " + north), "verify", "");
        Told.done(Told.signer(), id("3 " + north), "withdraw", "{\"reason\": \"Không còn cần\"}");
        merged();
        var taken = id("1 " + heir);
        Told.done(Told.head(heir), taken, "accept", "");

        amend(List.of(Assignee.lead(heir)), List.of(Assignee.lead(heir)), List.of(Assignee.lead(heir)));
        await().untilAsserted(() -> {
            var one = byPlace().get("1 " + heir);
            assertThat(one.get("id").asString()).isEqualTo(taken);
            assertThat(one.get("deadline").asString()).isEqualTo(LATER);
            assertThat(states())
                    .containsEntry("1 " + heir, "ACCEPTED")
                    .containsEntry("3 " + heir, "ASSIGNED")
                    .as("what its predecessor has done is done")
                    .doesNotContainKey("2 " + heir);
        });
    }

    @Test
    void what_an_heir_has_in_another_role_besides_begins_anew_where_the_higher_one_is_taken_out() {
        issue(List.of(Assignee.lead(north), new Assignee(heir, null, "COORDINATING", List.of())));
        Told.transfer(id("1 " + north), south);
        Told.succeed(heir, south);
        await().untilAsserted(() ->
                assertThat(byPlace().get("1 " + heir).get("role").asString()).isEqualTo("LEAD"));
        var lead = id("1 " + heir);
        amend(List.of(Assignee.lead(other), new Assignee(heir, null, "COORDINATING", List.of())));
        await().untilAsserted(() -> {
            assertThat(Told.office()
                            .get("/assignments/" + lead)
                            .json()
                            .get("state")
                            .asString())
                    .isEqualTo("WITHDRAWN");
            assertThat(byPlace().get("1 " + heir).get("role").asString()).isEqualTo("COORDINATING");
            assertThat(states()).containsEntry("1 " + heir, "ASSIGNED");
        });
    }

    @Test
    void an_amendment_that_drops_one_of_those_who_were_merged_leaves_the_heir_what_it_has_of_the_other() {
        issue(List.of(Assignee.lead(north), Assignee.lead(south)));
        merged();
        var taken = id("1 " + heir);
        amend(List.of(Assignee.lead(south)));
        await().untilAsserted(() -> {
            var one = byPlace().get("1 " + heir);
            assertThat(one.get("id").asString()).isEqualTo(taken);
            assertThat(one.get("deadline").asString()).isEqualTo(LATER);
        });
        assertThat(states()).containsEntry("1 " + heir, "ASSIGNED");
    }

    @Test
    void a_merger_does_not_carry_out_again_what_an_edition_has_said_to_one_of_those() {
        var issued = Told.issued(directive, DEADLINE, Map.of(), List.of(Assignee.lead(north), Assignee.lead(south)));
        Told.issue(issued);
        var edition = Told.amended(issued, 2, "Điều chỉnh");
        ((ObjectNode) edition.data().at("/tasks/0/assignees/1")).put("deadline", "2027-04-01");
        Told.issue(edition);
        await().untilAsserted(() -> assertThat(
                        byPlace().get("1 " + south).get("deadline").asString())
                .isEqualTo("2027-04-01"));
        var goesOn = id("1 " + north);
        Told.done(Told.head(north), goesOn, "accept", "");
        Told.done(Told.head(north), goesOn, "extensions", "{\"deadline\": \"2027-05-01\", \"reason\": \"Mưa bão\"}");
        Told.done(Told.signer(), goesOn, "extensions/1/grant", "");

        Told.succeed(north, south);
        await().untilAsserted(() -> assertThat(states()).containsEntry("1 " + south, "TRANSFERRED"));
        await().untilAsserted(() -> assertThat(looksOwed().countDocuments(new Document("_id", goesOn)))
                .isZero());
        assertThat(shown(byPlace().get("1 " + north)).get("deadline").asString())
                .as("the later of both")
                .isEqualTo("2027-05-01");
    }

    /** It comes by another topic, and may come later. */
    @Test
    void an_edition_waits_for_the_succession_that_its_writer_knew() {
        issue(List.of(Assignee.lead(north)), List.of(Assignee.lead(north)));
        var taken = id("1 " + north);
        var succeeded = Told.succeeded(heir, north);
        var edition = edition(List.of(Assignee.lead(heir)), List.of(Assignee.lead(heir)));
        ((ObjectNode) edition.data()).putArray("successions").add(succeeded.id());
        Told.issue(edition);
        await().until(() -> intake().countDocuments(new Document("_id", directive).append("sequence", 2L)) == 1);
        // Another directive that came later is carried out: it was this one's turn meanwhile.
        Told.assigned(other, null);
        Told.transfer(id("2 " + north), other);
        assertThat(states())
                .isEqualTo(Map.of("1 " + north, "ASSIGNED", "2 " + north, "TRANSFERRED", "2 " + other, "ASSIGNED"));

        Running.platform().produce("agency-events", succeeded.subject(), succeeded);
        await().untilAsserted(() -> assertThat(byPlace()).hasEntrySatisfying("1 " + heir, one -> {
            assertThat(one.get("predecessors")).hasToString("[\"" + taken + "\"]");
            assertThat(one.get("deadline").asString()).isEqualTo(LATER);
        }));
        assertThat(states())
                .isEqualTo(Map.of(
                        "1 " + north, "TRANSFERRED",
                        "1 " + heir, "ASSIGNED",
                        "2 " + north, "TRANSFERRED",
                        "2 " + other, "ASSIGNED"));
    }

    private static MongoCollection<Document> intake() {
        return Running.platform().database("task-service").getCollection("directive_intake");
    }

    private static MongoCollection<Document> looksOwed() {
        return Running.platform().database("task-service").getCollection("looks_owed");
    }

    /** What the north and the south have open of the first task is one, at their heir. */
    private void merged() {
        Told.succeed(heir, north, south);
        await().untilAsserted(() -> assertThat(states())
                .containsEntry("1 " + north, "TRANSFERRED")
                .containsEntry("1 " + south, "TRANSFERRED")
                .containsEntry("1 " + heir, "ASSIGNED"));
    }

    @SafeVarargs
    private void amend(List<Assignee>... tasks) {
        Told.issue(edition(tasks));
    }

    /** The second, to a later deadline; who was not named before is given it now. */
    @SafeVarargs
    private Envelope edition(List<Assignee>... tasks) {
        var issued = Told.issued(directive, LATER, Map.of(), tasks);
        issued.data()
                .get("tasks")
                .forEach(task -> task.get("assignees").forEach(assignee -> {
                    if (Set.of(heir, other).contains(assignee.get("agency").asString())
                            && assignee.get("role").asString().equals("LEAD")) {
                        ((ObjectNode) assignee).put("since", 2);
                    }
                }));
        return Told.amended(issued, 2, "Sau sáp nhập");
    }

    @SafeVarargs
    private void issue(List<Assignee>... tasks) {
        Told.issue(Told.issued(directive, DEADLINE, Map.of(), tasks));
    }

    private void report(String agency, String place) {
        Told.done(Told.head(agency), id(place), "accept", "");
        Told.done(Told.head(agency), id(place), "report", "{\"result\": \"Đã làm xong\"}");
    }

    private String id(String place) {
        return byPlace().get(place).get("id").asString();
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

    private static JsonNode shown(JsonNode one) {
        return Told.office().get("/assignments/" + one.get("id").asString()).json();
    }

    private Map<String, String> states() {
        var states = new TreeMap<String, String>();
        byPlace().forEach((place, one) -> states.put(place, one.get("state").asString()));
        return states;
    }

    /** By "number-of-task agency", without parts; of one agency the one that is open, or the last. */
    private Map<String, JsonNode> byPlace() {
        var places = new TreeMap<String, JsonNode>();
        Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":1")
                .json()
                .get("items")
                .forEach(one -> {
                    var place = one.at("/task/id").asString().replace(directive + "-", "") + " "
                            + one.get("agency").asString();
                    if (!places.containsKey(place)
                            || one.get("state").asString().equals("ASSIGNED")) {
                        places.put(place, one);
                    }
                });
        return places;
    }
}
