package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;

/**
 * Many assignments in little time: what the system itself has made of some directives — in every store, on every topic
 * — is written again under other ids, as often as it takes. It is kept from when they were issued: what is measured
 * afterwards tells of progress by the thousand, as no agency does. Written while the services are down; their consumer
 * groups are then told that they have read it, because what they would make of it is there too.
 */
final class Multiplying {
    private static final int AT_ONCE = 2_000;

    /** What belongs to directives, by service. Agencies and positions are left as they are. */
    private static final Map<String, List<String>> COLLECTIONS = Map.of(
            "directive-service", List.of("directives", "history"),
            "task-service", List.of("assignments", "history", "directive_intake", "directive_intake_events", "notices"),
            "notification-service", List.of("notices", "history", "feed_entries", "known_assignments"),
            "reporting-service", List.of("assignments_v1", "directives_v1"));

    private static final List<String> TOPICS = List.of("directive-events", "assignment-events", "notice-events");

    private final Home home;
    private final Set<String> ids;
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    private final Map<MongoCollection<Document>, List<Document>> documents = new HashMap<>();

    /** Keeps what is there, when everything that follows from it has come. */
    Multiplying(Home home) {
        this.home = home;
        this.ids = ids(home);
        TOPICS.forEach(topic -> records.put(topic, published(topic)));
        COLLECTIONS.forEach((service, collections) -> collections.forEach(name -> {
            var collection = home.database(service).getCollection(name);
            // Of ours alone: the register's history has no such id.
            documents.put(
                    collection,
                    collection.find().into(new ArrayList<>()).stream()
                            .filter(one -> Again.mentions(one, ids))
                            .toList());
        }));
    }

    /** @param copies of what was kept */
    void carryOut(int copies) {
        documents.forEach((collection, originals) -> write(collection, originals, copies));
        records.forEach((topic, originals) -> publish(topic, originals, copies));
        markAsRead();
    }

    private static Set<String> ids(Home home) {
        var owners = Map.of(
                "directives", home.database("directive-service"),
                "assignments", home.database("task-service"),
                "notices", home.database("notification-service"));
        return owners.entrySet().stream()
                .flatMap(owner -> owner
                        .getValue()
                        .getCollection(owner.getKey())
                        .find()
                        .projection(new Document("_id", 1))
                        .map(one -> one.getString("_id"))
                        .into(new ArrayList<>())
                        .stream())
                .collect(Collectors.toSet());
    }

    private void write(MongoCollection<Document> collection, List<Document> originals, int copies) {
        var ends = lastPlaces(originals);
        var begins = lastPlaces(collection.find(exists("n")).projection(include("n", "agency")));
        var fast = collection.withWriteConcern(WriteConcern.W1.withJournal(false));
        var batch = new ArrayList<Document>(AT_ONCE);
        for (var copy = 1; copy <= copies; copy++) {
            var again = new Again(ids, copy);
            for (var original : originals) {
                var made = again.of(original);
                if (made.get("n") instanceof Long place && made.get("agency") instanceof String agency) {
                    made.put("n", begins.get(agency) + (copy - 1) * ends.get(agency) + place);
                }
                batch.add(made);
                if (batch.size() == AT_ONCE) {
                    fast.insertMany(batch, new InsertManyOptions().ordered(false));
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            collection.insertMany(batch, new InsertManyOptions().ordered(false));
        }
    }

    /** The places of a feed are 1, 2, 3 …; the first copy goes on behind all that are there, each other behind the one before. */
    private static Map<String, Long> lastPlaces(Iterable<Document> entries) {
        var ends = new HashMap<String, Long>();
        for (var entry : entries) {
            if (entry.get("n") instanceof Long place && entry.get("agency") instanceof String agency) {
                ends.merge(agency, place, Math::max);
            }
        }
        return ends;
    }

    private List<ConsumerRecord<byte[], byte[]>> published(String topic) {
        var originals = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (isOf(ids, record.key())) {
                        originals.add(record);
                    }
                }
            }
        }
        return originals;
    }

    private void publish(String topic, List<ConsumerRecord<byte[], byte[]>> originals, int copies) {
        var settings = settings();
        settings.put("linger.ms", 20);
        settings.put("batch.size", 1 << 18);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var copy = 1; copy <= copies; copy++) {
                var again = new Again(ids, copy);
                originals.forEach(original -> producer.send(
                        new ProducerRecord<>(topic, again.of(original.key()), again.of(original.value()))));
            }
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(home.broker().clientSettings());
        settings.put("enable.auto.commit", false);
        return settings;
    }

    /** Whether it is an event of ours: a marker that closes a day is there once, or each copy would close it again. */
    static boolean isOf(Set<String> ids, byte[] key) {
        return ids.contains(new String(key, StandardCharsets.UTF_8));
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private void markAsRead() {
        var settings = settings();
        for (var service : Home.SERVICES) {
            var positions = home.database(service).getCollection("positions");
            for (var position : positions.find(exists("offset")).into(new ArrayList<>())) {
                var partition = new TopicPartition(position.getString("topic"), position.getInteger("partition"));
                var group = position.getString("group");
                settings.put("group.id", group);
                try (var consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                    var end = consumer.endOffsets(List.of(partition)).get(partition);
                    positions.updateOne(
                            new Document("_id", position.get("_id")),
                            new Document("$set", new Document("offset", end)));
                    consumer.assign(List.of(partition));
                    consumer.commitSync(Map.of(partition, new OffsetAndMetadata(end)));
                }
            }
        }
    }
}
