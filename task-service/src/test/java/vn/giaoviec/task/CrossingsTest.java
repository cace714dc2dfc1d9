package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.task.Told.Assignee;

/** Two who do different things to one assignment in one moment: one is heard, and the other leaves no trace. */
class CrossingsTest {
    private static final String LEADER = "phong-kinh-te";
    private static final String UNIT = "tram-khuyen-nong";
    private static final String OTHER = "tram-thu-y";
    private static final String FIRST = "2030-12-31";
    private static final String LATER = "2031-03-31";

    @BeforeAll
    static void agencies() {
        var all = List.of(LEADER, UNIT, OTHER);
        all.forEach(agency -> Told.register(agency, "unit"));
        await().until(() -> Running.platform()
                        .database("task-service")
                        .getCollection("agencies")
                        .countDocuments(new Document("_id", new Document("$in", all)))
                == all.size());
    }

    @RepeatedTest(4)
    void transfer_and_delegation() throws Exception {
        var id = accepted(Told.assigned(LEADER, FIRST));
        var version = Told.versionOf(id);

        var answers = RacesTest.atOnce(
                2,
                number -> number == 0
                        ? post(
                                Told.signer(),
                                id,
                                version,
                                "transfer",
                                "{\"to\":\"" + OTHER + "\",\"reason\":\"Đúng chuyên môn\"}")
                        : post(
                                Told.head(LEADER),
                                id,
                                version,
                                "delegations",
                                "{\"agency\":\"" + UNIT + "\",\"text\":\"Một phần\"}"));

        assertOneWon(answers);
        var whole = Told.office().get("/assignments/" + id).json();
        var transferred = answers.getFirst().status() == 200;
        assertThat(whole.get("state").asString()).isEqualTo(transferred ? "TRANSFERRED" : "ACCEPTED");
        assertThat(whole.at("/delegated/total").asInt(0)).isEqualTo(transferred ? 0 : 1);
        assertThat(ofTask(whole, OTHER)).hasSize(transferred ? 1 : 0);
        assertThat(Told.history(Told.office(), id)).hasSize(3);
    }

    @RepeatedTest(4)
    void report_and_granted_extension() throws Exception {
        var id = accepted(Told.assigned(LEADER, FIRST));
        Told.done(Told.head(LEADER), id, "extensions", "{\"deadline\":\"" + LATER + "\",\"reason\":\"Chờ vốn\"}");
        var version = Told.versionOf(id);

        var answers = RacesTest.atOnce(
                2,
                number -> number == 0
                        ? post(Told.head(LEADER), id, version, "report", "{\"result\":\"Xong\"}")
                        : post(Told.signer(), id, version, "extensions/1/grant", "{}"));

        assertOneWon(answers);
        var now = Told.office().get("/assignments/" + id).json();
        var reported = answers.getFirst().status() == 200;
        assertThat(now.get("state").asString()).isEqualTo(reported ? "REPORTED" : "ACCEPTED");
        assertThat(now.at("/extensions/0/state").asString()).isEqualTo(reported ? "LAPSED" : "GRANTED");
        assertThat(now.get("deadline").asString()).isEqualTo(reported ? FIRST : LATER);
        assertThat(now.get("firstDeadline").asString()).isEqualTo(FIRST);
    }

    @RepeatedTest(4)
    void report_and_amendment() throws Exception {
        var directive = Running.fresh();
        var issued = Told.issued(directive, FIRST, Map.of(), List.of(Assignee.lead(LEADER)));
        Told.issue(issued);
        var id = accepted(of(directive, 1).get("id").asString());
        var version = Told.versionOf(id);
        var amended = Told.amended(issued, 2, "Điều chỉnh thời hạn");
        ((ObjectNode) amended.data().get("tasks").get(0)).put("deadline", LATER);

        var answers = RacesTest.atOnce(2, number -> {
            if (number == 0) {
                Told.issue(amended);
            }
            return post(Told.head(LEADER), id, version, "report", "{\"result\":\"Xong " + number + "\"}");
        });

        // The edition comes either way; a report is in the record when it was told so, and not otherwise.
        of(directive, 2);
        var now = Told.office().get("/assignments/" + id).json();
        var reported = answers.stream().anyMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeLessThanOrEqualTo(1);
        assertThat(now.get("state").asString()).isEqualTo(reported ? "REPORTED" : "ACCEPTED");
        assertThat(now.get("deadline").asString()).isEqualTo(LATER);
        assertThat(now.get("firstDeadline").asString()).isEqualTo(FIRST);
        assertThat(Told.history(Told.office(), id).stream()
                        .map(event -> event.get("type").asString()))
                .containsOnlyOnce("vn.giaoviec.assignment.amended.v1");
    }

    private static void assertOneWon(List<Http.Response> answers) {
        assertThat(answers.stream().map(Http.Response::status)).containsExactlyInAnyOrder(200, 412);
    }

    private static Http.Response post(Http who, String id, long version, String call, String body) {
        return who.freshKey().ifMatch(version).post("/assignments/" + id + "/" + call, body);
    }

    private static String accepted(String id) {
        Told.done(Told.head(LEADER), id, "accept", "{}");
        return id;
    }

    /** Its one assignment, when all is done that its events up to that one say. */
    private static JsonNode of(String directive, long sequence) {
        return Told.office()
                .get("/assignments?directive=" + directive + "&after=" + directive + ":" + sequence)
                .json()
                .get("items")
                .get(0);
    }

    private static List<JsonNode> ofTask(JsonNode assignment, String agency) {
        return Told.office()
                .get("/assignments?task=" + assignment.at("/task/id").asString() + "&agency=" + agency)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
