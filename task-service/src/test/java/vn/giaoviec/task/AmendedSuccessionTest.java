package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.task.Told.Assignee;

/** An agency takes the place of others, and the directive has another edition before or after. */
class AmendedSuccessionTest extends Merging {
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
        await().until(() -> Told.intake().countDocuments(new Document("_id", directive).append("sequence", 2L)) == 1);
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

    private static MongoCollection<Document> looksOwed() {
        return Running.platform().database("task-service").getCollection("looks_owed");
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
}
