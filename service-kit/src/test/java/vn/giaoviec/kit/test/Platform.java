package vn.giaoviec.kit.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.contract.TopicMessage;
import vn.giaoviec.contract.UndecodableEvent;
import vn.giaoviec.kit.store.StoreClient;
import vn.giaoviec.local.servers.LocalServers;
import vn.giaoviec.local.servers.TopicsApplied;

/** A real mongod and a real broker (one of each per JVM), with topics and databases of a random prefix. */
public final class Platform implements AutoCloseable {
    private final LocalServers servers;
    private final String prefix =
            "t" + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".";
    private final TopicsApplied topics;
    private final Map<String, String> uris = new HashMap<>();
    private final Map<String, MongoClient> clients = new HashMap<>();
    private KafkaProducer<String, byte[]> producer;
    /** Kept, because signing in at the broker costs more than reading. */
    private KafkaConsumer<String, byte[]> consumer;

    private Platform(LocalServers servers) {
        this.servers = servers;
        this.topics = servers.applyTopics(prefix);
    }

    public static Platform fresh() {
        return on(LocalServers.forTests());
    }

    /** On servers of its own, for a test that stops them. */
    public static Platform on(LocalServers servers) {
        return new Platform(servers);
    }

    public LocalServers servers() {
        return servers;
    }

    public String prefix() {
        return prefix;
    }

    /** What a service must be told to run here. */
    public Map<String, String> properties(String service) {
        var kafka = topics.user(service);
        var properties = new HashMap<String, String>();
        properties.put("giaoviec.mongodb.uri", uri(service));
        properties.put("giaoviec.mongodb.database", databaseName(service));
        properties.put("giaoviec.kafka.bootstrap", servers.kafka().bootstrap());
        properties.put("giaoviec.kafka.user", kafka.name());
        properties.put("giaoviec.kafka.password", kafka.password());
        properties.put("giaoviec.topic-prefix", prefix);
        properties.put("giaoviec.issuer", TestIssuer.get().issuer());
        properties.put("giaoviec.jwk-set-uri", TestIssuer.get().jwkSetUri());
        return properties;
    }

    /** The service's own database, as the service sees it. */
    public MongoDatabase database(String service) {
        return clients.computeIfAbsent(service, name -> StoreClient.open(uri(name), "test"))
                .getDatabase(databaseName(service));
    }

    private String uri(String service) {
        return uris.computeIfAbsent(service, name -> servers.mongodbUser(prefix + name, databaseName(name)));
    }

    private String databaseName(String service) {
        return prefix.replace(".", "_") + service;
    }

    /** Writes as the administrator, whatever it is. */
    public void produce(String topic, String key, byte[] value) {
        produce(topic, null, key, value);
    }

    /** @param partition null for that of the key */
    public void produce(String topic, Integer partition, String key, byte[] value) {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    servers.kafka().clientSettings(), new StringSerializer(), new ByteArraySerializer());
        }
        try {
            producer.send(new ProducerRecord<>(prefix + topic, partition, key, value))
                    .get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void produce(String topic, String key, Envelope event) {
        produce(topic, key, EnvelopeCodec.encode(event));
    }

    /** All records of a topic at this moment, in the order of each partition. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        synchronized (this) {
            if (consumer == null) {
                var settings = new HashMap<>(servers.kafka().clientSettings());
                settings.put("auto.offset.reset", "earliest");
                consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
            }
            var count = consumer.partitionsFor(prefix + topic).size();
            var partitions = IntStream.range(0, count)
                    .mapToObj(number -> new TopicPartition(prefix + topic, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The events of a topic at this moment; what cannot be read is left out. */
    public List<Envelope> events(String topic) {
        return messages(topic).stream()
                .filter(Envelope.class::isInstance)
                .map(Envelope.class::cast)
                .toList();
    }

    /** The events and markers of a topic at this moment, in the order of each partition. */
    public List<TopicMessage> messages(String topic) {
        var messages = new ArrayList<TopicMessage>();
        for (var record : records(topic)) {
            try {
                messages.add(TopicMessage.decode(record.value()));
            } catch (UndecodableEvent poison) {
                // A test's own poison.
            }
        }
        return messages;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close();
        }
        if (consumer != null) {
            consumer.close();
        }
        clients.values().forEach(MongoClient::close);
        uris.keySet()
                .forEach(service -> servers.mongodb()
                        .client()
                        .getDatabase(databaseName(service))
                        .drop());
        topics.drop();
    }
}
