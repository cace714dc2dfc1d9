package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What arrives is an event, or a plain reason why it is not. */
class EnvelopeCodecTest {

    private record Broken(Consumer<ObjectNode> how, String reason) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(json -> json.remove("id"), "/id: is missing"),
                new Broken(json -> json.putNull("id"), "/id: is missing"),
                new Broken(json -> json.put("id", ""), "/id: is empty"),
                new Broken(json -> json.put("subject", 7), "/subject: is not a text"),
                new Broken(json -> json.put("specversion", "0.3"), "/specversion: is not 1.0"),
                new Broken(
                        json -> json.put("time", "24/11/2026"), "/time: is not a time like 2026-11-24T07:30:00.000Z"),
                new Broken(
                        json -> json.put("time", "2026-11-24"), "/time: is not a time like 2026-11-24T07:30:00.000Z"),
                new Broken(
                        json -> json.put("time", "+300000000-01-01T00:00:00Z"),
                        "/time: is not a time of the years 1 to 9999"),
                new Broken(json -> json.remove("sequence"), "/sequence: is missing"),
                new Broken(json -> json.put("sequence", 0), "/sequence: is not a whole number from 1"),
                new Broken(json -> json.put("sequence", 1.5), "/sequence: is not a whole number from 1"),
                new Broken(json -> json.put("sequence", "1"), "/sequence: is not a whole number from 1"),
                new Broken(json -> json.put("data", "text"), "/data: is not an object"),
                new Broken(json -> json.remove("data"), "/data: is missing"),
                new Broken(json -> json.put("actor", "head"), "/actor: is not an object"),
                new Broken(json -> ((ObjectNode) json.get("actor")).remove("role"), "/actor/role: is missing"));
    }

    @ParameterizedTest
    @MethodSource
    void broken(Broken broken) {
        ObjectNode json = Samples.json(Samples.ISSUED);
        broken.how().accept(json);
        assertThatThrownBy(() -> EnvelopeCodec.decode(Samples.bytes(json)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage(broken.reason());
    }

    @Test
    void bytesThatAreNoJsonAreNamedByTheirPlaceAndNeverQuoted() {
        Map<String, String> reasons = Map.of(
                "",
                "empty",
                "secret",
                "not JSON: line 1, column ",
                "{\"id\":",
                "not JSON: line 1, column ",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "not JSON: line 1, column ",
                "{} {}",
                "not JSON: line 1, column ",
                "[]",
                ": is not an object",
                "\0\1\2",
                "not JSON: line 1, column ",
                "[".repeat(100_000),
                "not JSON");
        reasons.forEach((text, reason) -> assertThatThrownBy(
                        () -> EnvelopeCodec.decode(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageStartingWith(reason)
                .hasMessageNotContaining("secret"));
        assertThatThrownBy(() -> EnvelopeCodec.decode(null)).hasMessage("empty");
    }

    @Test
    void timesAlwaysHaveThreeDigitsAndUtc() throws UndecodableEvent {
        ObjectNode json = Samples.json(Samples.ISSUED);
        Map<String, String> written = Map.of(
                "2026-11-24T07:30:00Z", "2026-11-24T07:30:00.000Z",
                "2026-11-24T14:30:00.5+07:00", "2026-11-24T07:30:00.500Z",
                "2026-11-24T07:30:00.123999Z", "2026-11-24T07:30:00.123Z");
        for (Map.Entry<String, String> time : written.entrySet()) {
            json.put("time", time.getKey());
            Envelope event = EnvelopeCodec.decode(Samples.bytes(json));
            assertThat(event.time()).isEqualTo(Instant.parse(time.getValue()));
            assertThat(EnvelopeCodec.toJson(event).get("time").stringValue()).isEqualTo(time.getValue());
        }
    }

    @Test
    void nullIsReadAsNotThereAtAnyDepth() throws UndecodableEvent {
        ObjectNode json = Samples.json(Samples.ISSUED);
        ObjectNode task = (ObjectNode) json.at("/data/tasks/0");
        task.putNull("deadline");
        json.putNull("correlationid");
        Envelope event = EnvelopeCodec.decode(Samples.bytes(json));
        assertThat(event.correlationid()).isNull();
        assertThat(event.data().at("/tasks/0").has("deadline")).isFalse();
        assertThat(Contract.load().violations(event)).isEmpty();
        assertThat(task.has("deadline")).as("the caller's tree is left alone").isTrue();
    }

    @Test
    void anEventOfAnUnknownTypeNeedsOnlyWhatMovesItsSequence() throws UndecodableEvent {
        ObjectNode json = Samples.json(Samples.ISSUED);
        json.put("type", "vn.giaoviec.directive.dreamt.v1").put("fromTheFuture", true);
        json.remove(List.of("actor", "causationid", "correlationid", "dataschema", "datacontenttype"));
        Envelope event = EnvelopeCodec.decode(Samples.bytes(json));
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(Contract.load().knows(event.type())).isFalse();
        assertThat(Contract.load().violations(event)).isEmpty();
    }
}
