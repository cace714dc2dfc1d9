package vn.giaoviec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} tells the same as the topic table and the schemas, no type more, none less. */
class AsyncApiTest {

    private final JsonNode api = new YAMLMapper().readTree(Resources.bytes("asyncapi.yaml"));
    private final Topics topics = Topics.load();

    @Test
    void everyTypeHasItsMessageAndNoOther() {
        Set<String> expected = new TreeSet<>(Contract.load().types());
        expected.add(DayClosed.TYPE);
        expected.add(RecordedUntil.TOPIC);
        assertThat(api.at("/components/messages").valueStream().map(AsyncApiTest::nameOf))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyMessageIsDescribedByTheSchemaOfItsType() {
        for (JsonNode message : api.at("/components/messages")) {
            if (!nameOf(message).equals(RecordedUntil.TOPIC)) {
                assertThat(message.at("/payload/allOf/0/$ref").stringValue())
                        .isEqualTo(
                                nameOf(message).equals(DayClosed.TYPE)
                                        ? "./marker.v1.schema.json"
                                        : "./envelope.v1.schema.json");
                JsonNode own = message.at("/payload/allOf/1/properties");
                assertThat(own.at("/type/const").stringValue()).isEqualTo(nameOf(message));
                assertThat(own.at("/data/$ref").stringValue())
                        .isEqualTo("./" + EventType.of(nameOf(message)).schemaFile());
            }
        }
    }

    @Test
    void everyTopicHasItsChannelAndNoOther() {
        assertThat(api.get("channels")
                        .valueStream()
                        .map(channel -> channel.get("address").stringValue()))
                .containsExactlyElementsOf(
                        topics.topics().stream().map(Topic::name).toList());
        for (JsonNode channel : api.get("channels")) {
            Topic topic = topics.named(channel.get("address").stringValue());
            assertThat(texts(channel.get("x-writers"))).isEqualTo(topic.writers());
            assertThat(texts(channel.get("x-readers"))).isEqualTo(topic.readers());
            assertThat(channel.at("/bindings/kafka/partitions").intValue()).isEqualTo(topic.partitions());
            Set<String> messages =
                    new TreeSet<>(topic.events().isEmpty() ? Set.of(topic.name()) : Set.copyOf(topic.events()));
            if (topic.days()) {
                messages.add(DayClosed.TYPE);
            }
            assertThat(messagesOf(channel)).isEqualTo(messages);
        }
    }

    private Set<String> messagesOf(JsonNode channel) {
        return channel.get("messages")
                .valueStream()
                .map(message -> message.get("$ref").stringValue().substring(1))
                .map(pointer -> nameOf(api.at(pointer)))
                .collect(Collectors.toSet());
    }

    private static String nameOf(JsonNode message) {
        return message.path("name").stringValue();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
