package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody pulls plugs while the demo plays; nobody does more than {@code ./giaoviec up}. */
class DemoUnderFireTest {
    private final Installation system = new Installation();

    @AfterEach
    void end() {
        system.close();
    }

    @Test
    void theDemoGoesOnByItselfAndNothingIsLostOrDoubled() throws Exception {
        system.run("up");
        var demo = system.start("demo");
        var lines = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));

        var told = new ArrayList<String>();
        readTo(lines, "office-signer: issue", told);
        var traffic = new Traffic(system, List.of("ubnd-xa-moc-bac", "ubnd-phuong-duy-minh"));
        try (traffic) {
            killAndRaise("task-service");
            readTo(lines, "verify", told);
            killAndRaise("mongodb");
            readTo(lines, "report", told);
            killAndRaise("task-service");
            readTo(lines, null, told);
            assertThat(demo.waitFor()).as(String.join("\n", told)).isZero();
            var sofar = traffic.journal().size();
            await().untilAsserted(() -> assertThat(traffic.journal().size()).isGreaterThan(sofar + 10));
        }
        try (var truth = new Truth(system)) {
            truth.awaitRest();
            truth.eventsOnTheTopicsAreThoseOfTheHistories();
            truth.everyEffectHasOneCause();
            truth.holds(traffic.journal());
            truth.nobodyHasATaskTwice();
            thatTheNoticeIsAssignedWhole(truth);
        }
        system.run("check");
    }

    private void killAndRaise(String name) {
        system.kill(name);
        system.run("up");
    }

    /** Every (task, agency) of the issued directive has its one assignment. */
    private void thatTheNoticeIsAssignedWhole(Truth truth) {
        var wanted = new ArrayList<String>();
        var office = system.as("office-monitor", "directive-service");
        var id = office.get("/directives?state=ISSUED")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        office.get("/directives/" + id)
                .json()
                .get("tasks")
                .forEach(task -> task.get("assignees")
                        .forEach(one -> wanted.add(task.get("id").asString() + " "
                                + one.get("agency").asString())));
        var made = new ArrayList<String>();
        truth.database("giaoviec_task")
                .getCollection("assignments")
                .find()
                .forEach(one -> made.add(
                        one.get("task", org.bson.Document.class).getString("id") + " " + one.getString("agency")));
        assertThat(made).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static void readTo(BufferedReader lines, String words, List<String> told) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            told.add(line);
            if (words != null && line.contains(words)) {
                return;
            }
        }
    }
}
