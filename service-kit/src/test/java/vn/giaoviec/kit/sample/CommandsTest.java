package vn.giaoviec.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giaoviec.contract.RecordedUntil;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.test.Explain;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.kit.test.TestIssuer;

class CommandsTest {
    private static Platform platform;
    private static ServiceRun run;

    @BeforeAll
    static void start() {
        platform = Platform.fresh();
        run = ServiceRun.start(SampleService.class, "task-service", platform);
    }

    @AfterAll
    static void stop() {
        run.close();
        platform.close();
    }

    private static Http owner() {
        return run.http().as("agency.phong-noi-vu");
    }

    private static String made() {
        var answer = owner().freshKey().post("/errands", "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    @Test
    void everyEventOfAnAggregateReachesTheTopicInOrderAndLeavesTheOutboxForTheHistory() {
        var id = made();
        for (var version = 1; version <= 5; version++) {
            assertThat(owner().freshKey()
                            .ifMatch(version)
                            .post("/errands/" + id + "/count", "{\"by\":2}")
                            .status())
                    .isEqualTo(200);
        }
        var documents = platform.database("task-service").getCollection("errands");
        await().untilAsserted(() -> {
            var document = documents.find(new Document("_id", id)).first();
            assertThat(document.getList("outbox", Object.class)).isEmpty();
            assertThat(document).doesNotContainKey("pendingSince");
        });
        assertThat(platform.events("assignment-events").stream()
                        .filter(event -> event.subject().equals(id))
                        .map(event -> event.sequence()))
                .containsSubsequence(1L, 2L, 3L, 4L, 5L, 6L);
        @SuppressWarnings("unchecked")
        AggregateCollection<Errand> errands = run.bean(AggregateCollection.class);
        assertThat(errands.history(id)).hasSize(6).last().satisfies(event -> {
            assertThat(event.id()).isEqualTo(id + ":6");
            assertThat(event.data().get("version").asLong()).isEqualTo(6);
            assertThat(event.actor().agency()).isEqualTo("phong-noi-vu");
        });
    }

    @Test
    void theSameKeyWithTheSameRequestIsAnsweredAgainAndWithAnotherRefused() {
        var id = made();
        var call = owner().key("once").ifMatch(1);
        var first = call.post("/errands/" + id + "/count", "{\"by\": 3}");
        var again = call.post("/errands/" + id + "/count", "{ \"by\":3 }");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Giaoviec-Position")).isEqualTo(id + ":2");
        var other = call.post("/errands/" + id + "/count", "{\"by\":4}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(owner().get("/errands/" + id).json().get("count").asInt()).isEqualTo(3);
    }

    @Test
    void theLastFiftyCommandsAreRememberedAndNoMore() {
        var id = made();
        var path = "/errands/" + id + "/count-anyway";
        for (var n = 1; n <= 60; n++) {
            assertThat(owner().key("nth-" + n).post(path, "{\"by\":1}").status())
                    .isEqualTo(200);
        }
        for (var n = 11; n <= 60; n++) {
            var again = owner().key("nth-" + n).post(path, "{\"by\":1}");
            assertThat(again.json().get("version").asInt()).isEqualTo(n + 1);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(owner().key("nth-10").post(path, "{\"by\":1}").header("Idempotency-Replayed"))
                .isNull();
    }

    @Test
    void whatACommandWritesIntoTheLogOfTheMembersDoesNotGrowWithWhatIsRemembered() {
        var id = made();
        var path = "/errands/" + id + "/count-anyway";
        for (var n = 1; n <= 60; n++) {
            owner().freshKey().post(path, "{\"by\":1}");
        }
        var log = platform.servers().mongodb().client().getDatabase("local").getCollection("oplog.rs");
        var sizes = log.withDocumentClass(RawBsonDocument.class)
                .find(new Document("op", "u").append("o2._id", id))
                .map(entry -> entry.getByteBuffer().remaining())
                .into(new ArrayList<>());
        assertThat(sizes).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Collections.max(sizes.subList(50, sizes.size())))
                .isLessThan(2 * Collections.max(sizes.subList(0, 5)));
    }

    @Test
    void eightTwinsAtTheSameMomentAreOneCommand() throws Exception {
        var id = made();
        var call = owner().key("twins").ifMatch(1);
        var answers = atOnce(8, () -> call.post("/errands/" + id + "/count", "{\"by\":1}"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(owner().get("/errands/" + id).json().get("count").asInt()).isEqualTo(1);
    }

    @Test
    void ofEightRivalsOnOneVersionOneWins() throws Exception {
        var id = made();
        var answers = atOnce(8, () -> owner().freshKey().ifMatch(1).post("/errands/" + id + "/count", "{\"by\":1}"));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 412)).hasSize(7);
        assertThat(owner().get("/errands/" + id).json().get("count").asInt()).isEqualTo(1);
    }

    @Test
    void withoutAPreconditionAllEightCount() throws Exception {
        var id = made();
        var answers = atOnce(8, () -> owner().freshKey().post("/errands/" + id + "/count-anyway", "{\"by\":1}"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(owner().get("/errands/" + id).json().get("count").asInt()).isEqualTo(8);
    }

    @Test
    void refusalsComeInThePinnedOrder() {
        var id = made();
        var path = "/errands/" + id + "/count";
        assertThat(run.http().freshKey().post(path, "{}").status()).isEqualTo(401);
        assertThat(run.http()
                        .withToken(TestIssuer.get().expired("office-clerk"))
                        .get(path)
                        .status())
                .isEqualTo(401);
        var stranger = run.http().as("agency.cong-an").post(path, "{broken");
        var nobody = run.http().as("agency.cong-an").post("/errands/none/count", "{broken");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).isEqualTo(nobody.text());
        assertThat(owner().post(path, "{broken").problem()).isEqualTo("idempotency-key-missing");
        var broken = owner().freshKey().with("Accept-Language", "en").post(path, "{\"by\":\n 1,,}");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("detail").asString()).contains("line 2, column");
        var unknown = owner().freshKey().post(path, "{\"bye\":1}");
        assertThat(unknown.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/bye");
        assertThat(owner().freshKey().post(path, "{\"by\":\"x\"}").problem()).isEqualTo("invalid-value");
        assertThat(owner().freshKey().post(path, "{\"note\":7}").problem()).isEqualTo("invalid-value");
        assertThat(owner().freshKey().post(path, "{\"by\":-1}").status()).isEqualTo(428);
        assertThat(owner().freshKey().ifMatch(7).post(path, "{\"by\":-1}").status())
                .isEqualTo(412);
        var refused = owner().freshKey().ifMatch(1).post(path, "{\"by\":-1}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("rule").asString()).isEqualTo("CountsOnlyGrow");
        assertThat(run.http()
                        .as("agency.phong-noi-vu.officer")
                        .freshKey()
                        .ifMatch(1)
                        .post(path, "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aChangeWithAnUnknownParameterIsRefusedByItsName() {
        var id = made();
        var answer = owner().freshKey().ifMatch(1).post("/errands/" + id + "/count?colour=red", "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("?colour");
        var stranger = run.http().as("agency.cong-an").freshKey();
        assertThat(stranger.post("/errands/" + id + "/count?colour=red", "{}").status())
                .as("what is not there is told first")
                .isEqualTo(404);
    }

    @Test
    void whatNoRequestMayHoldIsToldWithItsPlace() {
        var path = "/errands/" + made() + "/count";
        var call = owner().freshKey().ifMatch(1).with("Accept-Language", "en");
        assertThat(pointer(call.post(path, "{\"notes\":[\"a\",null]}"))).isEqualTo("/notes/1");
        assertThat(pointer(call.post(path, "{\"notes\":[\"\"]}"))).isEqualTo("/notes/0");
        assertThat(pointer(call.post(path, "{\"note\":\"a\\u0000b\"}"))).isEqualTo("/note");
        assertThat(pointer(call.post(path, "{\"note\":\"" + "x".repeat(70_000) + "\"}")))
                .isEqualTo("/note");
        assertThat(pointer(call.post(path, "{\"on\":\"+99999-01-01\"}"))).isEqualTo("/on");
        assertThat(pointer(call.post(path, "{\"on\":[2026,1,2]}"))).isEqualTo("/on");
        assertThat(pointer(call.post(path, "{\"why\":1}"))).isEqualTo("/why");
        assertThat(call.post(path, "{\"why\":\"X\"}").text()).contains("must be one of [GOOD, BAD]");
        assertThat(call.post(path, "{\"note\":\" \\u200b\",\"by\":1}").status())
                .as("a blank text is no text")
                .isEqualTo(200);
    }

    private static String pointer(Http.Response answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        return answer.json().get("errors").get(0).get("pointer").asString();
    }

    @Test
    void anEventThatBreaksItsSchemaIsNeverWritten() {
        var path = "/errands/" + made() + "/count";
        var answer = owner().freshKey().ifMatch(1).post(path, "{\"by\":9999}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(owner().freshKey().ifMatch(1).post(path, "{\"by\":1}").status())
                .isEqualTo(200);
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() throws Exception {
        for (var target : List.of("/errands/%00", "/errands/a%2Fb", "/errands/%", "/errands/..", "/errands//x")) {
            var uri = URI.create(run.http().base());
            try (var socket = new Socket(uri.getHost(), uri.getPort())) {
                var request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + uri.getPort()
                        + "\r\nAuthorization: Bearer " + TestIssuer.get().token("auditor")
                        + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(target)
                        .matches("(?s)HTTP/1.1 4(00|04).*urn:giaoviec:problem:.*")
                        .containsPattern("Yêu cầu|Không tìm thấy");
            }
        }
        assertThat(run.http().as("auditor").get("/errands/x?a=%FF").status()).isEqualTo(404);
        assertThat(run.http().as("admin").get("/dead-letters?cursor=%FF").status())
                .isEqualTo(400);
        assertThat(run.http().as("auditor").get("/error").problem()).isEqualTo("not-found");
    }

    @Test
    void anAgencyDoesNotReadTheMetricsOfAll() {
        assertThat(owner().get("/actuator/prometheus").status()).isEqualTo(403);
    }

    @Test
    void aBodyOverTheLimitIsAnswered() {
        var id = made();
        var answer = owner().freshKey().ifMatch(1).post("/errands/" + id + "/count", "x".repeat(5_000_000));
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void metricsAndApiDocumentsNeedATokenAndReadinessDoesNot() {
        assertThat(run.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(run.http().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(run.http().get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(run.http().as("auditor").get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(run.http().as("auditor").get("/actuator/prometheus").text())
                .contains("giaoviec_outbox_age_seconds", "giaoviec_outbox_backlog", "giaoviec_parked_events");
    }

    @Test
    void theSweepOfTheRelayGoesByItsIndex() {
        var sweep = platform.database("task-service")
                .getCollection("errands")
                .find(new Document("pendingSince", new Document("$lt", new Date())))
                .sort(new Document("pendingSince", 1));
        Explain.assertIndexed(sweep);
    }

    @Test
    void whatIsAcknowledgedIsRecordedUntil() {
        var before = Instant.now();
        made();
        await().untilAsserted(() -> assertThat(
                        platform.records("recorded-until").stream().map(record -> recordedUntil(record.value())))
                .anySatisfy(until -> assertThat(until).isAfter(before)));
    }

    private static Instant recordedUntil(byte[] value) {
        try {
            return RecordedUntil.decode(value).recordedUntil();
        } catch (UndecodableEvent broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<Http.Response> atOnce(int times, Callable<Http.Response> call) throws Exception {
        try (var executor = Executors.newFixedThreadPool(times)) {
            var answers = executor.invokeAll(
                    IntStream.range(0, times).mapToObj(number -> call).toList());
            return answers.stream().map(answer -> answer.resultNow()).toList();
        }
    }
}
