package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ReadConcern;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.acceptance.fault.traffic.Journal;
import vn.giaoviec.acceptance.fault.traffic.Traffic;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.local.servers.Member;
import vn.giaoviec.local.servers.ServerCluster;

/** The servers that lead are killed under load, and nobody does anything about it: the others go on. */
@Heavy
class FailoverTest {
    /** A commune that does nothing by itself in the traffic. */
    private static final String AGENCY = "ubnd-xa-chuyen-ngoai";

    /** Enough that the agency has one for every test here: every fourth is for all communes. */
    private static final int TASKS = 25;

    private static ServerCluster cluster;
    private static Installation system;
    private static Truth truth;
    private static Journal journal;

    @BeforeAll
    static void up() {
        cluster = ServerCluster.start();
        system = new Installation(cluster.environment());
        system.run("up");
        system.registerAgencies();
        GreatDirective.issue(system, TASKS);
        truth = new Truth(system);
        journal = new Journal(system.home().resolve("journal.jsonl"));
        truth.awaitRest();
    }

    @AfterAll
    static void down() {
        if (truth != null) {
            truth.close();
            journal.close();
        }
        system.close();
        cluster.close();
    }

    /** Whatever was killed: after it everything comes to rest, and what is stored is true. */
    @AfterEach
    void nothingWasLostOrDoubled() {
        cluster.heal();
        awaitTruth();
        assertThat(journal.unclear()).isEmpty();
    }

    /** A consumer that is still behind is named by the checker like one that has lost something. */
    private static void awaitTruth() {
        truth.awaitRest();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var check =
                            system.start("check", "--journal", journal.file().toString());
                    var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(check.waitFor())
                            .as(said.lines().limit(20).toList().toString())
                            .isZero();
                });
    }

    /** Asks until somebody answers: the servers may be failing over just now. */
    private static String accepted() {
        var id = new AtomicReference<String>();
        await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(() -> {
            var head = system.as("agency." + AGENCY, "task-service");
            var one = head.get("/assignments?state=ASSIGNED&limit=1")
                    .json()
                    .get("items")
                    .get(0);
            id.set(one.get("id").asString());
            return head.freshKey()
                            .ifMatch(one.get("version").asLong())
                            .post("/assignments/" + id.get() + "/accept", "{}")
                            .status()
                    == 200;
        });
        return id.get();
    }

    /** Kills while everybody works, twice, the second time when the first has healed. */
    private static void strike(String what, Supplier<List<Member>> victims) throws Exception {
        // Of its own for each: the same seed would draw numbers of documents that are taken.
        try (var _ = new Traffic(List.of(system), journal, what.hashCode(), 1);
                var stalls = new Stalls(system, AGENCY, FailoverTest::accepted)) {
            System.out.println("before: " + stalls.longest());
            for (var time = 1; time <= 2; time++) {
                var killed = victims.get();
                killed.forEach(Member::kill);
                System.out.println(what + " (" + killed + ") killed: longest " + stalls.longest());
                cluster.heal();
                System.out.println("they return: longest " + stalls.longest());
            }
        }
    }

    private static Member primary() {
        return cluster.stores().primary().orElseThrow();
    }

    @Test
    void thePrimaryIsKilled() throws Exception {
        strike("primary", () -> List.of(primary()));
    }

    @Test
    void theLeaderOfMostPartitionsIsKilled() throws Exception {
        strike("leader", () -> List.of(cluster.brokers().leader()));
    }

    @Test
    void bothAreKilledAtOnce() throws Exception {
        strike("primary and leader", () -> List.of(primary(), cluster.brokers().leader()));
    }

    /** One broker of three can neither lead nor acknowledge alone; whoever gives a command does not notice. */
    @Test
    void withTwoBrokersAwayCommandsSucceedAndTheirEventsFollow() {
        var id = accepted();
        truth.awaitRest();
        var leader = cluster.brokers().leader();
        leader.kill();
        cluster.brokers().members().stream()
                .filter(Member::isAlive)
                .findFirst()
                .orElseThrow()
                .kill();
        var head = system.as("agency." + AGENCY, "task-service");
        var last = "";
        for (var act = 0; act < 20; act++) {
            var answer = head.freshKey().post("/assignments/" + id + "/progress", "{\"text\":\"Vẫn làm.\"}");
            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            last = answer.header("Giaoviec-Position");
        }
        assertThat(waiting(id)).contains(sequence(last));
        cluster.heal();
        var shown = last;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sequencesOnTheTopic(id)).contains(sequence(shown)));
    }

    /** The version of the assignment there, whether a majority has it or not. */
    private static long heldBy(Member member, String id) {
        try (var there = cluster.stores().directly(member)) {
            return there.client()
                    .getDatabase("giaoviec_task")
                    .getCollection("assignments")
                    .withReadConcern(ReadConcern.LOCAL)
                    .find(new Document("_id", id))
                    .first()
                    .getLong("version");
        }
    }

    private static long sequence(String position) {
        return Long.parseLong(position.substring(position.lastIndexOf(':') + 1));
    }

    /** The numbers of the events in its outbox. */
    private static List<Long> waiting(String id) {
        return truth
                .database("giaoviec_task")
                .getCollection("assignments")
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class)
                .stream()
                .map(entry -> entry.getLong("sequence"))
                .toList();
    }

    private static List<Long> sequencesOnTheTopic(String subject) {
        return truth.events("assignment-events").stream()
                .filter(event -> event.get("subject").asString().equals(subject))
                .map(event -> event.get("sequence").asLong())
                .toList();
    }

    /**
     * A write that only the primary has may be rolled back by the next election. Until a majority has it, it is nowhere
     * to be seen: the relay publishes nothing of it, and no reader is shown it.
     */
    @Test
    void whatTheNextElectionTakesBackWasNeverTold() {
        var id = accepted();
        truth.awaitRest();
        var head = system.as("agency." + AGENCY, "task-service");
        var before = head.get("/assignments/" + id).json();
        // Long enough for the sweep of the relay, and for readers, to look at what the lone primary holds.
        cluster.stores().electionTimeout(Duration.ofSeconds(12));
        var primary = primary();
        cluster.stores().secondaries().forEach(Member::kill);
        var waiting = head.freshKey();
        var refused = CompletableFuture.supplyAsync(
                () -> waiting.post("/assignments/" + id + "/progress", "{\"text\":\"Chưa chắc.\"}"));
        // The reader who waits for it is not given it, whatever else it is told.
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    var seen = head.get("/assignments/" + id);
                    if (seen.status() == 200) {
                        assertThat(seen.json()).isEqualTo(before);
                    }
                    return refused.isDone();
                });
        assertThat(refused.join().status()).as("%s", refused.join()).isEqualTo(503);
        assertThat(sequencesOnTheTopic(id))
                .allMatch(told -> told <= before.get("sequence").asLong());
        assertThat(heldBy(primary, id))
                .as("what the primary alone holds")
                .isGreaterThan(before.get("version").asLong());

        primary.kill();
        cluster.stores().members().stream().filter(member -> member != primary).forEach(Member::start);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> cluster.stores()
                        .primary()
                        .filter(other -> other != primary)
                        .isPresent());
        cluster.heal();
        cluster.stores().electionTimeout(Duration.ofSeconds(2));
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(head.get("/assignments/" + id).json()).isEqualTo(before));
        truth.awaitRest();
        assertThat(sequencesOnTheTopic(id))
                .allMatch(told -> told <= before.get("sequence").asLong());

        await().ignoreExceptions().untilAsserted(() -> {
            var repeated = waiting.post("/assignments/" + id + "/progress", "{\"text\":\"Chưa chắc.\"}");
            assertThat(repeated.status()).as("%s", repeated).isEqualTo(200);
            assertThat(repeated.json().get("version").asLong())
                    .isEqualTo(before.get("version").asLong() + 1);
        });
    }
}
