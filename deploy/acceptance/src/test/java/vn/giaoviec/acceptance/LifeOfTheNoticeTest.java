package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.kit.test.Http;

/**
 * The life of the notice of Duy Tiên, from the paper to the figures, through the real processes. It begins with the
 * demo, as a newcomer would, and goes on where the demo ends. It comes first, because its system is also the first that
 * is stopped cleanly: all starts after it are quicker.
 */
@Order(1)
@ExtendWith(NoticeSystem.EndsAtLast.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class LifeOfTheNoticeTest {
    private static final String STAY = "--stay-today";
    private static final List<String> GROUPINGS =
            List.of("agency", "field", "directive", "issuer", "month", "role", "kind");
    private static Installation system;
    private static String told;

    @BeforeAll
    void aFreshMachine() {
        system = installation();
    }

    /** On what it happens; asked once, before anything runs. */
    Installation installation() {
        return new Installation();
    }

    @AfterAll
    void end() {
        leave(system);
    }

    /** People look at it in browsers next. */
    void leave(Installation system) {
        NoticeSystem.keep(system);
    }

    private static Http monitor(String service) {
        return system.as("office-monitor", service);
    }

    private static JsonNode figures(String query) {
        var answer = monitor("reporting-service").get("/figures?" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** The figures alone: a past day's become final after a while, and are the same before and after. */
    private static JsonNode counted(String query) {
        return ((ObjectNode) figures(query)).without("finality");
    }

    private static List<JsonNode> all(Http caller, String path) {
        var items = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = caller.get(path + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            page.json().get("items").forEach(items::add);
            cursor = page.json().path("next").asString(null);
        } while (cursor != null);
        return items;
    }

    private static JsonNode issued() {
        var directives = monitor("directive-service")
                .get("/directives?state=ISSUED")
                .json()
                .get("items");
        assertThat(directives).hasSize(1);
        return monitor("directive-service")
                .get("/directives/" + directives.get(0).get("id").asString())
                .json();
    }

    @Test
    @Order(1)
    void thePaperGoesInAndTheSummaryComesBack() {
        told = system.runBeside("demo", STAY);
        assertThat(told).contains("[8/9]", "Tổng cộng / Total", "Everything is left running");
        assertThat(told).containsPattern("3[0-9] tasks proposed");
        assertThat(system.status().get("processes"))
                .allSatisfy(
                        process -> assertThat(process.get("ready").asBoolean()).isTrue());
    }

    @Test
    @Order(2)
    void everyTaskReachedItsAgenciesOnceAndEachCommuneHasItsOwn() {
        var directive = issued();
        var once = new ArrayList<String>();
        var again = new ArrayList<String>();
        directive
                .get("tasks")
                .forEach(task -> task.get("assignees")
                        .forEach(assignee -> (recurs(task) ? again : once)
                                .add(task.get("id").asString() + " "
                                        + assignee.get("agency").asString() + " "
                                        + assignee.get("role").asString())));
        var assignments = all(
                monitor("task-service"),
                "/assignments?limit=200&directive=" + directive.get("id").asString());
        assertThat(places(assignments, "-")).containsExactlyInAnyOrderElementsOf(once);
        assertThat(again).isNotEmpty();
        assertThat(assignments.stream()
                        .map(one -> one.get("occurrence").asString())
                        .filter(occurrence -> !occurrence.equals("-"))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(time -> assertThat(places(assignments, time)).containsExactlyInAnyOrderElementsOf(again));
        var communes = assignments.stream()
                .filter(one -> one.get("task").path("group").asString("").equals("grp-xa-phuong"))
                .map(one -> one.get("agency").asString())
                .distinct();
        assertThat(communes).hasSize(16);
    }

    private static boolean recurs(JsonNode task) {
        return task.path("recurrence").isObject();
    }

    private static List<String> places(List<JsonNode> assignments, String occurrence) {
        return assignments.stream()
                .filter(one -> one.get("occurrence").asString().equals(occurrence))
                .map(one -> one.get("task").get("id").asString() + " "
                        + one.get("agency").asString() + " "
                        + one.get("role").asString())
                .toList();
    }

    @Test
    @Order(3)
    void oneDeadlineIsKnownAndNoneWasInvented() {
        var deadlines = new ArrayList<String>();
        issued().get("tasks").forEach(task -> {
            if (!task.path("deadline").asString("").isEmpty()) {
                deadlines.add(task.get("deadline").asString());
            } else {
                assertThat(task.get("noDeadline").asBoolean()).isNotEqualTo(recurs(task));
            }
        });
        assertThat(deadlines.stream().distinct()).hasSizeLessThanOrEqualTo(1).doesNotContain("2021-07-01");
    }

    @Test
    @Order(4)
    void anAgencyIsToldByItsFeedOfEveryTaskItHas() {
        var agency = "cong-an";
        var mine = all(system.as("agency." + agency, "task-service"), "/assignments?limit=200").stream()
                .map(one -> one.get("id").asString())
                .toList();
        assertThat(mine).isNotEmpty();
        await().untilAsserted(() -> {
            var feed = system.as("agency." + agency, "notification-service")
                    .get("/agencies/" + agency + "/feed?limit=200");
            assertThat(feed.status()).as("%s", feed).isEqualTo(200);
            var assigned = StreamSupport.stream(feed.json().spliterator(), false)
                    .filter(event -> event.get("type").asString().equals("vn.giaoviec.assignment.assigned.v1"))
                    .map(event -> event.get("subject").asString());
            assertThat(assigned).containsExactlyInAnyOrderElementsOf(mine);
        });
    }

    @Test
    @Order(5)
    void eightReportsAtOnceOnOneVersionAreOneReport() throws Exception {
        var agency = "phong-giao-duc-dao-tao";
        var head = system.as("agency." + agency, "task-service");
        var mine = all(head, "/assignments?role=LEAD&limit=200").stream()
                .filter(one -> one.get("state").asString().equals("ASSIGNED"))
                .findFirst()
                .orElseThrow();
        var path = "/assignments/" + mine.get("id").asString();
        var accepted = head.freshKey().ifMatch(mine.get("version").asLong()).post(path + "/accept", "{}");
        var version = accepted.json().get("version").asLong();
        try (var executor = Executors.newFixedThreadPool(8)) {
            var answers = executor
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Http.Response>>mapToObj(number -> () -> head.freshKey()
                                    .ifMatch(version)
                                    .post(path + "/report", "{\"result\":\"Báo cáo số " + number + "\"}"))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 409 || answer.status() == 412))
                    .hasSize(7);
        }
        var history = head.get(path + "/history").json().get("items");
        assertThat(StreamSupport.stream(history.spliterator(), false)
                        .filter(event ->
                                event.get("data").path("command").asString("").equals("report")))
                .hasSize(1);
    }

    @Test
    @Order(6)
    void everyFigureIsTheLengthOfItsListAndTheSumOfItsParts() {
        var directive = issued().get("id").asString();
        for (var grouping : GROUPINGS) {
            var figures = figures("groupBy=" + grouping);
            var sum = 0;
            for (var row : figures.get("rows")) {
                var total = row.get("total").asInt();
                sum += total;
                var list = all(
                        monitor("reporting-service"),
                        listPath(grouping, row.get("key").asString()));
                assertThat(list).as("%s %s", grouping, row).hasSize(total);
                var classes = row.get("notDone").asInt();
                for (var official : row.get("byClass")) {
                    classes += official.asInt();
                }
                assertThat(classes).as("classes of %s", row).isEqualTo(total);
            }
            // By role every role has its row; the total without a filter is that of the leads.
            if (!grouping.equals("role")) {
                assertThat(sum)
                        .as(grouping)
                        .isEqualTo(figures.get("total").get("total").asInt());
            }
        }
        assertThat(figures("groupBy=field&directive=" + directive).get("total"))
                .isEqualTo(figures("groupBy=agency&directive=" + directive).get("total"));
    }

    private static String listPath(String grouping, String key) {
        return "/assignments?limit=200&" + grouping + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    @Test
    @Order(7)
    void tomorrowYesterdayStillHasItsFigures() {
        var yesterday = counted("groupBy=agency");
        var day = yesterday.get("asOf").asString();
        system.clock("P1D");
        await().untilAsserted(() ->
                assertThat(figures("groupBy=agency").get("asOf").asString()).isGreaterThan(day));
        assertThat(counted("groupBy=agency&asOf=" + day)).isEqualTo(yesterday);

        var head = system.as("agency.cong-an", "task-service");
        var open = all(head, "/assignments?role=LEAD&state=ACCEPTED&limit=200").getFirst();
        var reported = head.freshKey()
                .ifMatch(open.get("version").asLong())
                .post("/assignments/" + open.get("id").asString() + "/report", "{\"result\":\"Xong\"}");
        assertThat(reported.status()).as("%s", reported).isEqualTo(200);
        var position = reported.header("Giaoviec-Position");
        var today = figures("groupBy=agency&after=" + position);
        assertThat(today.get("total").get("byState").get("REPORTED").asInt())
                .isEqualTo(
                        yesterday.get("total").get("byState").path("REPORTED").asInt(0) + 1);
        assertThat(counted("groupBy=agency&asOf=" + day)).isEqualTo(yesterday);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(figures("groupBy=agency&asOf=" + day)
                                .get("finality")
                                .asString())
                        .isEqualTo("final"));
        assertThat(counted("groupBy=agency&asOf=" + day)).isEqualTo(yesterday);
    }

    @Test
    @Order(8)
    void figuresSayHowCompleteTheyAre() {
        await().untilAsserted(() -> {
            var answer = monitor("reporting-service").get("/figures?groupBy=agency");
            assertThat(answer.header("Giaoviec-Watermark")).isNotBlank();
            assertThat(Double.parseDouble(answer.header("Giaoviec-Lag-Seconds")))
                    .isLessThan(30);
            assertThat(answer.json().get("finality").asString()).isEqualTo("provisional");
        });
    }

    /** Before somebody forges a record: that one is no event of any history. */
    @Test
    @Order(9)
    void whatIsStoredIsTrue() {
        assertThat(system.run("check")).contains("holds").doesNotContain("VIOLATED");
    }

    @Test
    @Order(10)
    void poisonHoldsOnlyItsOwnSubjectUp() throws Exception {
        try (var truth = new Truth(system)) {
            var subject = truth.database("giaoviec_task")
                    .getCollection("assignments")
                    .find()
                    .first()
                    .getString("_id");
            truth.produce("assignment-events", subject, "rubbish");
            var admin = system.as("admin", "reporting-service");
            await().untilAsserted(() -> assertThat(
                            admin.get("/dead-letters").json().get("items"))
                    .anySatisfy(letter -> {
                        assertThat(letter.get("subject").asString()).isEqualTo(subject);
                        assertThat(letter.get("reason").asString()).contains("JSON");
                    }));
            for (var service : List.of("reporting-service", "notification-service")) {
                var there = system.as("admin", service);
                for (var letter : there.get("/dead-letters").json().get("items")) {
                    var discarded = there.freshKey()
                            .post("/dead-letters/" + letter.get("id").asString() + "/discard", "{\"reason\":\"thử\"}");
                    assertThat(discarded.status()).as("%s", discarded).isEqualTo(200);
                }
            }
        }
    }

    @Test
    @Order(11)
    void aSecondDemoChangesNothing() {
        var before = figures("groupBy=agency").get("total");
        assertThat(system.run("demo", STAY)).contains("0 created");
        assertThat(figures("groupBy=agency").get("total")).isEqualTo(before);
    }

    @Test
    @Order(12)
    void whenItsClockIsMovedItRemindsAndEscalates() {
        assertThat(system.run("demo")).contains("[9/9]", "officer: Sắp đến hạn", "signer: Quá hạn thực hiện");
    }
}
