package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.acceptance.fault.traffic.Traffic;
import vn.giaoviec.local.servers.ServerFiles;

/** A running system on which one fault after another is struck, with the checker after each. */
final class Stage implements AutoCloseable {
    private static final int BEFORE = 10;
    private static final int AFTER = 25;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installation system;
    private final Map<String, SmallDisk> disks;
    private final Scene scene;
    private boolean failed;
    private JsonNode counted = JSON.createObjectNode();

    Stage(boolean atLength) {
        var ports = ProxyPorts.free();
        system = new Installation(
                Map.of("GIAOVIEC_KAFKA_FURTHER_LISTENER", ports.kafkaFurther() + ":" + ports.kafkaByProxy()));
        var data = new ServerFiles(system.home());
        disks = Map.of("mongodb", SmallDisk.at(data.data("mongodb")), "kafka", SmallDisk.at(data.data("kafka")));
        system.run("up");
        var imported = system.as("admin", "directive-service")
                .freshKey()
                .upload("/agencies/import", "agencies.csv", "text/csv", system.sample("agencies-duy-tien.csv"));
        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
        scene = new Scene(system, ports, disks, atLength);
    }

    Scene scene() {
        return scene;
    }

    /** @return with no violations; @throws AssertionError with the way to repeat it, and the home is kept */
    Run strike(Fault fault, long seed) {
        try {
            var run = struck(fault, seed);
            assertThat(run.evidence()).isEmpty();
            return run;
        } catch (RuntimeException | AssertionError wrong) {
            failed = true;
            throw new AssertionError(
                    fault.name() + " under seed " + seed + " went wrong. Its home is kept: " + system.home()
                            + " (logs/, journal.jsonl; GIAOVIEC_HOME names it to ./giaoviec). Again: ./giaoviec test"
                            + " --full --fault " + fault.name() + " --seeds " + seed + "-" + seed,
                    wrong);
        }
    }

    private Run struck(Fault fault, long seed) {
        var journal = scene.journal();
        var before = counted;
        var commands = journal.acknowledged();
        var answers = journal.statuses();
        journal.longestStallMillis();
        var random = new Random(seed * 31 + fault.name().hashCode());
        try {
            var serving = fault.prepare(scene);
            try (var traffic = new Traffic(serving, journal, random.nextInt())) {
                scene.awaitCommands(BEFORE);
                fault.strike(scene, random);
                scene.awaitCommands(AFTER);
            }
            scene.awaitRest(serving.getFirst());
            fault.atRest(scene);
        } finally {
            fault.cleanUp(scene);
        }
        var verdict = check();
        var evidence = new ArrayList<>(violations(verdict));
        evidence.addAll(journal.unclear());
        counted = verdict;
        var answered = journal.statuses();
        answers.forEach((status, count) -> answered.merge(status, -count, Integer::sum));
        answered.values().removeIf(count -> count == 0);
        return new Run(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Sources.version(),
                fault.name(),
                seed,
                scene.atLength(),
                journal.acknowledged() - commands,
                grown("events", before, verdict),
                grown("duplicates", before, verdict),
                evidence.size(),
                journal.longestStallMillis(),
                answered.toString(),
                evidence);
    }

    private static long grown(String count, JsonNode before, JsonNode after) {
        return after.get(count).asLong() - before.path(count).asLong(0);
    }

    /** Word for word. */
    private List<String> violations(JsonNode verdict) {
        return verdict.get("found").valueStream().map(JsonNode::asString).toList();
    }

    private JsonNode check() {
        var checker = system.start("check", "--journal", scene.journal().file().toString(), "--json");
        try {
            var said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            checker.waitFor();
            return JSON.readTree(said);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        scene.onlyTheFirst();
        scene.truth().close();
        scene.journal().close();
        system.run("down");
        disks.values().forEach(failed ? SmallDisk::keep : SmallDisk::unmount);
        if (!failed) {
            system.close();
        }
    }
}
