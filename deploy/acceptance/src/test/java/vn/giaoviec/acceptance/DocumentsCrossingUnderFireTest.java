package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giaoviec.acceptance.Persistent.answered;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;

/**
 * Two acts on two documents that have to do with each other, in every order, and the services die while the second is on its
 * way: in the end it is as if the later had been told of the earlier.
 */
@Order(5)
@ExtendWith(OneSystem.Up.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Heavy
class DocumentsCrossingUnderFireTest {
    private static final String DIRECTIVES = "directive-service";
    private static final String TASKS = "task-service";
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final AtomicInteger AGENCIES = new AtomicInteger();

    private static Installation system;
    private static Truth truth;

    private enum Comes {
        FIRST,
        SECOND,
        AT_ONCE
    }

    @BeforeAll
    static void begin() {
        system = OneSystem.get().installation();
        truth = new Truth(system);
    }

    @AfterAll
    static void end() {
        truth.close();
    }

    /** The later fact corrects the earlier: of what is concluded nothing is open. */
    @Order(1)
    @ParameterizedTest
    @EnumSource
    void reopeningAndConclusion(Comes conclusion) {
        var directive = issued("phong-y-te");
        var id = assignment(directive, "phong-y-te").getString("_id");
        reported("phong-y-te", id);
        done(act(system.as("office-signer", TASKS), "/assignments/" + id + "/verify", version(id), "{}"));
        truth.awaitRest();
        var version = system.as("office-signer", DIRECTIVES)
                .get("/directives/" + directive)
                .json()
                .get("version")
                .asLong();
        var verified = version(id);

        strike(
                () -> act(
                        system.as("office-signer", DIRECTIVES),
                        "/directives/" + directive + "/conclude",
                        version,
                        "{}"),
                () -> act(
                        system.as("office-signer", TASKS),
                        "/assignments/" + id + "/reopen",
                        verified,
                        "{\"reason\":\"Kết quả chưa đạt\"}"),
                conclusion,
                List.of(DIRECTIVES, TASKS));

        assertThat(state("giaoviec_task", "assignments", id)).isEqualTo("IN_PROGRESS");
        await().untilAsserted(() ->
                assertThat(state("giaoviec_directive", "directives", directive)).isEqualTo("ISSUED"));
    }

    /** What is sent back to an agency that has ended goes on at the one in its place, once. */
    @Order(2)
    @ParameterizedTest
    @EnumSource
    void successionAndSendingBack(Comes succession) {
        var number = AGENCIES.incrementAndGet();
        var ending = "xa-se-gop-" + number;
        var heir = "xa-moi-" + number;
        List.of(ending, heir).forEach(code -> done(register(code)));
        truth.awaitRest();
        var directive = issued(ending);
        var id = assignment(directive, ending).getString("_id");
        reported(ending, id);
        done(system.as("admin", DIRECTIVES)
                .freshKey()
                .ifMatch(1)
                .put(
                        "/agencies/" + ending,
                        "{\"name\":\"UBND %s\",\"kind\":\"commune\",\"validTo\":\"%s\"}"
                                .formatted(ending, LocalDate.now(HERE).minusDays(1))));
        var reported = version(id);

        strike(
                () -> answered(
                        system.as("admin", DIRECTIVES),
                        caller -> caller.post(
                                "/agencies/" + heir + "/successions",
                                "{\"act\":\"864/NQ-%s\",\"predecessors\":[\"%s\"],\"effectiveOn\":\"%s\"}"
                                        .formatted(number, ending, LocalDate.now(HERE)))),
                () -> act(
                        system.as("office-monitor", TASKS),
                        "/assignments/" + id + "/send-back",
                        reported,
                        "{\"reason\":\"Thiếu số liệu\"}"),
                succession,
                List.of(TASKS));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(state("giaoviec_task", "assignments", id)).isEqualTo("TRANSFERRED"));
        assertThat(made(directive)).hasSize(2);
        assertThat(assignment(directive, heir).getString("state")).isEqualTo("ASSIGNED");
    }

    @Test
    @Order(3)
    void nothingWasLostOrDoubled() {
        truth.awaitRest();
        system.run("check");
    }

    /** Both are carried out, whatever dies; and then all is quiet. */
    private static void strike(
            Supplier<Http.Response> one, Supplier<Http.Response> other, Comes oneComes, List<String> killed) {
        var first = CompletableFuture.supplyAsync(oneComes == Comes.SECOND ? other : one);
        if (oneComes != Comes.AT_ONCE) {
            done(first.join());
        }
        var second = CompletableFuture.supplyAsync(oneComes == Comes.SECOND ? one : other);
        CompletableFuture.anyOf(first, second).join();
        killed.forEach(system::kill);
        system.run("up");
        // Refused where it came to know of the other, which is as good.
        assertThat(List.of(first.join().status(), second.join().status()))
                .as("%s %s", first.join(), second.join())
                .contains(200)
                .isSubsetOf(200, 409);
        truth.awaitRest();
    }

    private static Http.Response act(Http who, String path, long version, String body) {
        return answered(who.ifMatch(version), caller -> caller.post(path, body));
    }

    private static void done(Http.Response answer) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 201);
    }

    private static Http.Response register(String code) {
        return system.as("admin", DIRECTIVES)
                .freshKey()
                .post("/agencies", "{\"code\":\"%s\",\"name\":\"UBND %s\",\"kind\":\"commune\"}".formatted(code, code));
    }

    /** Id of a directive of one task, when its assignment is there. */
    private static String issued(String agency) {
        var id = GreatDirective.issued(system, """
                        {"document": {"kind": "PLAN", "issuer": "ubnd-tx-duytien", "trackedBy": "van-phong-hdnd-ubnd",
                                      "issuedOn": "2026-11-23", "subject": "Kế hoạch kiểm tra"},
                         "tasks": [{"quote": "Báo cáo kết quả kiểm tra.", "field": "Kinh tế", "noDeadline": true,
                                    "lead": [{"asWritten": "%s", "code": "%s"}]}]}
                        """.formatted(agency, agency))
                .get("id")
                .asString();
        truth.awaitRest();
        return id;
    }

    private static void reported(String agency, String id) {
        var head = system.as("agency." + agency, TASKS);
        done(act(head, "/assignments/" + id + "/accept", version(id), "{}"));
        done(act(head, "/assignments/" + id + "/report", version(id), "{\"result\":\"Đã xong\"}"));
    }

    private static List<Document> made(String directive) {
        return truth.database("giaoviec_task")
                .getCollection("assignments")
                .find(new Document("directive.id", directive))
                .into(new ArrayList<>());
    }

    private static Document assignment(String directive, String agency) {
        return made(directive).stream()
                .filter(one -> one.getString("agency").equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static Document stored(String database, String collection, String id) {
        return truth.database(database)
                .getCollection(collection)
                .find(new Document("_id", id))
                .first();
    }

    private static String state(String database, String collection, String id) {
        return stored(database, collection, id).getString("state");
    }

    private static long version(String id) {
        return stored("giaoviec_task", "assignments", id).getLong("version");
    }
}
