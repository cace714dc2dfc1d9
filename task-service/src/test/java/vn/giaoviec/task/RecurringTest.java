package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.task.Told.Assignee;

/** What recurs, through two running instances and their store, while the time of the business is moved. */
class RecurringTest {
    private static final String MONTHLY = "{\"cadence\": \"monthly\", \"due\": [\"20\"], \"leadDays\": 10}";
    private static final String BECAUSE = "Điều chỉnh";

    @TempDir
    private Path directory;

    private final String directive = Running.fresh();
    private Platform platform;
    private ClockFile moved;
    private long sequence;

    private ServiceRun start() {
        return ServiceRun.start(TaskService.class, "task-service", platform, moved.property());
    }

    @Test
    void eachTimeIsGivenAheadOnceAndFollowsItsDirective() {
        moved = new ClockFile(directory);
        moved.moveTo("2027-01-05T09:00:00");
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var one = start();
                    var other = start()) {
                var first = Told.recurring(issued(List.of(Assignee.lead("cong-an"))), MONTHLY);
                tell("2027-01-05T02:00:00Z", first);
                moved.moveTo("2027-01-09T23:59:00");
                awaitRecursOn("2027-01-09T17:00:00Z");
                assertThat(deadlines()).as("ten days ahead and no earlier").isEmpty();
                moved.moveTo("2027-01-10T00:01:00");
                awaitDeadlines(Map.of("2027-01 cong-an ASSIGNED", "2027-01-20"));

                // Three months in which nobody ran.
                one.close();
                other.close();
            }
            moved.moveTo("2027-04-12T08:00:00");
            try (var one = start();
                    var other = start()) {
                awaitDeadlines(Map.of(
                        "2027-01 cong-an ASSIGNED", "2027-01-20",
                        "2027-02 cong-an ASSIGNED", "2027-02-20",
                        "2027-03 cong-an ASSIGNED", "2027-03-20",
                        "2027-04 cong-an ASSIGNED", "2027-04-20"));

                // Another day and one more agency: what was due keeps its day and what was granted since, what is done
                // is
                // not given again.
                isDone("2027-04");
                isExtended("2027-03", "2027-04-30");
                var second = Told.recurring(
                        issued(List.of(Assignee.lead("cong-an"), Assignee.lead("phong-y-te"))),
                        MONTHLY.replace("20", "25"));
                since(second, "phong-y-te", 2);
                // As when the agency is named that was a member of a group.
                since(second, "cong-an", 2);
                tell("2027-04-12T02:00:00Z", Told.amended(second, 2, BECAUSE));
                awaitDeadlines(Map.of(
                        "2027-01 cong-an ASSIGNED", "2027-01-20",
                        "2027-02 cong-an ASSIGNED", "2027-02-20",
                        "2027-03 cong-an ASSIGNED", "2027-04-30",
                        "2027-04 cong-an COMPLETED", "2027-04-20"));
                moved.moveTo("2027-04-15T08:00:00");
                awaitDeadlines(Map.of(
                        "2027-01 cong-an ASSIGNED", "2027-01-20",
                        "2027-02 cong-an ASSIGNED", "2027-02-20",
                        "2027-03 cong-an ASSIGNED", "2027-04-30",
                        "2027-04 cong-an COMPLETED", "2027-04-20",
                        "2027-04 phong-y-te ASSIGNED", "2027-04-25"));

                // Another rhythm: what is open goes, and begins anew.
                var third = Told.recurring(
                        issued(List.of(Assignee.lead("phong-y-te"))),
                        "{\"cadence\": \"quarterly\", \"due\": [], \"leadDays\": 80}");
                since(third, "phong-y-te", 3);
                tell("2027-04-15T02:00:00Z", Told.amended(third, 3, BECAUSE));
                awaitDeadlines(Map.of(
                        "2027-01 cong-an WITHDRAWN", "2027-01-20",
                        "2027-02 cong-an WITHDRAWN", "2027-02-20",
                        "2027-03 cong-an WITHDRAWN", "2027-04-30",
                        "2027-04 cong-an COMPLETED", "2027-04-20",
                        "2027-04 phong-y-te WITHDRAWN", "2027-04-25",
                        "2027-Q2 phong-y-te ASSIGNED", "2027-06-30"));

                // Nothing recurs of what is concluded, and what would have come meanwhile does not come afterwards.
                isDone("2027-Q2");
                tell("2027-07-01T02:00:00Z", moved("concluded", "CONCLUDED"));
                awaitHeard();
                moved.moveTo("2027-11-02T08:00:00");
                awaitRecursOn(null);
                tell("2027-11-02T01:00:00Z", moved("reopened", "ISSUED"));
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(deadlines().keySet())
                                .filteredOn(key -> key.startsWith("2027-Q"))
                                .containsExactly("2027-Q2 phong-y-te COMPLETED", "2027-Q4 phong-y-te ASSIGNED"));
            }
        }
        assertThat(sequence).isEqualTo(5);
    }

    @Test
    void whatOneEditionTakesOutAndALaterOneWantsAgainIsGivenAgain() {
        moved = new ClockFile(directory);
        moved.moveTo("2027-01-11T08:00:00");
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var one = start()) {
                var lead = List.of(Assignee.lead("cong-an"));
                tell("2027-01-05T02:00:00Z", Told.recurring(issued(lead), MONTHLY));
                awaitDeadlines(Map.of("2027-01 cong-an ASSIGNED", "2027-01-20"));
                var shorter = MONTHLY.replace("}", ", \"until\": \"2027-01-15\"}");
                tell("2027-01-11T02:00:00Z", Told.amended(Told.recurring(issued(lead), shorter), 2, BECAUSE));
                awaitDeadlines(Map.of("2027-01 cong-an WITHDRAWN", "2027-01-20"));
                tell("2027-01-11T03:00:00Z", Told.amended(Told.recurring(issued(lead), MONTHLY), 3, BECAUSE));
                awaitDeadlines(Map.of(
                        "2027-01 cong-an WITHDRAWN", "2027-01-20",
                        "2027-01 cong-an ASSIGNED", "2027-01-20"));
            }
        }
        assertThat(sequence).isEqualTo(3);
    }

    @Test
    void whatWasDueBeforeStaysWhereARoleOrARhythmBecomesAnother() {
        moved = new ClockFile(directory);
        moved.moveTo("2027-11-28T08:00:00");
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var one = start()) {
                var lead = List.of(Assignee.lead("cong-an"));
                var helps = List.of(new Assignee("cong-an", null, "COORDINATING", List.of()));
                tell("2027-09-01T02:00:00Z", Told.recurring(issued(lead), "{\"cadence\": \"monthly\", \"due\": []}"));
                var expected = new TreeMap<>(Map.of(
                        "2027-09 cong-an ASSIGNED", "2027-09-30",
                        "2027-10 cong-an ASSIGNED", "2027-10-31",
                        "2027-11 cong-an ASSIGNED", "2027-11-30"));
                awaitDeadlines(expected);
                isReported("2027-11");
                moved.moveTo("2027-12-05T08:00:00");
                expected.remove("2027-11 cong-an ASSIGNED");
                expected.put("2027-11 cong-an REPORTED", "2027-11-30");

                var quarterly = "{\"cadence\": \"quarterly\", \"due\": []}";
                isAmended("2027-12-05T01:00:00Z", 2, Told.recurring(issued(lead), quarterly));
                expected.put("2027-Q4 cong-an ASSIGNED", "2027-12-31");
                awaitDeadlines(expected);
                isAmended("2027-12-05T02:00:00Z", 3, Told.recurring(issued(helps), quarterly));
                expected.put("2027-Q4 cong-an WITHDRAWN", "2027-12-31");
                awaitDeadlines(expected);

                // Nor does what is due once now move them.
                isAmended("2027-12-05T03:00:00Z", 4, Told.issued(directive, "2028-01-31", Map.of(), helps));
                expected.remove("2027-Q4 cong-an ASSIGNED");
                expected.put("- cong-an ASSIGNED", "2028-01-31");
                awaitDeadlines(expected);
                isAmended("2027-12-05T04:00:00Z", 4, Told.issued(directive, "2028-02-28", Map.of(), helps));
                expected.put("- cong-an ASSIGNED", "2028-02-28");
                awaitDeadlines(expected);
            }
        }
    }

    @Test
    void anEditionGivesNothingThatWasPastWhenItWasToldButWhatWasMissedUntilThen() {
        moved = new ClockFile(directory);
        moved.moveTo("2027-02-11T08:00:00");
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var one = start()) {
                var lead = List.of(Assignee.lead("cong-an"));
                tell("2027-01-25T02:00:00Z", Told.recurring(issued(lead), MONTHLY));
                awaitDeadlines(Map.of("2027-02 cong-an ASSIGNED", "2027-02-20"));
                var later = MONTHLY.replace("20", "28");
                tell("2027-02-10T02:00:00Z", Told.amended(Told.recurring(issued(lead), later), 2, BECAUSE));
                var expected = new TreeMap<>(Map.of("2027-02 cong-an ASSIGNED", "2027-02-28"));
                assertCarriedOut(expected);
                // What that edition did not give, none after it gives.
                tell("2027-02-11T00:30:00Z", Told.amended(Told.recurring(issued(lead), later), 3, BECAUSE));
                assertCarriedOut(expected);

                isMissedFromNowOn();
                moved.moveTo("2027-05-15T08:00:00");
                var ending = later.replace("}", ", \"until\": \"2027-05-31\"}");
                tell("2027-05-15T00:30:00Z", Told.amended(Told.recurring(issued(lead), ending), 4, BECAUSE));
                expected.put("2027-03 cong-an ASSIGNED", "2027-03-28");
                expected.put("2027-04 cong-an ASSIGNED", "2027-04-28");
                assertCarriedOut(expected);
                moved.moveTo("2027-05-18T08:00:00");
                expected.put("2027-05 cong-an ASSIGNED", "2027-05-28");
                awaitDeadlines(expected);

                moved.moveTo("2027-09-20T08:00:00");
                tell("2027-09-20T00:30:00Z", Told.amended(Told.recurring(issued(lead), later), 5, BECAUSE));
                expected.put("2027-09 cong-an ASSIGNED", "2027-09-28");
                assertCarriedOut(expected);
            }
        }
    }

    private Envelope issued(List<Assignee> assignees) {
        return Told.issued(directive, null, Map.of(), assignees);
    }

    private static void since(Envelope told, String agency, int edition) {
        told.data().at("/tasks/0/assignees").forEach(one -> {
            if (one.get("agency").asString().equals(agency)) {
                ((ObjectNode) one).put("since", edition);
            }
        });
    }

    /** @param since edition in which the agency was given it so */
    private void isAmended(String time, int since, Envelope whole) {
        since(whole, "cong-an", since);
        tell(time, Told.amended(whole, (int) sequence + 1, BECAUSE));
    }

    private Envelope moved(String type, String state) {
        var data = (ObjectNode) Contract.load()
                .sample("vn.giaoviec.directive." + type + ".v1", "minimal")
                .get("data")
                .deepCopy();
        data.put("state", state).put("edition", 3);
        return Told.event("vn.giaoviec.directive." + type + ".v1", directive, sequence + 1, data);
    }

    private void tell(String time, Envelope event) {
        sequence++;
        assertThat(event.sequence()).isEqualTo(sequence);
        platform.produce("directive-events", directive, Told.at(Instant.parse(time), event));
    }

    /** As if it had been reported and verified: that is not what this is about. */
    private void isDone(String occurrence) {
        assignments()
                .updateMany(
                        Filters.eq("occurrence", occurrence),
                        Updates.combine(Updates.set("state", "COMPLETED"), Updates.unset("openKey")));
    }

    /** As if it waited to be judged. */
    private void isReported(String occurrence) {
        assignments().updateMany(Filters.eq("occurrence", occurrence), Updates.set("state", "REPORTED"));
    }

    /** As if nobody ran: nothing is given in its time until its directive changes. */
    private void isMissedFromNowOn() {
        platform.database("task-service")
                .getCollection("directive_intake")
                .updateOne(Filters.eq("_id", directive), Updates.unset("recursAt"));
    }

    /** As if that had been asked and granted. */
    private void isExtended(String occurrence, String deadline) {
        var entry = new Document("from", "2027-03-20")
                .append("to", deadline)
                .append("at", java.util.Date.from(Instant.parse("2027-03-18T02:00:00Z")))
                .append("by", "monitor")
                .append("agency", "van-phong")
                .append("decision", "extension")
                .append("reason", BECAUSE);
        assignments()
                .updateMany(
                        Filters.eq("occurrence", occurrence),
                        Updates.combine(
                                Updates.set("deadline", deadline),
                                Updates.set("dueOrder", deadline),
                                Updates.push("deadlineHistory", entry)));
    }

    private void awaitDeadlines(Map<String, String> expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deadlines()).isEqualTo(new TreeMap<>(expected)));
    }

    private Map<String, String> deadlines() {
        var all = new TreeMap<String, String>();
        assignments()
                .find()
                .forEach(one -> all.put(
                        one.getString("occurrence") + " " + one.getString("agency") + " " + one.getString("state"),
                        one.getString("deadline")));
        return all;
    }

    /** What was told has come here. */
    private void awaitHeard() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(known()).containsEntry("sequence", sequence));
    }

    /** All is done that was told, and what is there then is this and nothing else. */
    private void assertCarriedOut(Map<String, String> expected) {
        awaitHeard();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(known().getList("todo", Document.class)).isEmpty());
        assertThat(deadlines()).isEqualTo(new TreeMap<>(expected));
    }

    /** @param next null: nothing is to come */
    private void awaitRecursOn(String next) {
        awaitHeard();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(known().getDate("recursAt"))
                        .isEqualTo(next == null ? null : java.util.Date.from(Instant.parse(next))));
    }

    private Document known() {
        return platform.database("task-service")
                .getCollection("directive_intake")
                .find(Filters.eq("_id", directive))
                .first();
    }

    private MongoCollection<Document> assignments() {
        return platform.database("task-service").getCollection("assignments");
    }
}
