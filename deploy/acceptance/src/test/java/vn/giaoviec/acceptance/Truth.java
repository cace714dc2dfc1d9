package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges, from stores and topics alone, whether what was acknowledged is there, once and in order. */
final class Truth implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The aggregates of each service: its database, their collections, and the topic of their events. */
    private record Owner(String database, String collection, String topic) {}

    private static final List<Owner> OWNERS = List.of(
            new Owner("giaoviec_directive", "agencies", "agency-events"),
            new Owner("giaoviec_directive", "directives", "directive-events"),
            new Owner("giaoviec_task", "assignments", "assignment-events"),
            new Owner("giaoviec_notification", "notices", "notice-events"));

    private final MongoClient store;
    private final Map<String, Object> kafka;

    Truth(Installation installation) {
        store = MongoClients.create(installation.mongodbUri());
        kafka = installation.kafka();
    }

    MongoDatabase database(String name) {
        return store.getDatabase(name);
    }

    /** After a fault heals, backlogs go to zero with nobody touching anything (18). */
    void awaitRest() {
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
        });
    }

    /** 3 and 4: events on the topics = events in the histories, by id; per aggregate 1..n without a gap, in order. */
    void eventsOnTheTopicsAreThoseOfTheHistories() {
        for (var owner : OWNERS) {
            var onTopic = new TreeMap<String, List<Long>>();
            var ids = new HashSet<String>();
            for (var event : events(owner.topic())) {
                if (ids.add(event.get("id").asString())) {
                    onTopic.computeIfAbsent(event.get("subject").asString(), subject -> new ArrayList<>())
                            .add(event.get("sequence").asLong());
                }
            }
            var aggregates = database(owner.database()).getCollection(owner.collection());
            var expected = new TreeMap<String, List<Long>>();
            for (var aggregate : aggregates.find()) {
                var last = aggregate.getLong("sequence");
                if (last > 0) {
                    expected.put(
                            aggregate.getString("_id"),
                            LongStream.rangeClosed(1, last).boxed().toList());
                }
            }
            assertThat(onTopic).as(owner.topic()).isEqualTo(expected);
            assertThat(historyIds(owner, expected.keySet()))
                    .as("history of %s", owner.topic())
                    .isEqualTo(ids);
        }
    }

    private Set<String> historyIds(Owner owner, Set<String> subjects) {
        var ids = new HashSet<String>();
        for (var left : database(owner.database()).getCollection("history").find()) {
            if (subjects.contains(left.getString("subject"))) {
                ids.add(left.getString("_id"));
            }
        }
        return ids;
    }

    /** 2: what one command or event caused stands in one version of one aggregate of a kind. */
    void everyEffectHasOneCause() {
        var versions = new HashMap<String, Long>();
        for (var event : events("assignment-events")) {
            var subject = event.get("subject").asString();
            var version = event.get("data").get("version").asLong();
            var before = versions.put(subject + " " + event.get("causationid").asString(), version);
            assertThat(before == null || before == version)
                    .as("%s has two effects of one cause", event)
                    .isTrue();
        }
    }

    /** 1 and 15: what was acknowledged is in the history for good, and no version has two winners. */
    void holds(List<Traffic.Acknowledged> journal) {
        var versions = new HashMap<String, Set<Long>>();
        for (var left : database("giaoviec_task").getCollection("history").find()) {
            var version = left.get("envelope", Document.class)
                    .get("data", Document.class)
                    .get("version", Number.class);
            versions.computeIfAbsent(left.getString("subject"), subject -> new HashSet<>())
                    .add(version.longValue());
        }
        var winners = new HashMap<String, String>();
        for (var act : journal) {
            assertThat(versions.get(act.assignment())).as("%s", act).contains(act.version());
            var before = winners.put(act.assignment() + " " + act.version(), act.key());
            assertThat(before == null || before.equals(act.key()))
                    .as("two winners: %s", act)
                    .isTrue();
        }
    }

    /** 16, for directives that nobody has changed since: one open assignment per task and agency. */
    void nobodyHasATaskTwice() {
        var seen = new HashSet<String>();
        for (var assignment :
                database("giaoviec_task").getCollection("assignments").find()) {
            var key = assignment.getString("openKey");
            assertThat(key == null || seen.add(key)).as("%s twice", key).isTrue();
        }
    }

    /** Writes as the administrator, whatever it is. */
    void produce(String topic, String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    List<JsonNode> events(String topic) {
        var events = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, consumer.partitionsFor(topic).size())
                    .mapToObj(number -> new TopicPartition(topic, number))
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

    @Override
    public void close() {
        store.close();
    }
}
