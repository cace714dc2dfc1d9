package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.ClockFile;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** One agency takes the place of others: recorded once, shown beforehand, told on its day. */
class SuccessionsTest {
    private static final String SUCCEEDED = "vn.giaoviec.agency.succeeded.v1";
    private static final String BODY =
            "{\"act\": \"864/NQ-UBTVQH15\", \"predecessors\": [\"bac\", \"nam\"], \"effectiveOn\": \"2027-01-01\"}";

    @TempDir
    private Path directory;

    private Platform platform;
    private Http http;

    @Test
    void aSuccessionIsShownBeforehandRecordedOnceAndToldOnItsDay() {
        var moved = new ClockFile(directory);
        moved.moveTo("2026-12-20T09:00:00");
        try (var servers = Platform.fresh()) {
            platform = servers;
            try (var run = ServiceRun.start(DirectiveService.class, "directive-service", platform, moved.property())) {
                http = run.http();
                register("hoan", "\"validFrom\": \"2027-01-01\"");
                register("bac", "\"validTo\": \"2026-12-31\"");
                register("nam", "\"validTo\": \"2026-12-31\"");
                register("khac", "\"validTo\": \"2027-12-31\"");
                given("a1", "bac", "d1-1");
                given("a2", "nam", "d1-1");
                given("a3", "nam", "d1-2");
                given("a4", "khac", "d1-1");

                var shown = record("hoan", BODY, true);
                assertThat(shown.status()).as("%s", shown).isEqualTo(200);
                await().untilAsserted(() -> {
                    var moves = record("hoan", BODY, true).json();
                    assertThat(moves.get("moves")
                                    .valueStream()
                                    .map(one -> one.get("assignment").asString()))
                            .containsExactly("a1", "a2", "a3");
                    assertThat(moves.get("joins").asInt()).isEqualTo(1);
                    assertThat(moves.at("/moves/1/joins").asString()).isEqualTo("a1");
                });
                assertThat(count()).as("shown, not recorded").isZero();

                var recorded = record("hoan", BODY, false);
                assertThat(recorded.status()).as("%s", recorded).isEqualTo(200);
                assertThat(recorded.json().get("announced").asBoolean()).isFalse();
                assertThat(record("hoan", BODY, false).json().get("id"))
                        .isEqualTo(recorded.json().get("id"));
                assertThat(count()).isEqualTo(1);
                assertRefused("hoan", BODY.replace("2027-01-01", "2027-02-01"), "AnActIsRecordedOnce");
                assertRefused("hoan", BODY.replace("nam", "khac"), "APredecessorHasEnded");
                assertRefused("hoan", BODY.replace("nam", "hoan"), "APredecessorHasEnded");
                assertRefused("hoan", BODY.replace("2027-01-01", "2026-12-31"), "AnHeirIsAtWork");
                assertRefused("khac", BODY.replace("864", "12"), "AnAgencyHasOneHeir");
                assertThat(record("hoan", "{}", false).status()).isEqualTo(400);
                assertThat(http.as("office-clerk")
                                .freshKey()
                                .post("/agencies/hoan/successions", BODY)
                                .status())
                        .isEqualTo(403);
                assertThat(told()).isEmpty();

                moved.moveTo("2027-01-01T00:00:30");
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(told()).hasSize(1));
            }
            assertThat(told()).singleElement().satisfies(event -> {
                assertThat(Contract.load().violations(event)).isEmpty();
                assertThat(event.data().get("heir").asString()).isEqualTo("hoan");
                assertThat(event.data().get("predecessors").valueStream().map(JsonNode::asString))
                        .containsExactly("bac", "nam");
            });
        }
    }

    private java.util.List<Envelope> told() {
        return platform.events("agency-events").stream()
                .filter(event -> event.type().equals(SUCCEEDED))
                .toList();
    }

    private long count() {
        return platform.database("directive-service")
                .getCollection("successions")
                .countDocuments();
    }

    private Http.Response record(String heir, String body, boolean dryRun) {
        return http.as("admin")
                .freshKey()
                .post("/agencies/" + heir + "/successions" + (dryRun ? "?dryRun=true" : ""), body);
    }

    private void assertRefused(String heir, String body, String rule) {
        var answer = record(heir, body, false);
        assertThat(answer.status()).as("%s", answer).isEqualTo(409);
        assertThat(answer.json().get("rule").asString()).isEqualTo(rule);
    }

    private void register(String code, String more) {
        var answer = http.as("admin")
                .freshKey()
                .post(
                        "/agencies",
                        "{\"code\": \"%s\", \"name\": \"UBND xã %s\", \"kind\": \"commune\", %s}"
                                .formatted(code, code, more));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    private void given(String id, String agency, String task) {
        var sample = Contract.load().sample("vn.giaoviec.assignment.assigned.v1", "minimal");
        var data = (tools.jackson.databind.node.ObjectNode) sample.get("data").deepCopy();
        data.put("agency", agency).put("role", "LEAD");
        ((tools.jackson.databind.node.ObjectNode) data.get("task")).put("id", task);
        platform.produce(
                "assignment-events",
                id,
                new Envelope(
                        id + ":1",
                        "/task-service",
                        "vn.giaoviec.assignment.assigned.v1",
                        id,
                        java.time.Instant.now(),
                        1,
                        "d1",
                        UUID.randomUUID().toString(),
                        new vn.giaoviec.contract.Actor("task-service", "reaction", null),
                        Contract.load().dataschema("vn.giaoviec.assignment.assigned.v1"),
                        data));
    }
}
