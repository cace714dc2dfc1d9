package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.Topics;
import vn.giaoviec.contract.UndecodableEvent;

/** The service survives whatever the contract allows to come. */
@ExtendWith(Running.Shared.class)
class ConsumerContractTest {
    private static final Running SERVICE = Running.get();

    static Stream<Arguments> samples() {
        return Stream.of("assignment-events", "agency-events")
                .flatMap(topic -> Topics.load().named(topic).events().stream()
                        .flatMap(type -> Stream.of("full", "minimal").map(name -> Arguments.of(topic, type, name))));
    }

    /** The sample as the first event of a subject of its own. */
    private static Envelope first(String type, String name) throws UndecodableEvent {
        var sample = EnvelopeCodec.fromJson(Contract.load().sample(type, name));
        var subject = "s-" + UUID.randomUUID();
        return new Envelope(
                subject + ":1",
                sample.source(),
                type,
                subject,
                sample.time(),
                1,
                sample.correlationid(),
                sample.causationid(),
                sample.actor(),
                sample.dataschema(),
                sample.data());
    }

    private static void awaitHandled(String topic, Envelope event) {
        var collection = topic.equals("agency-events") ? "agencies" : "known_assignments";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(SERVICE.collection(collection)
                                .find(new Document("_id", event.subject()))
                                .first())
                        .isNotNull()
                        .containsEntry("sequence", event.sequence()));
        assertThat(SERVICE.collection("parked_events").countDocuments(new Document("subject", event.subject())))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsRead(String topic, String type, String name) throws UndecodableEvent {
        var event = first(type, name);
        SERVICE.platform.produce(topic, event.subject(), event);

        awaitHandled(topic, event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anUnknownFieldIsPassedOver(String topic, String type, String name) throws UndecodableEvent {
        var sample = first(type, name);
        var event = Story.with(sample, "colour", "red");
        SERVICE.platform.produce(topic, event.subject(), event);

        awaitHandled(topic, event);
    }

    @Test
    void anUnknownCommandIsInTheFeedsAndToldToNobody() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.assigned(), story.changed("praise", "ASSIGNED", "PRAISED"), story.difficulties());

        assertThat(SERVICE.notices(story.assignment))
                .extracting(one -> one.getString("event"))
                .containsExactly(story.assignment + ":1", story.assignment + ":3");
        assertThat(SERVICE.as("agency." + story.agency)
                        .get("/agencies/" + story.agency + "/feed")
                        .json())
                .hasSize(3);
    }

    @Test
    void anUnknownRoleAndKindAreSurvived() {
        var story = new Story(Story.freshAgency());
        var assigned = Story.with(story.assigned(), "role", "SPECTATING");
        var directive = ((ObjectNode) assigned.data().get("directive")).put("kind", "SONG");
        assertThat(directive.get("kind").asString()).isEqualTo("SONG");
        SERVICE.tell(assigned);

        assertThat(SERVICE.notices(story.assignment)).hasSize(1);
    }

    @Test
    void anUnknownTypeMovesTheNumberAndNothingWaits() {
        var story = new Story(Story.freshAgency());
        SERVICE.tell(story.unknown(), story.assigned(), story.unknown(), story.difficulties());

        assertThat(SERVICE.notices(story.assignment))
                .extracting(one -> one.getString("event"))
                .containsExactly(story.assignment + ":2", story.assignment + ":4");
    }

    @Test
    void whatBreaksItsSchemaIsParkedAndOnlyItsSubjectWaits() {
        var poisoned = new Story(Story.freshAgency());
        var neighbour = new Story(poisoned.agency);
        var bad = poisoned.assigned();
        var without = ((ObjectNode) bad.data()).deepCopy();
        without.remove("directive");
        SERVICE.produce(Story.envelope(bad.subject(), 1, bad.type(), bad.correlationid(), without));
        SERVICE.produce(poisoned.difficulties());
        SERVICE.tell(neighbour.assigned());

        await().untilAsserted(() -> assertThat(SERVICE.collection("parked_events")
                        .find(new Document("subject", poisoned.assignment))
                        .sort(new Document("sequence", 1))
                        .map(parked -> parked.getString("why"))
                        .into(new java.util.ArrayList<>()))
                .containsExactly("INVALID", "GAP"));
        assertThat(SERVICE.notices(poisoned.assignment)).isEmpty();
        assertThat(SERVICE.notices(neighbour.assignment)).hasSize(1);

        // The true event comes after all: what waited for it follows by itself.
        SERVICE.produce(bad);
        SERVICE.awaitTold(Story.envelope(bad.subject(), 2, bad.type(), bad.correlationid(), bad.data()));
        assertThat(SERVICE.notices(poisoned.assignment)).hasSize(2);
    }
}
