package vn.giaoviec.local.checker;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.local.servers.LocalServers;
import vn.giaoviec.local.servers.TopicsApplied;

/** Stores and topics on real servers as the services leave them, filled by hand. */
final class World implements AutoCloseable {
    static final String ASSIGNMENT = "assignment-1";
    private static final String HEAD = "agency.cong-an";
    /** Keys of the commands that an assignment remembers. */
    private static final List<String> REMEMBERED = List.of("c1", "c2", "accept-1", "report-1");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PARTITIONS = 12;
    private static final List<String> DATABASES =
            List.of(Places.DIRECTIVE, Places.TASK, Places.NOTIFICATION, Places.REPORTING);

    /** When everything happened. */
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final LocalServers servers = LocalServers.forTests();
    private final String prefix = "c" + Long.toHexString(System.nanoTime()) + "-";
    private final TopicsApplied topics = servers.applyTopics(prefix);
    private final Access access;
    /** In their order. */
    private final List<RecordMetadata> published = new ArrayList<>();

    /** The databases of services that are down. */
    private Set<String> asleep = Set.of();

    World asleep(String... databases) {
        asleep = Set.of(databases);
        return this;
    }

    World() {
        var databases = DATABASES.stream().map(name -> prefix + name).toList();
        var name = prefix + TopicsApplied.CHECKER;
        var uri = servers.mongodb().ensureReader(name, servers.secrets().password("mongodb-" + name), databases);
        access = new Access(uri, servers.kafka().bootstrap(), topics.user(TopicsApplied.CHECKER), prefix);
    }

    record Said(int code, String text) {}

    Said check() {
        return check(null, false);
    }

    /** @param journal null for none */
    Said check(Path journal, boolean json) {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        var question = new Checker.Question(Optional.ofNullable(journal), json, asleep);
        var code = Checker.run(access, question, out, 2, Duration.ofMillis(10));
        return new Said(code, text.toString(StandardCharsets.UTF_8));
    }

    Access access() {
        return access;
    }

    /** As which cause a command of the head stands in events, by its key. */
    static String command(String key) {
        return CommandIds.of(HEAD, key);
    }

    /** The life of one assignment: given, accepted, reported. */
    static List<Envelope> life() {
        return List.of(
                change(1, "assigned", "d1:1", "ASSIGNED", "2026-12-31"),
                change(2, "status-changed", command("c1"), "ACCEPTED", "2026-12-31"),
                change(3, "status-changed", command("c2"), "REPORTED", "2026-12-31"));
    }

    static Envelope change(long sequence, String fact, String cause, String state, String firstDeadline) {
        return change(ASSIGNMENT, sequence, fact, cause, state, firstDeadline);
    }

    static Envelope change(
            String assignment, long sequence, String fact, String cause, String state, String firstDeadline) {
        var data = MAPPER.createObjectNode()
                .put("version", sequence)
                .put("state", state)
                .put("agency", "cong-an")
                .put("role", "LEAD")
                .put("deadline", "2026-12-31")
                .put("firstDeadline", firstDeadline);
        data.putObject("task").put("id", "d1-1");
        data.putObject("directive").put("issuer", "ubnd").put("trackedBy", "van-phong");
        return event("assignment." + fact, assignment, sequence, cause, data);
    }

    /** With a lead for each of the tasks. */
    static Envelope issued(String directive, String... tasks) {
        var leads = List.of(Map.of("agency", "cong-an", "role", "LEAD"));
        return event(
                "directive.issued",
                directive,
                1,
                CommandIds.of("office-signer", "issue-" + directive),
                Map.of(
                        "version",
                        1,
                        "tasks",
                        Arrays.stream(tasks)
                                .map(task -> Map.of("id", task, "assignees", leads))
                                .toList()));
    }

    /** By the clock, of the version that it makes. */
    static Envelope fired(long sequence, String rule, long armedAt) {
        var told = change(sequence, "clock-fired", "clock " + ASSIGNMENT + " " + sequence, "ASSIGNED", "2026-12-31");
        ((ObjectNode) told.data()).put("rule", rule).put("armedAt", armedAt);
        return told;
    }

    static Envelope event(String fact, String subject, long sequence, String cause, Object data) {
        return new Envelope(
                subject + ":" + sequence,
                "/service",
                "vn.giaoviec." + fact + ".v1",
                subject,
                NOW,
                sequence,
                "d1",
                cause,
                new Actor("a", "agency-head", "cong-an"),
                null,
                MAPPER.valueToTree(data));
    }

    /** What surrounds the assignment, all as it must be. */
    World withTheRest() {
        var agency = List.of(event("agency.registered", "cong-an", 1, "import", Map.of("version", 1)));
        store("agency-events", agency, new Document());
        publish("agency-events", agency);
        var directive = List.of(
                event("directive.issued", "d1", 1, CommandIds.of("office-signer", "issue-1"), Map.of("version", 1)));
        store("directive-events", directive, new Document());
        publish("directive-events", directive);
        var notice = List.of(event("notice.queued", "n1", 1, ASSIGNMENT + ":1", Map.of("version", 1)));
        store(Places.NOTICES, notice, new Document("assignment", ASSIGNMENT).append("agency", "cong-an"));
        publish(Places.NOTICES, notice);
        for (var consumer : Places.CONSUMERS) {
            if (!consumer.topic().equals(Places.ASSIGNMENTS)) {
                var subject = Map.of("agency-events", "cong-an", "directive-events", "d1", Places.NOTICES, "n1")
                        .get(consumer.topic());
                insert(consumer.database(), consumer.collection(), new Document("_id", subject).append("sequence", 1L));
            }
        }
        insert(Places.DIRECTIVE, "directives", new Document("_id", "draft").append("sequence", 0L));
        feedEntry("van-phong", ASSIGNMENT);
        return this;
    }

    /** As {@link #withTheRest}, and the assignment itself everywhere. */
    World whole() {
        return whole(life());
    }

    World whole(List<Envelope> life) {
        withTheRest();
        store(Places.ASSIGNMENTS, life, new Document("firstDeadline", "2026-12-31"));
        publish(Places.ASSIGNMENTS, life);
        known(3);
        row(3, "REPORTED");
        return this;
    }

    /** The last event is still in the outbox, the others have left it. */
    void store(String topic, List<Envelope> events, Document aggregate) {
        var owner = Places.OWNERS.stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        var last = events.getLast();
        events.stream()
                .filter(event -> event != last)
                .forEach(event ->
                        insert(owner.database(), Places.HISTORY, entry(event).append("_id", event.id())));
        if (topic.equals(Places.ASSIGNMENTS)) {
            aggregate.append(
                    "commands",
                    REMEMBERED.stream()
                            .map(key -> new Document("client", HEAD).append("key", key))
                            .toList());
        }
        insert(
                owner.database(),
                owner.collections().getFirst(),
                aggregate
                        .append("_id", last.subject())
                        .append("sequence", last.sequence())
                        .append("version", last.sequence())
                        .append("outbox", List.of(entry(last))));
    }

    /** One more event of what is stored already. */
    void append(String topic, Envelope event) {
        var owner = Places.OWNERS.stream()
                .filter(one -> one.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        database(owner.database())
                .getCollection(owner.collections().getFirst())
                .updateOne(
                        Filters.eq(event.subject()),
                        Updates.combine(
                                Updates.set("sequence", event.sequence()),
                                Updates.set("version", event.sequence()),
                                Updates.push("outbox", entry(event))));
        publish(topic, List.of(event));
    }

    /** A consumer has come to that number. */
    void kept(String database, String collection, String subject, long sequence) {
        database(database).getCollection(collection).updateOne(Filters.eq(subject), Updates.set("sequence", sequence));
    }

    /** By task-service, whatever it was that agencies gave their heir. */
    void carriedOut(String succession) {
        database(Places.TASK)
                .getCollection(Places.SUCCEEDING.collection())
                .updateOne(Filters.eq(succession), Updates.unset("waitingSince"));
    }

    static Document entry(Envelope event) {
        return new Document("subject", event.subject())
                .append("sequence", event.sequence())
                .append("envelope", Document.parse(EnvelopeCodec.toJson(event).toString()));
    }

    void known(long sequence) {
        known(sequence, sequence);
    }

    /** How far those who know assignments have come. */
    void known(long notification, long directive) {
        insert(
                Places.NOTIFICATION,
                "known_assignments",
                new Document("_id", ASSIGNMENT).append("sequence", notification));
        insert(Places.DIRECTIVE, "known_assignments", new Document("_id", ASSIGNMENT).append("sequence", directive));
    }

    void row(long sequence, String state) {
        row(sequence, List.of(segment("2026-11-24", Math.min(sequence, 3), state)));
    }

    static Document segment(String day, long sequence, String state) {
        var segment = new Document("day", day)
                .append("sequence", sequence)
                .append("version", sequence)
                .append("state", state)
                .append("since", day)
                .append("deadline", "2026-12-31")
                .append("firstDeadline", "2026-12-31");
        return state.equals("REPORTED") ? segment.append("reportedOn", day) : segment;
    }

    void row(long sequence, List<Document> segments) {
        insert(
                Places.REPORTING,
                Places.ROWS,
                new Document("_id", ASSIGNMENT)
                        .append("sequence", sequence)
                        .append(
                                "facts",
                                new Document("agency", "cong-an")
                                        .append("role", "LEAD")
                                        .append(
                                                "directive",
                                                new Document("issuer", "ubnd").append("trackedBy", "van-phong"))
                                        .append("task", new Document("id", "d1-1")))
                        .append("segments", segments));
    }

    /** One of its fields says something else; null: nothing. */
    void rowSays(String field, Object value) {
        database(Places.REPORTING)
                .getCollection(Places.ROWS)
                .updateOne(Filters.eq(ASSIGNMENT), value == null ? Updates.unset(field) : Updates.set(field, value));
    }

    void feedEntry(String agency, String assignment) {
        insert(
                Places.NOTIFICATION,
                Places.FEED,
                new Document("_id", agency + "|" + assignment + ":1")
                        .append("agency", agency)
                        .append("event", new Document("subject", assignment)));
    }

    void insert(String database, String collection, Document document) {
        database(database).getCollection(collection).insertOne(document);
    }

    private MongoDatabase database(String name) {
        return servers.mongodb().client().getDatabase(prefix + name);
    }

    void publish(String topic, List<Envelope> events) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        events.forEach(event ->
                records.add(new ProducerRecord<>(prefix + topic, event.subject(), EnvelopeCodec.encode(event))));
        send(records);
    }

    void publish(String topic, int partition, Envelope event) {
        send(List.of(new ProducerRecord<>(prefix + topic, partition, event.subject(), EnvelopeCodec.encode(event))));
    }

    /** The day is closed in every partition of that topic, by whoever writes it. */
    World closed(String topic, String day) {
        var service = topic.equals(Places.ASSIGNMENTS) ? "task-service" : "directive-service";
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var marker = new DayClosed(
                    service, topic, partition, LocalDate.parse(day), Instant.parse("2026-11-24T00:00:00Z"));
            records.add(new ProducerRecord<>(prefix + topic, partition, marker.subject(), marker.encode()));
        }
        send(records);
        return this;
    }

    void publish(String topic, String key, String words) {
        send(List.of(new ProducerRecord<>(prefix + topic, key, words.getBytes(StandardCharsets.UTF_8))));
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                servers.kafka().clientSettings(), new StringSerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            producer.flush();
            sent.forEach(one -> published.add(one.resultNow()));
        }
    }

    /** Where the n-th record of that topic lies, from 0, as the checker names it. */
    String place(String topic, int n) {
        return published.stream()
                .filter(place -> place.topic().equals(prefix + topic))
                .skip(n)
                .map(place -> topic + "-" + place.partition() + "@" + place.offset())
                .findFirst()
                .orElseThrow();
    }

    /** Nothing is in it any more: to make topics and databases anew takes longer than to fill them. */
    void empty() {
        var upTo = published.stream()
                .collect(Collectors.toMap(
                        place -> new TopicPartition(place.topic(), place.partition()),
                        place -> RecordsToDelete.beforeOffset(place.offset() + 1),
                        (one, later) -> later));
        servers.kafka()
                .client()
                .deleteRecords(upTo)
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        published.clear();
        DATABASES.stream()
                .map(this::database)
                .forEach(database -> database.listCollectionNames()
                        .forEach(
                                collection -> database.getCollection(collection).deleteMany(Filters.empty())));
        asleep = Set.of();
    }

    @Override
    public void close() {
        topics.drop();
        servers.mongodb().dropUser(prefix + TopicsApplied.CHECKER);
        DATABASES.forEach(name -> servers.mongodb().dropDatabase(prefix + name));
    }
}
