package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(named = "giaoviec.full", matches = "true", disabledReason = "heavy: ./giaoviec test --full")
class ServerClusterTest {
    private static ServerCluster cluster;

    @TempDir
    Path home;

    @BeforeAll
    static void start() {
        cluster = ServerCluster.start();
    }

    @AfterAll
    static void end() {
        cluster.close();
    }

    @Test
    void topics_lie_three_times_and_two_copies_are_enough() throws Exception {
        try (var servers = LocalServers.start(home, cluster.environment(), Lifetime.OF_THIS_JVM)) {
            servers.applyTopics("copies.");
            var topics = List.of("copies.assignment-events", "copies.recorded-until");
            var admin = servers.kafka().client();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> topic.partitions()
                            .forEach(partition ->
                                    assertThat(partition.replicas()).hasSize(3)));
            for (var topic : topics) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var config =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                assertThat(config.get("min.insync.replicas").value()).isEqualTo("2");
            }
        }
    }

    @Test
    void what_was_acknowledged_survives_the_leader() throws Exception {
        try (var servers = LocalServers.start(home, cluster.environment(), Lifetime.OF_THIS_JVM)) {
            servers.applyTopics("leader.");
            var settings = new HashMap<>(servers.kafka().clientSettings());
            settings.put("acks", "all");
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("leader.directive-events", 0, "k", "before"))
                        .get();
                var leader = cluster.brokers().leader("leader.directive-events", 0);
                leader.kill();
                var after = producer.send(new ProducerRecord<>("leader.directive-events", 0, "k", "after"))
                        .get();
                assertThat(after.offset()).isEqualTo(1);
                assertThat(cluster.brokers().leader("leader.directive-events", 0))
                        .isNotEqualTo(leader);
            }
        }
        cluster.heal();
    }

    @Test
    void what_was_acknowledged_survives_the_primary_killed_or_paused() {
        var documents = cluster.stores()
                .admin()
                .client()
                .getDatabase("survives")
                .getCollection("c")
                .withWriteConcern(WriteConcern.MAJORITY);
        documents.insertOne(new Document("_id", "before"));
        var primary = cluster.stores().primary().orElseThrow();
        primary.kill();
        documents.insertOne(new Document("_id", "after"));
        assertThat(documents.countDocuments()).isEqualTo(2);
        assertThat(cluster.stores().primary())
                .isPresent()
                .hasValueSatisfying(other -> assertThat(other).isNotEqualTo(primary));
        cluster.heal();

        var paused = cluster.stores().primary().orElseThrow();
        paused.pause();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> cluster.stores()
                        .primary()
                        .filter(other -> other != paused)
                        .isPresent());
        paused.resume();
        cluster.heal();
        assertThat(documents.countDocuments()).isEqualTo(2);
    }
}
