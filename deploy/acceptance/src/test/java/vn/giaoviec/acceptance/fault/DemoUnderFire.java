package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bson.Document;
import vn.giaoviec.kit.test.Http;

/** The demo plays while task-service and the store are killed under it: it goes on by itself to its end. */
record DemoUnderFire() implements Fault {
    private static final int MANY = 20;

    @Override
    public String name() {
        return "demo-under-fire";
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var demo = scene.system().start("demo", "--stay-today");
        var lines = new BufferedReader(new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8));
        var told = new ArrayList<String>();
        try {
            readTo(lines, "office-signer: issue", told);
            killAndRaise(scene, "task-service");
            readTo(lines, "verify", told);
            killAndRaise(scene, "mongodb");
            readTo(lines, "report", told);
            assertThat(demo.isAlive()).as("the demo plays on: %s", told).isTrue();
            if (scene.atLength()) {
                killAndRaise(scene, "task-service");
            }
            lines.lines().forEach(told::add);
            assertThat(demo.waitFor()).as(String.join("\n", told)).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void killAndRaise(Scene scene, String name) {
        scene.system().kill(name);
        scene.system().run("up");
    }

    private static void readTo(BufferedReader lines, String words, List<String> told) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            told.add(line);
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("the demo ended without \"" + words + "\":\n" + String.join("\n", told));
    }

    /** Every (task, agency) of the notice has its assignment. */
    @Override
    public void atRest(Scene scene) {
        var office = scene.system().as("office-monitor", "directive-service");
        var notice = notice(office);
        var wanted = new ArrayList<String>();
        office.get("/directives/" + notice)
                .json()
                .get("tasks")
                .forEach(task -> task.get("assignees")
                        .forEach(one -> wanted.add(task.get("id").asString() + " "
                                + one.get("agency").asString())));
        var given = new ArrayList<String>();
        scene.truth()
                .database("giaoviec_task")
                .getCollection("assignments")
                .find(new Document("directive.id", notice))
                .forEach(one ->
                        given.add(one.get("task", Document.class).getString("id") + " " + one.getString("agency")));
        assertThat(wanted).isNotEmpty();
        assertThat(given).containsAll(wanted);
    }

    /** Of all directives the only one with so many tasks. */
    private static String notice(Http office) {
        String cursor = null;
        do {
            var page = office.get("/directives?state=ISSUED&limit=100" + (cursor == null ? "" : "&cursor=" + cursor));
            for (var one : page.json().get("items")) {
                if (office.get("/directives/" + one.get("id").asString())
                                .json()
                                .get("tasks")
                                .size()
                        > MANY) {
                    return one.get("id").asString();
                }
            }
            cursor = page.json().path("next").asString(null);
        } while (cursor != null);
        throw new AssertionError("the demo issued no notice");
    }
}
