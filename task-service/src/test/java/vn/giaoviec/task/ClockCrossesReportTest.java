package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** The day after the deadline begins in the moment in which sixteen agencies report: each in one order or the other. */
@Heavy
class ClockCrossesReportTest {
    private static final int MANY = 16;
    private static final String FIRED = "vn.giaoviec.assignment.clock-fired.v1";

    @TempDir
    private Path directory;

    @Test
    void whatIsReportedIsNotRemindedOfAndWhatWasRemindedOfIsReported() throws Exception {
        var moved = new ClockFile(directory);
        moved.moveTo("2027-03-01T09:00:00");
        try (var platform = Platform.fresh();
                var service = ServiceRun.start(TaskService.class, "task-service", platform, moved.property());
                var executor = Executors.newFixedThreadPool(8)) {
            var issued = Told.issued(
                    Running.fresh(),
                    "2027-03-31",
                    Map.of(),
                    IntStream.range(0, MANY)
                            .mapToObj(n -> Told.Assignee.lead("co-quan-" + n))
                            .toList());
            platform.produce("directive-events", issued.subject(), issued);
            var assignments = platform.database("task-service").getCollection("assignments");
            await().until(() -> assignments.countDocuments() == MANY);
            var ofAgency = new ArrayList<String[]>();
            assignments
                    .find()
                    .forEach(one -> ofAgency.add(new String[] {one.getString("agency"), one.getString("_id")}));
            for (var one : ofAgency) {
                assertThat(sent(service.http().as("agency." + one[0]), one[1], "accept", "{}"))
                        .isEqualTo(200);
            }

            moved.moveTo("2027-04-01T08:00:00");
            var reports = ofAgency.stream()
                    .map(one -> executor.submit(() -> reported(service.http().as("agency." + one[0]), one[1])))
                    .toList();
            for (var report : reports) {
                report.get();
            }

            // The verification of five working days, and nothing else that is still to come.
            await().untilAsserted(() -> assertThat(assignments
                            .distinct("nextClockAt", Date.class)
                            .map(Date::toInstant)
                            .into(new ArrayList<>()))
                    .containsOnly(Instant.parse("2027-04-09T00:00:00Z")));
            for (var one : ofAgency) {
                assertOrdered(service.http().as("agency." + one[0]), one[1]);
            }
        }
    }

    private static void assertOrdered(Http head, String id) {
        var events = StreamSupport.stream(
                        head.get("/assignments/" + id + "/history")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .toList();
        assertThat(events.stream().map(event -> event.get("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, events.size()).boxed().toList());
        var reported = events.stream()
                .filter(event -> event.at("/data/command").asString("").equals("report"))
                .toList();
        assertThat(reported).hasSize(1);
        var fired = events.stream()
                .filter(event -> event.get("type").asString().equals(FIRED))
                .toList();
        assertThat(fired)
                .allSatisfy(event -> assertThat(event.get("sequence").asInt())
                        .isLessThan(reported.getFirst().get("sequence").asInt()));
        assertThat(fired.stream().map(ClockCrossesReportTest::arming)).doesNotHaveDuplicates();
    }

    private static String arming(JsonNode event) {
        return event.at("/data/rule").asString() + " "
                + event.at("/data/armedAt").asLong();
    }

    /** As an agency does: where somebody was before it, it reads again. */
    private static void reported(Http head, String id) {
        var statuses = new ArrayList<Integer>();
        while (statuses.isEmpty() || statuses.getLast() != 200) {
            statuses.add(sent(head, id, "report", "{\"result\":\"Đã xong\"}"));
        }
        assertThat(statuses.subList(0, statuses.size() - 1)).allMatch(List.of(412)::contains);
    }

    private static int sent(Http head, String id, String command, String body) {
        var version = head.get("/assignments/" + id).json().get("version").asLong();
        return head.freshKey()
                .ifMatch(version)
                .post("/assignments/" + id + "/" + command, body)
                .status();
    }
}
