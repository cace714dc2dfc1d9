package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** Fifty assignments through two running instances and their store, while the time of the business is moved. */
class ClocksRunTest {
    private static final String FIRED = "vn.giaoviec.assignment.clock-fired.v1";
    private static final String PUBLISHED = "vn.giaoviec.calendar.published.v1";
    private static final int MANY = 50;

    @TempDir
    private Path directory;

    private Platform platform;

    private ServiceRun start(ClockFile moved) {
        return ServiceRun.start(TaskService.class, "task-service", platform, moved.property());
    }

    @Test
    void whatIsDueFiresOnceAlsoAfterAnOutageAndWithTwoSchedulers() {
        var moved = new ClockFile(directory);
        // A Monday.
        moved.moveTo("2027-03-01T09:00:00");
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var one = start(moved);
                    var other = start(moved)) {
                var agencies = IntStream.range(0, MANY)
                        .mapToObj(n -> Told.Assignee.lead("co-quan-" + n))
                        .toList();
                var issued = Told.issued(Running.fresh(), "2027-03-31", Map.of(), agencies);
                platform.produce("directive-events", issued.subject(), issued);
                await().until(() -> assignments().countDocuments() == MANY);
                moved.moveTo("2027-03-04T07:30:00");
                await().untilAsserted(() -> assertThat(fired()).hasSize(MANY));
                assertThat(fired()).allSatisfy(event -> {
                    assertThat(event.data().get("rule").asString()).isEqualTo("acceptance");
                    assertThat(event.data().get("dueAt").asString()).isEqualTo("2027-03-04T00:00:00.000Z");
                    assertThat(event.actor().role()).isEqualTo("clock");
                });
            }
            moved.moveTo("2027-04-06T08:00:00");
            try (var one = start(moved);
                    var other = start(moved)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(fired()).hasSize(6 * MANY));
                assertThat(fired().stream()
                                .filter(event -> event.data().get("overtaken").asBoolean()))
                        .as("-7, -3, -1 and the day itself")
                        .hasSize(4 * MANY);
                assertThat(fired().stream().map(ClocksRunTest::arming)).doesNotHaveDuplicates();
                assertThat(next()).containsOnly(Instant.parse("2027-04-09T00:00:00Z"));
                // A Saturday on which people work: seven working days are over a day earlier.
                publish("2027-04-03");
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(next()).containsOnly(Instant.parse("2027-04-08T00:00:00Z")));
                assertThat(assignments().distinct("version", Long.class).into(new ArrayList<>()))
                        .as("given, not accepted in time, and the ladder")
                        .containsExactly(3L);
            }
        }
    }

    private MongoCollection<Document> assignments() {
        return platform.database("task-service").getCollection("assignments");
    }

    private List<Instant> next() {
        return assignments()
                .distinct("nextClockAt", Date.class)
                .map(Date::toInstant)
                .into(new ArrayList<>());
    }

    private List<Envelope> fired() {
        return platform.events("assignment-events").stream()
                .filter(event -> event.type().equals(FIRED))
                .toList();
    }

    private static String arming(Envelope event) {
        return event.subject() + " " + event.data().get("rule").asString() + " "
                + event.data().get("armedAt").asLong();
    }

    private void publish(String madeUp) {
        var data = (ObjectNode) Contract.load().sample(PUBLISHED, "minimal").get("data");
        data.put("version", 1).put("year", 2027).put("decided", true);
        data.putArray("days")
                .addObject()
                .put("date", madeUp)
                .put("kind", "WORKING_SWAPPED")
                .put("status", "CONFIRMED")
                .put("name", "Ngày thử");
        platform.produce("agency-events", "calendar.2027", Told.event(PUBLISHED, "calendar.2027", 1, data));
    }
}
