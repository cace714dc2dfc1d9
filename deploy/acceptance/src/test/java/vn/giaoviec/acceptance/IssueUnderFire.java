package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giaoviec.acceptance.Persistent.answered;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;

/**
 * A directive of a hundred tasks is issued, and task-service dies or stands still in the middle of giving them out,
 * while some of them are withdrawn or handed on already.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class IssueUnderFire {
    private static final int KILLS = Boolean.getBoolean("giaoviec.full") ? 10 : 1;
    private static final String STRANGER = "trung-tam-y-te";
    private static Installation system;
    private static Truth truth;

    @BeforeAll
    void begin() {
        system = installation();
        truth = new Truth(system);
    }

    /** On what it happens: runs and has its agencies. Asked once. */
    abstract Installation installation();

    @AfterAll
    void end() {
        truth.close();
    }

    private static Http signer() {
        return system.as("office-signer", "task-service");
    }

    private static ConditionFactory closely() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    /** "task agency role" of everybody to whom the directive gave something. */
    private static List<String> wanted(JsonNode directive) {
        var wanted = new ArrayList<String>();
        directive
                .get("tasks")
                .forEach(task -> task.get("assignees")
                        .forEach(one -> wanted.add(task.get("id").asString() + " "
                                + one.get("agency").asString() + " "
                                + one.get("role").asString())));
        return wanted;
    }

    private static List<Document> made(String directive) {
        return truth.database("giaoviec_task")
                .getCollection("assignments")
                .find(new Document("directive.id", directive))
                .into(new ArrayList<>());
    }

    private static String place(Document assignment) {
        return assignment.get("task", Document.class).getString("id") + " " + assignment.getString("agency") + " "
                + assignment.getString("role");
    }

    private static CompletableFuture<Http.Response> act(Document assignment, String command, String body) {
        return CompletableFuture.supplyAsync(() -> answered(
                signer(),
                caller -> caller.ifMatch(assignment.getLong("version"))
                        .post("/assignments/" + assignment.getString("_id") + "/" + command, body)));
    }

    @Test
    @Order(1)
    void killedWhileItGivesTheTasksOutItGivesEachOnce() {
        var struck = 0;
        for (var attempt = 0; struck < KILLS; attempt++) {
            assertThat(attempt).as("attempts for %s kills", struck).isLessThan(3 * KILLS);
            var directive = GreatDirective.issue(system);
            var id = directive.get("id").asString();
            var wanted = wanted(directive);
            var enough = wanted.size() * (struck + 1) / (KILLS + 1);
            closely().until(() -> !made(id).isEmpty());
            var first = made(id).stream()
                    .filter(one -> one.getString("role").equals("LEAD"))
                    .limit(2)
                    .toList();
            var withdrawn = act(first.get(0), "withdraw", "{\"reason\":\"Giao nhầm\"}");
            var handedOn =
                    act(first.get(1), "transfer", "{\"to\":\"" + STRANGER + "\",\"reason\":\"Đúng thẩm quyền\"}");
            closely().until(() -> made(id).size() >= enough);
            system.kill("task-service");
            // Where it was faster and had given out everything, nothing was struck: it is tried again.
            struck += isBeingGivenOut(id) ? 1 : 0;
            system.run("up");

            assertThat(withdrawn.join().status()).as("%s", withdrawn.join()).isEqualTo(200);
            assertThat(handedOn.join().status()).as("%s", handedOn.join()).isEqualTo(200);
            truth.awaitRest();
            var byPlace = new HashMap<String, String>();
            made(id).forEach(one -> assertThat(byPlace.put(place(one), one.getString("state")))
                    .as("%s twice", place(one))
                    .isNull());
            var expected = new TreeSet<>(wanted);
            expected.add(place(first.get(1)).split(" ")[0] + " " + STRANGER + " LEAD");
            assertThat(new TreeSet<>(byPlace.keySet())).isEqualTo(expected);
            assertThat(byPlace.get(place(first.get(0)))).isEqualTo("WITHDRAWN");
            assertThat(byPlace.get(place(first.get(1)))).isEqualTo("TRANSFERRED");
            byPlace.keySet().removeAll(List.of(place(first.get(0)), place(first.get(1))));
            assertThat(byPlace.values()).containsOnly("ASSIGNED");
        }
    }

    private static boolean isBeingGivenOut(String directive) {
        return truth.database("giaoviec_task")
                        .getCollection("directive_intake")
                        .countDocuments(new Document("_id", directive).append("todo.0", new Document("$exists", true)))
                > 0;
    }

    @Test
    @Order(2)
    void whileItStandsStillTheLagGrowsUntilItsAssignmentsAreInTheFigure() {
        var directive = GreatDirective.issue(system);
        var acknowledged = Instant.now();
        system.suspend("task-service");
        var wanted = wanted(directive).size();
        var seen = new ArrayList<Shown>();
        try {
            await().untilAsserted(() -> {
                seen.add(shown(directive));
                assertThat(seen.getLast().lag())
                        .isGreaterThan(seen.getFirst().lag().plusSeconds(3));
            });
        } finally {
            system.resume("task-service");
        }
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            seen.add(shown(directive));
            assertThat(seen.getLast().watermark()).isAfterOrEqualTo(acknowledged);
        });
        assertThat(seen.getFirst().assignments()).isLessThan(wanted);
        for (var one : seen) {
            if (one.assignments() < wanted) {
                assertThat(one.watermark()).as("%s", one).isBefore(acknowledged);
                assertThat(one.lag())
                        .as("%s", one)
                        .isGreaterThanOrEqualTo(
                                Duration.between(acknowledged, one.askedAt()).minusSeconds(1));
            }
        }
        assertThat(seen.getLast().assignments()).isEqualTo(wanted);
    }

    /** What reporting said of the directive. */
    private record Shown(Instant askedAt, Instant watermark, Duration lag, int assignments) {}

    private static Shown shown(JsonNode directive) {
        var asked = Instant.now();
        var answer = system.as("office-monitor", "reporting-service")
                .get("/figures?groupBy=role&role=LEAD,COORDINATING&directive="
                        + directive.get("id").asString());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        var lag = Double.parseDouble(answer.header("Giaoviec-Lag-Seconds"));
        return new Shown(
                asked,
                Instant.parse(answer.header("Giaoviec-Watermark")),
                Duration.ofMillis((long) (lag * 1_000)),
                answer.json().get("total").get("total").asInt());
    }

    @Test
    @Order(3)
    void ofTwoLeadsHandedToOneAgencyAtOnceOneGoesAndTheOtherLearnsWhy() throws Exception {
        var directive = GreatDirective.issue(system);
        var id = directive.get("id").asString();
        truth.awaitRest();
        var joint = joint(made(id));
        assertThat(joint).hasSizeGreaterThan(5);
        var start = new CountDownLatch(1);
        var answers = joint.values().stream()
                .map(pair -> pair.stream()
                        .map(lead -> CompletableFuture.supplyAsync(() -> {
                            awaitStart(start);
                            return act(lead, "transfer", "{\"to\":\"" + STRANGER + "\",\"reason\":\"Gom về một mối\"}")
                                    .join();
                        }))
                        .toList())
                .toList();
        start.countDown();
        closely().until(() -> open(id, STRANGER) > 0);
        system.kill("task-service");
        system.run("up");

        for (var pair : answers) {
            var statuses = pair.stream().map(answer -> answer.join().status()).toList();
            assertThat(statuses)
                    .as("%s", pair.stream().map(CompletableFuture::join).toList())
                    .containsExactlyInAnyOrder(200, 409);
            var refused = pair.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.status() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.json().get("rule").asString()).isEqualTo("AgencyHasTaskOpen");
        }
        assertThat(open(id, STRANGER)).isEqualTo(joint.size());
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** By task, the two leads of those that have two. */
    private static Map<String, List<Document>> joint(List<Document> assignments) {
        var joint = new HashMap<String, List<Document>>();
        assignments.stream()
                .filter(one -> one.getString("role").equals("LEAD"))
                .forEach(one -> joint.computeIfAbsent(
                                one.get("task", Document.class).getString("id"), task -> new ArrayList<>())
                        .add(one));
        joint.values().removeIf(leads -> leads.size() != 2);
        return joint;
    }

    private static long open(String directive, String agency) {
        return truth.database("giaoviec_task")
                .getCollection("assignments")
                .countDocuments(new Document("directive.id", directive)
                        .append("agency", agency)
                        .append("openKey", new Document("$exists", true)));
    }

    @Heavy
    @Test
    @Order(4)
    void whatIsWithdrawnWhileItIsGivenOutEndsAltogetherThoughItIsKilledInTheMiddle() {
        var directive = GreatDirective.issue(system);
        var id = directive.get("id").asString();
        closely().until(() -> !made(id).isEmpty());
        var withdrawn = answered(
                system.as("office-signer", "directive-service").ifMatch(3),
                caller -> caller.post("/directives/" + id + "/withdraw", "{\"reason\":\"Ban hành nhầm\"}"));
        assertThat(withdrawn.status()).as("%s", withdrawn).isEqualTo(200);
        closely()
                .until(() ->
                        made(id).stream().anyMatch(one -> one.getString("state").equals("WITHDRAWN")));
        system.kill("task-service");
        system.run("up");

        truth.awaitRest();
        assertThat(made(id))
                .hasSize(wanted(directive).size())
                .allSatisfy(one -> assertThat(one.getString("state")).isEqualTo("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(shown(directive).assignments()).isZero());
    }

    @Test
    @Order(5)
    void nothingWasLostOrDoubled() {
        truth.awaitRest();
        system.run("check");
    }
}
