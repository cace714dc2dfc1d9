package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The freshness record: its samples, its bytes, its faults. */
class RecordedUntilTest {

    @Test
    void samplesAreValidAndComeBackUnchanged() throws UndecodableEvent {
        for (String name : new String[] {"full", "minimal"}) {
            JsonNode sample = Json.MAPPER.readTree(Resources.bytes("samples/recorded-until.v1/" + name + ".json"));
            assertThat(new SchemaFiles().compile(SchemaFiles.RECORDED_UNTIL).validate(sample))
                    .isEmpty();
            RecordedUntil decoded = RecordedUntil.decode(Json.MAPPER.writeValueAsBytes(sample));
            assertThat(new String(decoded.encode(), StandardCharsets.UTF_8)).isEqualTo(sample.toString());
            assertThat(RecordedUntil.decode(decoded.encode())).isEqualTo(decoded);
        }
    }

    @Test
    void partitionsAreWrittenInTheirOrder() {
        RecordedUntil until = new RecordedUntil(
                "task-service",
                Instant.parse("2026-11-24T07:30:00Z"),
                new TreeMap<>(Map.of("assignment-events", new TreeMap<>(Map.of(10, 3L, 2, 5L)))));
        assertThat(new String(until.encode(), StandardCharsets.UTF_8))
                .isEqualTo("{\"service\":\"task-service\",\"recordedUntil\":\"2026-11-24T07:30:00.000Z\","
                        + "\"offsets\":{\"assignment-events\":{\"2\":5,\"10\":3}}}");
    }

    @Test
    void faultsHaveTheirPlace() {
        Map<String, String> reasons = Map.of(
                "{}", "/offsets: is missing",
                "{\"offsets\":{}}", "/service: is missing",
                "{\"service\":\"a\",\"offsets\":{},\"recordedUntil\":\"now\"}",
                        "/recordedUntil: is not a time like 2026-11-24T07:30:00.000Z",
                "{\"offsets\":{\"t\":{\"0\":-1}}}", "/offsets/t/0: is not a partition with its end offset",
                "{\"offsets\":{\"t\":{\"x\":1}}}", "/offsets/t/x: is not a partition with its end offset");
        reasons.forEach(
                (text, reason) -> assertThatThrownBy(() -> RecordedUntil.decode(text.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(UndecodableEvent.class)
                        .hasMessage(reason));
    }
}
