package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The marker of a closed day: its samples, its bytes, its faults, and that nobody takes it for an event. */
class DayClosedTest {

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void samplesAreValidAndComeBackUnchanged(String name) throws UndecodableEvent {
        JsonNode sample = Contract.load().sample(DayClosed.TYPE, name);
        assertThat(new SchemaFiles().compile(SchemaFiles.MARKER).validate(sample))
                .isEmpty();
        assertThat(new SchemaFiles()
                        .compile("urn:giaoviec:schema:day:closed:v1")
                        .validate(sample.get("data")))
                .isEmpty();
        assertThat(TopicMessage.decode(Json.MAPPER.writeValueAsBytes(sample)))
                .isInstanceOfSatisfying(
                        DayClosed.class,
                        marker -> assertThat(new String(marker.encode(), StandardCharsets.UTF_8))
                                .isEqualTo(sample.toString()));
    }

    @Test
    void itIsReadAsWhatItIsAndSoIsAnEvent() throws UndecodableEvent {
        DayClosed marker = new DayClosed(
                "task-service",
                "assignment-events",
                11,
                LocalDate.parse("2026-11-24"),
                Instant.parse("2026-11-24T17:00:03.250999Z"));
        Envelope event = Samples.event(Samples.json(Samples.ISSUED));
        assertThat(kind(TopicMessage.decode(marker.encode()))).isEqualTo("2026-11-24 in 11");
        assertThat(TopicMessage.decode(marker.encode())).isEqualTo(marker);
        assertThat(kind(TopicMessage.decode(EnvelopeCodec.encode(event)))).isEqualTo("event 1");
        assertThatThrownBy(() -> EnvelopeCodec.decode(marker.encode())).hasMessage("/sequence: is missing");
    }

    private static String kind(TopicMessage message) {
        return switch (message) {
            case Envelope event -> "event " + event.sequence();
            case DayClosed marker -> marker.day() + " in " + marker.partition();
        };
    }

    private record Broken(Consumer<ObjectNode> how, String reason) {
        @Override
        public String toString() {
            return reason;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(json -> json.put("specversion", "0.3"), "/specversion: is not 1.0"),
                new Broken(json -> json.remove("subject"), "/subject: is missing"),
                new Broken(
                        json -> json.put("subject", "task-service"),
                        "/subject: is not <service>:<topic>:<partition>:<day>"),
                new Broken(
                        json -> json.put("subject", "a:b:123456:2026-11-24"),
                        "/subject: is not <service>:<topic>:<partition>:<day>"),
                new Broken(json -> json.put("id", "else"), "/id: is not the subject"),
                new Broken(json -> json.put("source", "/else"), "/source: is not the service of the subject"),
                new Broken(json -> json.put("time", "now"), "/time: is not a time like 2026-11-24T07:30:00.000Z"),
                new Broken(json -> json.remove("data"), "/data: is missing"),
                new Broken(json -> json.putObject("data"), "/data/day: is missing"),
                new Broken(
                        json -> json.putObject("data").put("day", "2026-11-23"),
                        "/data/day: is not the day of the subject"),
                new Broken(DayClosedTest::onThirtiethOfFebruary, "/data/day: is not a day like 2026-11-24"));
    }

    private static void onThirtiethOfFebruary(ObjectNode json) {
        String subject = "task-service:assignment-events:11:2026-02-30";
        json.put("subject", subject).put("id", subject);
        json.putObject("data").put("day", "2026-02-30");
    }

    @ParameterizedTest
    @MethodSource
    void broken(Broken broken) {
        ObjectNode json = (ObjectNode) Contract.load().sample(DayClosed.TYPE, "full");
        broken.how().accept(json);
        assertThatThrownBy(() -> TopicMessage.decode(Samples.bytes(json)))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessage(broken.reason());
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() throws UndecodableEvent {
        ObjectNode json = (ObjectNode) Contract.load().sample(DayClosed.TYPE, "full");
        json.put("sequence", 7).put("fromTheFuture", true);
        ((ObjectNode) json.get("data")).put("colour", "red");
        assertThat(TopicMessage.decode(Samples.bytes(json))).isInstanceOf(DayClosed.class);
    }

    @Test
    void bytesThatAreNoMessageHaveTheirReason() {
        assertThatThrownBy(() -> TopicMessage.decode(null)).hasMessage("empty");
        assertThatThrownBy(() -> TopicMessage.decode(new byte[0])).hasMessage("empty");
        assertThatThrownBy(() -> TopicMessage.decode("{\"type\":7}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("/specversion: is missing");
        assertThatThrownBy(() -> new DayClosed("a:b", "c", -1, LocalDate.EPOCH, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
