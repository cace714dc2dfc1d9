package vn.giaoviec.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicsAppliedTest {
    private static final String PREFIX = "t" + Long.toHexString(System.nanoTime()) + "-";
    private static LocalServers servers;
    private static TopicsApplied applied;

    @BeforeAll
    static void apply() {
        servers = LocalServers.forTests();
        servers.applyTopics(PREFIX);
        applied = servers.applyTopics(PREFIX);
    }

    @AfterAll
    static void drop() throws Exception {
        applied.drop();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                servers.kafka().client().listTopics().names().get())
                        .noneMatch(name -> name.startsWith(PREFIX)));
    }

    @Test
    void a_service_writes_its_topic_and_its_reader_reads_it_with_groups_of_its_own() throws Exception {
        try (var producer = producer("directive-service")) {
            producer.send(new ProducerRecord<>(PREFIX + "directive-events", "d1", "hello"))
                    .get();
        }
        try (var consumer = consumer("task-service", "task-service.test")) {
            consumer.subscribe(List.of(PREFIX + "directive-events"));
            var read = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
                assertThat(read).containsExactly("hello");
            });
        }
    }

    @Test
    void a_service_does_not_write_what_others_write() {
        try (var producer = producer("task-service")) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(PREFIX + "directive-events", "d1", "forged"))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_service_does_not_read_what_is_not_for_it() {
        try (var consumer = consumer("directive-service", "directive-service.test")) {
            consumer.subscribe(List.of(PREFIX + "notice-events"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void a_service_does_not_join_the_groups_of_another() {
        try (var consumer = consumer("task-service", "reporting-service.test")) {
            consumer.subscribe(List.of(PREFIX + "directive-events"));
            assertThatThrownBy(() -> consumer.poll(Duration.ofSeconds(10)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    private KafkaProducer<String, String> producer(String service) {
        return new KafkaProducer<>(properties(service, Map.of()), new StringSerializer(), new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer(String service, String group) {
        var more = Map.<String, Object>of("group.id", PREFIX + group, "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(properties(service, more), new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> properties(String service, Map<String, Object> more) {
        var user = applied.user(service);
        var properties =
                new HashMap<>(KafkaAdmin.clientProperties(servers.kafka().bootstrap(), user.name(), user.password()));
        properties.putAll(more);
        return properties;
    }
}
