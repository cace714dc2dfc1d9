package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoviec.local.servers.KafkaAdmin;

/** Looks behind the scenes, into stores and topics; whether they are true is judged by {@code ./giaoviec check}. */
public final class Truth implements AutoCloseable {
    /** The aggregates of each service: its database, their collections, and the topic of their events. */
    private record Owner(String database, String collection, String topic) {}

    private static final List<Owner> OWNERS = List.of(
            new Owner("giaoviec_directive", "agencies", "agency-events"),
            new Owner("giaoviec_directive", "calendars", "agency-events"),
            new Owner("giaoviec_directive", "policies", "agency-events"),
            new Owner("giaoviec_directive", "directives", "directive-events"),
            new Owner("giaoviec_task", "assignments", "assignment-events"),
            new Owner("giaoviec_notification", "notices", "notice-events"));

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final MongoClient store;
    private final Map<String, Object> kafka;
    private final KafkaAdmin broker;

    public Truth(Installation installation) {
        store = MongoClients.create(installation.mongodbUri());
        broker = installation.broker();
        kafka = broker.clientSettings();
    }

    public MongoDatabase database(String name) {
        return store.getDatabase(name);
    }

    /** After a fault heals, backlogs go to zero with nobody touching anything (18). */
    public void awaitRest() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            for (var owner : OWNERS) {
                assertThat(database(owner.database())
                                .getCollection(owner.collection())
                                .countDocuments(new Document("outbox.0", new Document("$exists", true))))
                        .as("%s with events that wait", owner.collection())
                        .isZero();
            }
            assertThat(database("giaoviec_task")
                            .getCollection("directive_intake")
                            .countDocuments(new Document("todo.0", new Document("$exists", true))))
                    .as("directives whose assignments are being made")
                    .isZero();
            for (var database : List.of("giaoviec_directive", "giaoviec_task")) {
                assertThat(database(database).getCollection("looks_owed").countDocuments())
                        .as("looks that are owed in %s", database)
                        .isZero();
            }
            assertThat(broker.unread(group -> group.contains("-service.")))
                    .as("records that consumers have before them")
                    .isZero();
        });
    }

    /** Ids of the events in the outboxes of assignments. */
    public List<String> waiting() {
        var ids = new ArrayList<String>();
        database("giaoviec_task")
                .getCollection("assignments")
                .find(new Document("pendingSince", new Document("$exists", true)))
                .projection(new Document("outbox.envelope.id", 1))
                .forEach(one -> one.getList("outbox", Document.class)
                        .forEach(entry ->
                                ids.add(entry.get("envelope", Document.class).getString("id"))));
        return ids;
    }

    /** The id of any aggregate of that collection. */
    public String one(String database, String collection) {
        return database(database).getCollection(collection).find().first().getString("_id");
    }

    /** The events of a topic at this moment, in the order of each partition. */
    public List<JsonNode> events(String topic) {
        var events = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(MAPPER.readTree(record.value())));
            }
        }
        return events;
    }

    /**
     * Writes as the administrator, whatever it is.
     *
     * @return where it lies, {@code topic-partition@offset}
     */
    public String produce(String topic, String key, String value) {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            var place = producer.send(new ProducerRecord<>(topic, key, value)).get();
            return topic + "-" + place.partition() + "@" + place.offset();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        store.close();
        broker.close();
    }
}
