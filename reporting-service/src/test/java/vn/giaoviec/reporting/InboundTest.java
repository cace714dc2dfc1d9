package vn.giaoviec.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;

/** What comes that should not, or not yet. */
@ExtendWith(Running.Shared.class)
class InboundTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Platform platform = Running.get().platform();
    private final Http auditor = Running.get().http().as("auditor");
    private final Http admin = Running.get().http().as("admin");
    private final String directive = Told.id();
    private final String id = Told.id();

    private Envelope assigned() {
        return Told.assigned(id, directive, "xa", "LEAD", NOW);
    }

    private Envelope received(long sequence) {
        return Told.changed(id, sequence, directive, "xa", "RECEIVED", NOW);
    }

    private int status(String assignment, long sequence) {
        return auditor.get("/figures?after=" + assignment + ":" + sequence).status();
    }

    @Test
    void an_unknown_type_and_an_unknown_field_are_counted_and_nothing_waits() {
        double types = counted("giaoviec.inbound", "unknown-type");
        double fields = unfamiliar();
        Envelope first = assigned();
        Told.assignment(platform, first);
        ObjectNode anything = first.data().deepCopy().asObject().put("whatever", 1);
        Told.assignment(platform, Told.retyped(first, "vn.giaoviec.assignment.serenaded.v1", id, 2, NOW, anything));
        ObjectNode more =
                received(3).data().deepCopy().asObject().put("mood", "fine").put("state", "DREAMING");
        Told.assignment(platform, Told.retyped(received(3), Told.CHANGED, id, 3, NOW, more));
        Told.assignment(platform, received(4));

        assertThat(status(id, 4)).isEqualTo(200);
        assertThat(counted("giaoviec.inbound", "unknown-type")).isEqualTo(types + 1);
        assertThat(unfamiliar()).isGreaterThanOrEqualTo(fields + 2);
        assertThat(parked(id)).isNull();
    }

    @Test
    void poison_is_parked_what_follows_waits_beside_it_and_neighbours_go_on() {
        String neighbour = Told.id();
        Told.assignment(platform, assigned());
        Told.assignment(platform, Told.assigned(neighbour, directive, "xa", "LEAD", NOW));
        assertThat(status(id, 1)).isEqualTo(200);
        platform.produce("assignment-events", id, "no event at all".getBytes(StandardCharsets.UTF_8));
        Told.assignment(platform, received(3));
        Told.assignment(platform, Told.changed(neighbour, 2, directive, "xa", "RECEIVED", NOW));

        assertThat(status(neighbour, 2)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(parked(id)).isNotNull());
        JsonNode waiting = parkedGap(id);
        assertThat(waiting.path("reason").asString()).contains("event 2");

        Told.assignment(platform, received(2));
        assertThat(status(id, 3)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(parkedGap(id)).isNull());
        JsonNode poison = parked(id);
        assertThat(poison.path("why").asString()).isEqualTo("UNREADABLE");
        discard(poison);
    }

    @Test
    void a_stranger_type_behind_a_gap_is_freed_with_the_others() {
        Envelope stranger = assigned();
        ObjectNode anything = stranger.data().deepCopy().asObject();
        Told.assignment(platform, received(2));
        Told.assignment(platform, Told.retyped(stranger, "serenade", id, 3, NOW, anything));
        Told.assignment(platform, received(4));
        await().untilAsserted(() -> assertThat(parkedGap(id)).isNotNull());
        Told.assignment(platform, assigned());
        await().untilAsserted(() -> assertThat(parkedGap(id)).isNull());
        assertThat(status(id, 4)).isEqualTo(200);
    }

    @Test
    void what_breaks_its_schema_is_parked_with_the_reason() {
        ObjectNode broken = assigned().data().deepCopy().asObject();
        broken.remove("agency");
        Told.assignment(platform, Told.retyped(assigned(), Told.ASSIGNED, id, 1, NOW, broken));
        await().untilAsserted(() -> assertThat(parked(id)).isNotNull());
        assertThat(parked(id).path("why").asString()).isEqualTo("INVALID");
        assertThat(parked(id).path("reason").asString()).contains("agency");

        Told.assignment(platform, assigned());
        assertThat(status(id, 1)).isEqualTo(200);
        discard(parked(id));
        assertThat(parked(id)).isNull();
    }

    @Test
    void the_same_bytes_twice_change_nothing() {
        byte[] first = EnvelopeCodec.encode(assigned());
        platform.produce("assignment-events", id, first);
        Told.assignment(platform, received(2));
        platform.produce("assignment-events", id, first);
        platform.produce("assignment-events", id, EnvelopeCodec.encode(received(2)));
        assertThat(status(id, 2)).isEqualTo(200);
        JsonNode figures = auditor.get("/figures?directive=" + directive).json();
        assertThat(figures.at("/total/total").asInt()).isOne();
        assertThat(figures.at("/total/byState/RECEIVED").asInt()).isOne();
        assertThat(parked(id)).isNull();
    }

    private void discard(JsonNode waiting) {
        String path = "/dead-letters/" + waiting.path("id").asString() + "/discard";
        assertThat(admin.freshKey().post(path, "{\"reason\":\"a test's own\"}").status())
                .isLessThan(300);
    }

    private JsonNode parked(String subject) {
        return parked(subject, false);
    }

    private JsonNode parkedGap(String subject) {
        return parked(subject, true);
    }

    private JsonNode parked(String subject, boolean gap) {
        for (JsonNode item : admin.get("/dead-letters?limit=200").json().path("items")) {
            if (item.path("subject").asString().equals(subject)
                    && item.path("why").asString().equals("GAP") == gap) {
                return item;
            }
        }
        return null;
    }

    private static double counted(String name, String outcome) {
        return meters().find(name).tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static double unfamiliar() {
        return meters().find("giaoviec.inbound.unfamiliar").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static MeterRegistry meters() {
        return Running.get().service().bean(MeterRegistry.class);
    }
}
