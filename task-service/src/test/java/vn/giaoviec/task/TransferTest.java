package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.task.Told.Assignee;

class TransferTest {
    private static final String TO_WARD = "{\"to\":\"phuong-dong-van\",\"reason\":\"Đúng địa bàn\"}";

    @BeforeAll
    static void registered() {
        Told.register("phuong-dong-van", "ward");
        Told.register("grp-phong", "group");
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(
                                new Document("_id", new Document("$in", List.of("phuong-dong-van", "grp-phong"))))
                == 2);
    }

    @Test
    void the_successor_starts_anew_with_the_deadlines_and_each_agency_sees_its_own() {
        var id = Told.assigned("cong-an", "2030-12-31");
        var version = Told.done(Told.signer(), id, "transfer", TO_WARD);
        assertThat(version).isEqualTo(2);
        var left = Told.head("cong-an").get("/assignments/" + id).json();
        assertThat(left.get("state").asString()).isEqualTo("TRANSFERRED");
        assertThat(left.has("schedule")).isFalse();
        var next = Told.head("phuong-dong-van")
                .get("/assignments/" + left.get("successor").get("id").asString())
                .json();
        assertThat(next.get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(next.get("deadline").asString()).isEqualTo("2030-12-31");
        assertThat(next.get("predecessors").get(0).asString()).isEqualTo(id);
        assertThat(Told.head("phuong-dong-van").get("/assignments/" + id).status())
                .isEqualTo(404);
        assertThat(Told.head("cong-an")
                        .get("/assignments/" + next.get("id").asString())
                        .status())
                .isEqualTo(404);
        await().untilAsserted(() -> assertThat(Running.platform().events("assignment-events"))
                .filteredOn(event -> event.subject().equals(next.get("id").asString()))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data().get("reason").asString()).isEqualTo("Đúng địa bàn")));
    }

    @Test
    void a_reset_deadline_stands_beside_the_first_with_its_reason() {
        var id = Told.assigned("cong-an", "2030-12-31");
        Told.done(
                Told.signer(),
                id,
                "transfer",
                "{\"to\":\"phuong-dong-van\",\"reason\":\"Nhận muộn\",\"deadline\":\"2031-03-31\"}");
        var next = successorOf(id);
        assertThat(next.get("firstDeadline").asString()).isEqualTo("2030-12-31");
        assertThat(next.get("deadline").asString()).isEqualTo("2031-03-31");
        assertThat(next.get("deadlineHistory").get(0).get("reason").asString()).isEqualTo("Nhận muộn");
    }

    @Test
    void an_agency_that_has_the_task_open_is_not_given_it_again() {
        var ids = Told.given(
                null,
                List.of(Assignee.lead("cong-an"), new Assignee("phuong-dong-van", null, "COORDINATING", List.of())));
        var lead = ids.stream()
                .filter(id -> Told.office()
                        .get("/assignments/" + id)
                        .json()
                        .get("role")
                        .asString()
                        .equals("LEAD"))
                .findFirst()
                .orElseThrow();
        var answer = Told.signer().freshKey().ifMatch(1).post("/assignments/" + lead + "/transfer", TO_WARD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("rule").asString()).isEqualTo("AgencyHasTaskOpen");
        assertThat(Told.office()
                        .get("/assignments/" + lead)
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(1);
        assertThat(Told.office().get("/assignments/" + lead + "/history").json().get("items"))
                .hasSize(1);
    }

    @Test
    void a_group_is_not_an_agency_and_an_officer_of_the_office_not_its_signer() {
        var id = Told.assigned("cong-an", null);
        var group = Told.signer()
                .freshKey()
                .ifMatch(1)
                .post("/assignments/" + id + "/transfer", "{\"to\":\"grp-phong\",\"reason\":\"x\"}");
        assertThat(group.json().get("rule").asString()).isEqualTo("ATransferGoesToAnAgencyAtWork");
        var monitor = Told.office().freshKey().ifMatch(1).post("/assignments/" + id + "/transfer", TO_WARD);
        assertThat(monitor.status()).isEqualTo(403);
    }

    @Test
    void of_eight_transfers_at_once_one_is_made_and_the_pair_is_whole() throws Exception {
        var id = Told.assigned("cong-an", null);
        var answers = RacesTest.atOnce(
                8, number -> Told.signer().freshKey().ifMatch(1).post("/assignments/" + id + "/transfer", TO_WARD));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isIn(409, 412));
        assertThat(ofTheSameTask(id)).hasSize(2);
    }

    @Test
    void two_holders_transferred_to_one_agency_at_once_leave_it_with_one() throws Exception {
        for (var times = 0; times < 5; times++) {
            var ids = Told.given(null, List.of(Assignee.lead("xa-1"), Assignee.lead("xa-2")));
            var answers = RacesTest.atOnce(
                    2,
                    number -> Told.signer()
                            .freshKey()
                            .ifMatch(1)
                            .post("/assignments/" + ids.get(number) + "/transfer", TO_WARD));
            assertThat(answers.stream().map(answer -> answer.status())).containsExactlyInAnyOrder(200, 409);
            assertThat(ofTheSameTask(ids.getFirst()).stream()
                            .filter(item -> item.get("agency").asString().equals("phuong-dong-van")))
                    .hasSize(1);
        }
    }

    @Test
    void the_same_transfer_sent_twice_at_once_is_one_transfer() throws Exception {
        var id = Told.assigned("cong-an", null);
        var call = Told.signer().key("transfer-" + id).ifMatch(1);
        var answers = RacesTest.atOnce(6, number -> call.post("/assignments/" + id + "/transfer", TO_WARD));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(200));
        assertThat(ofTheSameTask(id)).hasSize(2);
    }

    private static JsonNode successorOf(String id) {
        var successor = Told.office()
                .get("/assignments/" + id)
                .json()
                .get("successor")
                .get("id")
                .asString();
        return Told.office().get("/assignments/" + successor).json();
    }

    private static List<JsonNode> ofTheSameTask(String id) {
        var task = Told.office()
                .get("/assignments/" + id)
                .json()
                .get("task")
                .get("id")
                .asString();
        var items = Told.office().get("/assignments?task=" + task).json().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
