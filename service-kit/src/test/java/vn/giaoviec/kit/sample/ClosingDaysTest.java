package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.kit.config.Housekeeping;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.store.StoreClient;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.time.DomainClock;

/**
 * Days end by the business clock, which a file moves, and close in the log of the sample service. All tests share one
 * installation and each has days of its own, later than those of the tests before it.
 */
class ClosingDaysTest {
    /** More than a day needs to be closed. */
    private static final int MANY_LOOKS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static final Platform platform = Platform.fresh();
    private static ClockFile clock;
    private static ServiceRun run;

    /** The day on which the test begins, at ten in the morning; all before it are closed. */
    private static LocalDate day = LocalDate.parse("2027-03-07");

    private Map<Integer, List<LocalDate>> before;

    @BeforeAll
    static void start() {
        clock = new ClockFile(directory);
        moveTo(0, "10:00:00");
        run = started("1");
    }

    @AfterAll
    static void stop() {
        run.close();
        platform.close();
    }

    @BeforeEach
    void comeToTheNextDay() {
        day = day.plusDays(3);
        moveTo(0, "10:00:00");
        before = Map.of();
        await().atMost(PATIENCE).untilAsserted(() -> {
            look();
            assertThat(closed().values()).allSatisfy(days -> assertThat(days).endsWith(day.minusDays(1)));
        });
        before = Markers.days(platform);
    }

    /** Whatever failed, the next test begins where days can be closed. */
    @AfterEach
    void oweNothing() {
        SampleService.OWED.set(null);
        platform.database("task-service").getCollection("errands").deleteOne(Filters.eq("_id", "held"));
        var housekeeping = run.bean(Housekeeping.class);
        if (!housekeeping.isRunning()) {
            housekeeping.start();
        }
    }

    private static ServiceRun started(String instance) {
        var properties = new HashMap<>(clock.property());
        properties.put("giaoviec.instance", instance);
        return ServiceRun.start(SampleService.class, "task-service", platform, properties);
    }

    /** @param days after that on which the test begins */
    private static void moveTo(int days, String time) {
        clock.moveTo(day.plusDays(days) + "T" + time);
    }

    private static Instant noon(int days) {
        return day.plusDays(days).atTime(12, 0).atZone(DomainClock.ZONE).toInstant();
    }

    /** The days closed in each partition since the test began, in the order of the log. */
    private Map<Integer, List<LocalDate>> closed() {
        var closed = Markers.days(platform);
        before.forEach((partition, days) ->
                closed.computeIfPresent(partition, (_, all) -> all.subList(days.size(), all.size())));
        return closed;
    }

    /** @param expected days after that on which the test begins, all that were closed since then */
    private void assertClosed(Integer... expected) {
        var days = Stream.of(expected).map(day::plusDays).toList();
        assertThat(closed())
                .allSatisfy((partition, closed) ->
                        assertThat(closed).as("partition " + partition).isEqualTo(days));
    }

    private void awaitClosed(Integer... expected) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            look();
            assertClosed(expected);
        });
    }

    private static void look() {
        run.bean(DayCloser.class).look();
    }

    private void assertNoMoreClosed() {
        var already = closed();
        for (var looks = 0; looks < MANY_LOOKS; looks++) {
            look();
        }
        assertThat(closed()).isEqualTo(already);
    }

    @Test
    void aFreshInstallationBeginsWithYesterdayAndGoesOnDayByDay() {
        run.close();
        forgetWhatWasClosed();
        run = started("1");
        awaitClosed(-1);
        assertNoMoreClosed();
        moveTo(0, "23:59:00");
        assertNoMoreClosed();
        moveTo(1, "00:00:00");
        awaitClosed(-1, 0);
        // The housekeeping's own look, when it was the one that wrote the markers, notes them a moment later.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(noted()).isEqualTo(day.toString()));
    }

    @Test
    void aDayIsClosedAtTheFifthLookAtWhichItIsOver() {
        // No looks but those of this test.
        run.bean(Housekeeping.class).stop();
        moveTo(1, "00:00:00");
        for (var looks = 1; looks < 5; looks++) {
            look();
        }
        assertClosed();
        look();
        assertClosed(0);
    }

    @Test
    void aDayWaitsForItsEventsThatAreNotOutYet() {
        var errands = platform.database("task-service").getCollection("errands");
        errands.insertOne(
                new Document("_id", "held").append("outbox", List.of()).append("pendingSince", Date.from(noon(0))));
        moveTo(2, "00:30:00");
        assertNoMoreClosed();
        assertThat(daysOpen()).isEqualTo(2);
        errands.updateOne(Filters.eq("_id", "held"), Updates.set("pendingSince", Date.from(noon(1))));
        awaitClosed(0);
        errands.updateOne(Filters.eq("_id", "held"), Updates.unset("pendingSince"));
        awaitClosed(0, 1);
        await().untilAsserted(() -> assertThat(daysOpen()).isZero());
    }

    @Test
    void howManyDaysAreOpenIsNeverLessThanNoneAndUnknownBeforeTheFirstIsClosed() {
        moveTo(-2, "10:00:00");
        look();
        assertThat(daysOpen()).as("the clock was put back").isZero();
        run.close();
        forgetWhatWasClosed();
        SampleService.OWED.set(noon(-5));
        run = started("1");
        look();
        assertThat(daysOpen()).isNaN();
    }

    private static void forgetWhatWasClosed() {
        platform.database("task-service").getCollection("closed_days").deleteMany(new Document());
    }

    private static double daysOpen() {
        return run.bean(MeterRegistry.class).get("giaoviec.days.open").gauge().value();
    }

    @Test
    void aDayWaitsForWhatIsStillOwedFromIt() {
        SampleService.OWED.set(noon(0));
        moveTo(1, "00:30:00");
        assertNoMoreClosed();
        SampleService.OWED.set(null);
        awaitClosed(0);
    }

    @Test
    void aWriteThatWasUnderWayAtMidnightStillCountsForItsDay() throws Exception {
        var events = platform.events(Markers.TOPIC).size();
        var owner = run.http().as("agency.phong-noi-vu");
        var id = owner.freshKey().post("/errands", "").json().get("id").asString();
        // Emptying its outbox is a write of the same document, on which the one below would run aground.
        await().atMost(PATIENCE)
                .until(() -> platform.database("task-service")
                                .getCollection("errands")
                                .countDocuments(
                                        Filters.and(Filters.eq("_id", id), Filters.exists("pendingSince", false)))
                        == 1);
        var uri = platform.properties("task-service").get("giaoviec.mongodb.uri");
        try (var client = StoreClient.open(uri, "test");
                var session = client.startSession()) {
            var errands = client.getDatabase(platform.database("task-service").getName())
                    .getCollection("errands");
            // The command has its time and waits in the store for whoever holds the document.
            session.startTransaction();
            errands.updateOne(session, Filters.eq("_id", id), Updates.set("held", true));
            var answer = CompletableFuture.supplyAsync(
                    () -> owner.freshKey().post("/errands/" + id + "/count-anyway", "{}"));
            await().atMost(Duration.ofSeconds(30)).until(() -> isWriting(errands.getNamespace()));
            moveTo(1, "00:00:01");
            look();
            session.abortTransaction();
            assertThat(answer.get().status()).isEqualTo(200);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertClosed(0));
        assertThat(platform.events(Markers.TOPIC))
                .hasSize(events + 2)
                .filteredOn(event -> event.subject().equals(id))
                .hasSize(2)
                .allMatch(event ->
                        LocalDate.ofInstant(event.time(), DomainClock.ZONE).equals(day));
        Markers.assertNothingIsLate(platform);
    }

    /** Whether the store carries out a command's update of the collection that has not ended: one with a version. */
    private static boolean isWriting(MongoNamespace errands) {
        var updates = List.of(
                new Document("$currentOp", new Document("allUsers", true)),
                new Document("$match", new Document("ns", errands.getFullName()).append("op", "update")));
        return platform
                .servers()
                .mongodb()
                .client()
                .getDatabase("admin")
                .aggregate(updates)
                .into(new ArrayList<>())
                .stream()
                .anyMatch(update -> update.get("command", Document.class)
                        .get("q")
                        .toString()
                        .contains("version"));
    }

    @Test
    void daysThatPassedWhileItWasDownAreClosedInTheirOrder() {
        run.close();
        moveTo(5, "08:00:00");
        run = started("1");
        awaitClosed(0, 1, 2, 3, 4);
        day = day.plusDays(5);
    }

    @Heavy
    @Test
    void aCrashBetweenTheMarkersAndTheNoteDoublesThemAndNothingElse() {
        moveTo(2, "08:00:00");
        awaitClosed(0, 1);
        run.close();
        // What a crash leaves behind: the markers without the note.
        platform.database("task-service")
                .getCollection("closed_days")
                .updateOne(new Document(), Updates.set("day", day.minusDays(1).toString()));
        run = started("1");
        awaitClosed(0, 1, 0, 1);
        assertNoMoreClosed();
        assertThat(noted()).isEqualTo(day.plusDays(1).toString());
    }

    private static String noted() {
        return platform.database("task-service")
                .getCollection("closed_days")
                .find(Filters.eq("_id", Markers.TOPIC))
                .first()
                .getString("day");
    }

    @Heavy
    @Test
    void twoInstancesLeaveNoDayOutAndDoNoHarm() {
        try (var second = started("2")) {
            moveTo(2, "00:00:05");
            await().atMost(PATIENCE).untilAsserted(() -> {
                look();
                second.bean(DayCloser.class).look();
                assertThat(closed().values())
                        .allSatisfy(days -> assertThat(days.stream().distinct()).containsExactly(day, day.plusDays(1)));
            });
        }
        assertNoMoreClosed();
        assertThat(noted()).isEqualTo(day.plusDays(1).toString());
    }

    @Heavy
    @Test
    void aYearAtOnceIsClosedDayByDay() {
        moveTo(365, "10:00:00");
        var expected = day.datesUntil(day.plusDays(365)).toList();
        await().atMost(PATIENCE).untilAsserted(() -> {
            look();
            assertThat(closed().values()).allSatisfy(days -> assertThat(days).isEqualTo(expected));
        });
        day = day.plusDays(365);
    }
}
