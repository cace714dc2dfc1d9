package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.test.Http;

/**
 * The beginning of an assignment comes broken: what comes behind it waits beside it, also through a kill, nothing else
 * waits, and once the true beginning has come all go on in their order.
 */
@Order(6)
@ExtendWith(OneSystem.Up.class)
class BehindPoisonTest {
    private static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";
    private static final String CHANGED = "vn.giaoviec.assignment.status-changed.v1";
    private static final String AGENCY = "ubnd-xa-moc-bac";
    private static final List<String> CONSUMERS = List.of("notification-service", "reporting-service");

    private static Truth truth;
    private final Installation system = OneSystem.get().installation();
    private final String subject = UUID.randomUUID().toString().replace("-", "");
    private final String other = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void look() {
        truth = new Truth(OneSystem.get().installation());
    }

    @AfterAll
    static void close() {
        truth.close();
    }

    @Test
    void whatComesBehindABrokenBeginningWaitsBesideItAndGoesOnInOrder() {
        var beginning = event(ASSIGNED, subject, 1);
        ((ObjectNode) beginning.data()).put("agency", AGENCY).put("role", "LEAD");
        var broken = event(ASSIGNED, subject, 1);
        ((ObjectNode) broken.data()).remove("agency");
        tell(broken);
        tell(changed(2, "RECEIVED"));
        tell(changed(3, "IN_PROGRESS"));
        CONSUMERS.forEach(service -> awaitWaiting(service, "INVALID", "GAP", "GAP"));

        CONSUMERS.forEach(system::kill);
        var elsewhere = event(ASSIGNED, other, 1);
        ((ObjectNode) elsewhere.data()).put("agency", AGENCY).put("role", "LEAD");
        tell(elsewhere);
        system.run("up");
        CONSUMERS.forEach(service -> awaitWaiting(service, "INVALID", "GAP", "GAP"));
        awaitRow(other, 1);
        assertThat(discard("reporting-service", waiting("reporting-service").getFirst()))
                .as("others wait for it")
                .isEqualTo(409);

        tell(beginning);
        for (var service : CONSUMERS) {
            awaitWaiting(service, "INVALID");
            assertThat(discard(service, waiting(service).getFirst()))
                    .as(service)
                    .isEqualTo(200);
        }
        assertThat(awaitRow(subject, 3).get("state").asString()).isEqualTo("IN_PROGRESS");
    }

    private static Envelope event(String type, String subject, long sequence) {
        try {
            Envelope sample = EnvelopeCodec.fromJson(Contract.load().sample(type, "minimal"));
            return new Envelope(
                    subject + ":" + sequence,
                    sample.source(),
                    type,
                    subject,
                    Instant.now(),
                    sequence,
                    sample.correlationid(),
                    sample.causationid(),
                    sample.actor(),
                    sample.dataschema(),
                    sample.data().deepCopy());
        } catch (UndecodableEvent broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Envelope changed(long sequence, String state) {
        var event = event(CHANGED, subject, sequence);
        ((ObjectNode) event.data())
                .put("agency", AGENCY)
                .put("role", "LEAD")
                .put("state", state)
                .put("version", sequence);
        return event;
    }

    private static void tell(Envelope event) {
        truth.produce(
                "assignment-events", event.subject(), new String(EnvelopeCodec.encode(event), StandardCharsets.UTF_8));
    }

    private void awaitWaiting(String service, String... whys) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(waiting(service))
                        .as(service)
                        .extracting(letter -> letter.get("why").asString())
                        .containsExactly(whys));
    }

    /** What is parked of the subject, in its order. */
    private List<JsonNode> waiting(String service) {
        var answer = administrator(service).get("/dead-letters?limit=200");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .filter(letter -> letter.get("subject").asString().equals(subject))
                .sorted(Comparator.comparingLong(letter -> letter.get("offset").asLong()))
                .toList();
    }

    private int discard(String service, JsonNode letter) {
        return administrator(service)
                .freshKey()
                .post("/dead-letters/" + letter.get("id").asString() + "/discard", "{\"reason\":\"sai mẫu\"}")
                .status();
    }

    private Http administrator(String service) {
        return system.as("admin", service);
    }

    private JsonNode awaitRow(String assignment, long sequence) {
        var directive =
                event(ASSIGNED, assignment, 1).data().get("directive").get("id").asString();
        var answer = system.as("office-monitor", "reporting-service")
                .get("/assignments?directive=" + directive + "&after=" + assignment + ":" + sequence);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(assignment))
                .findFirst()
                .orElseThrow();
    }
}
