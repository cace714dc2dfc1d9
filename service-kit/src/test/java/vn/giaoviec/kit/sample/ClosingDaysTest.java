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
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaoviec.kit.config.Housekeeping;
import vn.giaoviec.kit.days.DayCloser;
import vn.giaoviec.kit.store.StoreClient;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** Days end by the business clock, which a file moves, and close in the log of the sample service. */
class ClosingDaysTest {
    /** More than a day needs to be closed. */
    private static final int MANY_LOOKS = 20;

    private static final Instant IN_THE_TENTH = Instant.parse("2027-03-10T03:00:00Z");

    @TempDir
    Path directory;

    private Platform platform;
    private ClockFile clock;
    private ServiceRun run;

    @BeforeEach
    void start() {
        platform = Platform.fresh();
        clock = new ClockFile(directory);
        clock.moveTo("2027-03-10T10:00:00");
        run = started("1");
        awaitClosed("2027-03-09");
    }

    @AfterEach
    void stop() {
        SampleService.OWED.set(null);
        run.close();
        platform.close();
    }

    private ServiceRun started(String instance) {
        var properties = new HashMap<>(clock.property());
        properties.put("giaoviec.instance", instance);
        return ServiceRun.start(SampleService.class, "task-service", platform, properties);
    }

    private void awaitClosed(String... days) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            look();
            Markers.assertClosed(platform, days);
        });
    }

    private void look() {
        run.bean(DayCloser.class).look();
    }

    private void assertStillOnlyTheNinth() {
        for (var looks = 0; looks < MANY_LOOKS; looks++) {
            look();
        }
        Markers.assertClosed(platform, "2027-03-09");
    }

    @Test
    void aFreshInstallationBeginsWithYesterdayAndGoesOnDayByDay() {
        assertStillOnlyTheNinth();
        clock.moveTo("2027-03-10T23:59:00");
        assertStillOnlyTheNinth();
        clock.moveTo("2027-03-11T00:00:00");
        awaitClosed("2027-03-09", "2027-03-10");
        assertThat(noted()).isEqualTo("2027-03-10");
    }

    @Test
    void aDayIsClosedAtTheFifthLookAtWhichItIsOver() {
        // No looks but those of this test.
        run.bean(Housekeeping.class).stop();
        clock.moveTo("2027-03-11T00:00:00");
        for (var looks = 1; looks < 5; looks++) {
            look();
        }
        Markers.assertClosed(platform, "2027-03-09");
        look();
        Markers.assertClosed(platform, "2027-03-09", "2027-03-10");
    }

    @Test
    void aDayWaitsForItsEventsThatAreNotOutYet() {
        var errands = platform.database("task-service").getCollection("errands");
        errands.insertOne(new Document("_id", "held")
                .append("outbox", List.of())
                .append("pendingSince", Date.from(IN_THE_TENTH)));
        clock.moveTo("2027-03-12T00:30:00");
        assertStillOnlyTheNinth();
        assertThat(daysOpen()).isEqualTo(2);
        errands.updateOne(
                Filters.eq("_id", "held"),
                Updates.set("pendingSince", Date.from(IN_THE_TENTH.plus(Duration.ofDays(1)))));
        awaitClosed("2027-03-09", "2027-03-10");
        errands.updateOne(Filters.eq("_id", "held"), Updates.unset("pendingSince"));
        awaitClosed("2027-03-09", "2027-03-10", "2027-03-11");
        await().untilAsserted(() -> assertThat(daysOpen()).isZero());
    }

    @Test
    void howManyDaysAreOpenIsNeverLessThanNoneAndUnknownBeforeTheFirstIsClosed() {
        clock.moveTo("2027-03-08T10:00:00");
        look();
        assertThat(daysOpen()).as("the clock was put back").isZero();
        run.close();
        var closed = platform.database("task-service").getCollection("closed_days");
        closed.deleteMany(new Document());
        SampleService.OWED.set(IN_THE_TENTH.minus(Duration.ofDays(5)));
        run = started("1");
        look();
        assertThat(daysOpen()).isNaN();
    }

    private double daysOpen() {
        return run.bean(MeterRegistry.class).get("giaoviec.days.open").gauge().value();
    }

    @Test
    void aDayWaitsForWhatIsStillOwedFromIt() {
        SampleService.OWED.set(IN_THE_TENTH);
        clock.moveTo("2027-03-11T00:30:00");
        assertStillOnlyTheNinth();
        SampleService.OWED.set(null);
        awaitClosed("2027-03-09", "2027-03-10");
    }

    @Test
    void aWriteThatWasUnderWayAtMidnightStillCountsForItsDay() throws Exception {
        var owner = run.http().as("agency.phong-noi-vu");
        var id = owner.freshKey().post("/errands", "").json().get("id").asString();
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
            clock.moveTo("2027-03-11T00:00:01");
            look();
            session.abortTransaction();
            assertThat(answer.get().status()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Markers.assertClosed(platform, "2027-03-09", "2027-03-10"));
        assertThat(platform.events(Markers.TOPIC))
                .hasSize(2)
                .allMatch(event -> event.time().isBefore(Instant.parse("2027-03-10T17:00:00Z")));
        Markers.assertNothingIsLate(platform);
    }

    /** Whether the store carries out an update of the collection that has not ended. */
    private boolean isWriting(MongoNamespace errands) {
        var running = List.of(
                new Document("$currentOp", new Document("allUsers", true)),
                new Document(
                        "$match",
                        new Document("ns", errands.getFullName())
                                .append("command.findAndModify", errands.getCollectionName())));
        return platform.servers()
                        .mongodb()
                        .client()
                        .getDatabase("admin")
                        .aggregate(running)
                        .first()
                != null;
    }

    @Test
    void daysThatPassedWhileItWasDownAreClosedInTheirOrder() {
        run.close();
        clock.moveTo("2027-03-15T08:00:00");
        run = started("1");
        awaitClosed("2027-03-09", "2027-03-10", "2027-03-11", "2027-03-12", "2027-03-13", "2027-03-14");
    }

    @Test
    void aCrashBetweenTheMarkersAndTheNoteDoublesThemAndNothingElse() {
        clock.moveTo("2027-03-12T08:00:00");
        awaitClosed("2027-03-09", "2027-03-10", "2027-03-11");
        run.close();
        // What a crash leaves behind: the markers without the note.
        platform.database("task-service")
                .getCollection("closed_days")
                .updateOne(new Document(), Updates.set("day", "2027-03-09"));
        run = started("1");
        awaitClosed("2027-03-09", "2027-03-10", "2027-03-11", "2027-03-10", "2027-03-11");
        assertStillClosed("2027-03-11");
    }

    private void assertStillClosed(String day) {
        var before = Markers.days(platform);
        for (var looks = 0; looks < MANY_LOOKS; looks++) {
            look();
        }
        assertThat(Markers.days(platform)).isEqualTo(before);
        assertThat(noted()).isEqualTo(day);
    }

    private String noted() {
        return platform.database("task-service")
                .getCollection("closed_days")
                .find(Filters.eq("_id", Markers.TOPIC))
                .first()
                .getString("day");
    }

    @Test
    void twoInstancesLeaveNoDayOutAndDoNoHarm() {
        try (var second = started("2")) {
            clock.moveTo("2027-03-12T00:00:05");
            var expected = Stream.of("2027-03-09", "2027-03-10", "2027-03-11")
                    .map(LocalDate::parse)
                    .toList();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                look();
                second.bean(DayCloser.class).look();
                assertThat(Markers.days(platform).values())
                        .allSatisfy(days -> assertThat(days.stream().distinct()).isEqualTo(expected));
            });
        }
        assertStillClosed("2027-03-11");
    }

    @Test
    void aYearAtOnceIsClosedDayByDay() {
        clock.moveTo("2028-03-10T10:00:00");
        var expected = LocalDate.parse("2027-03-09")
                .datesUntil(LocalDate.parse("2028-03-10"))
                .toList();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            look();
            assertThat(Markers.days(platform).values())
                    .allSatisfy(days -> assertThat(days).isEqualTo(expected));
        });
    }
}
