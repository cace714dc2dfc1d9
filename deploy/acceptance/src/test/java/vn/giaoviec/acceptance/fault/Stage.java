package vn.giaoviec.acceptance.fault;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.acceptance.fault.traffic.Traffic;
import vn.giaoviec.local.checker.Access;
import vn.giaoviec.local.checker.Checker;
import vn.giaoviec.local.servers.ServerFiles;

/** A running system on which one fault after another is struck, with the checker after each. */
final class Stage implements AutoCloseable {
    private static final int BEFORE = 10;
    private static final int AFTER = 25;
    private static final int UNKNOWN = 0;
    /** What a fault costs in the short tests is starting processes again, and the traffic takes their processor. */
    private static final int LEISURELY = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Breakable system;
    private final Scene scene;
    private JsonNode counted = JSON.createObjectNode();

    Stage(Breakable system, boolean atLength) {
        this.system = system;
        this.scene = new Scene(system, atLength);
        // Where it has to be built first, that is done while other faults are struck.
        Thread.ofVirtual().start(Toxiproxy::whyNot);
    }

    Scene scene() {
        return scene;
    }

    /** @return what became of it: a violation is what anybody found, or what was seen and should not have been */
    Run strike(Fault fault, long seed) {
        var before = counted;
        var journal = scene.journal();
        var commands = journal.acknowledged();
        var answers = journal.statuses();
        journal.longestStallMillis();
        var evidence = new ArrayList<String>();
        try {
            strikeAndHeal(fault, new Random(seed * 31 + fault.name().hashCode()));
            var verdict = check();
            evidence.addAll(violations(verdict));
            counted = verdict;
            evidence.addAll(journal.unclear());
        } catch (RuntimeException | AssertionError wrong) {
            wrong.printStackTrace(System.out);
            evidence.add(wrong.toString());
        }
        var answered = journal.statuses();
        answers.forEach((status, count) -> answered.merge(status, -count, Integer::sum));
        answered.values().removeIf(count -> count == 0);
        if (answered.containsKey(UNKNOWN)) {
            evidence.add(answered.get(UNKNOWN) + " commands whose outcome their clients never learnt");
        }
        if (!evidence.isEmpty()) {
            system.keep();
        }
        return new Run(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                Sources.version(),
                fault.name(),
                seed,
                scene.atLength(),
                journal.acknowledged() - commands,
                grown("events", before, counted),
                grown("duplicates", before, counted),
                evidence.size(),
                journal.longestStallMillis(),
                answered.toString(),
                evidence);
    }

    /** Where it lies and how to see it again. */
    String whereItWentWrong(Run run) {
        return run.fault() + " under seed " + run.seed() + " went wrong. Its home is kept: "
                + system.installation().home()
                + " (logs/, journal.jsonl; GIAOVIEC_HOME names it to ./giaoviec). Again: ./giaoviec test --full --fault "
                + run.fault() + " --seeds " + run.seed();
    }

    private void strikeAndHeal(Fault fault, Random random) {
        try {
            var serving = fault.prepare(scene);
            try (var _ = new Traffic(serving, scene.journal(), random.nextInt(), scene.atLength() ? 1 : LEISURELY)) {
                scene.awaitCommands(BEFORE);
                fault.strike(scene, random);
                scene.awaitCommands(AFTER);
            }
            scene.awaitRest(serving);
            fault.atRest(scene);
        } finally {
            fault.cleanUp(scene);
        }
    }

    private static long grown(String count, JsonNode before, JsonNode after) {
        return after.path(count).asLong(0) - before.path(count).asLong(0);
    }

    /** Word for word; everything runs and is at rest, so that nothing may be behind either. */
    private static List<String> violations(JsonNode verdict) {
        var violations = new ArrayList<String>();
        verdict.get("found").valueStream().map(JsonNode::asString).forEach(violations::add);
        verdict.get("behind").propertyStream().map(Object::toString).forEach(violations::add);
        verdict.get("answers")
                .propertyStream()
                .filter(rule -> rule.getValue().asLong() == 0)
                .forEach(rule -> violations.add("no answer was judged by invariant " + rule.getKey()));
        if (verdict.get("unreadableLines").asLong() > 0) {
            violations.add(verdict.get("unreadableLines") + " lines of the journal that nobody can read");
        }
        return violations;
    }

    /** As {@code ./giaoviec check --journal FILE --json} does, in this process: one that starts for it takes longer than it. */
    private JsonNode check() {
        var said = new ByteArrayOutputStream();
        Checker.run(
                Access.of(new ServerFiles(system.installation().home())),
                new Checker.Question(Optional.of(scene.journal().file()), true, Set.of()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return JSON.readTree(said.toByteArray());
    }

    /** What was started for the faults alone; the system runs on. */
    @Override
    public void close() {
        try {
            scene.onlyTheFirst();
        } finally {
            scene.truth().close();
            scene.journal().close();
        }
    }
}
