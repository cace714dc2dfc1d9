package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** The service on real servers, started once for all tests of this module; each test keeps to ids of its own. */
final class Running implements AutoCloseable {
    private static final Running ONE = new Running();
    static final String SERVICE = "notification-service";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Platform platform;
    final ServiceRun run;
    private final Path clock = clockFile();

    private Running() {
        platform = Platform.fresh();
        run = start("1");
    }

    /** Lets the tests' engine close the service when its last test has ended: a shutdown hook would race the servers'. */
    static final class Shared implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL).computeIfAbsent(Running.class, key -> ONE);
        }
    }

    @Override
    public void close() {
        run.close();
        platform.close();
    }

    static Running get() {
        return ONE;
    }

    private ServiceRun start(String instance) {
        var more = Map.of("giaoviec.instance", instance, "giaoviec.clock-file", clock.toString());
        return ServiceRun.start(NotificationService.class, SERVICE, platform, more);
    }

    /** @param offset an ISO-8601 duration that is added to the machine's time; empty for none */
    void moveClock(String offset) {
        try {
            Files.writeString(clock, offset);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path clockFile() {
        try {
            return Files.createTempFile(Path.of("target"), "clock", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A second instance beside the first. */
    ServiceRun another() {
        return start("2");
    }

    Http as(String client) {
        return run.http().as(client);
    }

    void produce(Envelope... events) {
        for (var event : events) {
            platform.produce("assignment-events", event.subject(), event);
        }
    }

    /** Until the assignment is told of as far as this event. */
    void awaitTold(Envelope event) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var known = collection("known_assignments")
                    .find(new Document("_id", event.subject()))
                    .first();
            assertThat(known).isNotNull().containsEntry("sequence", event.sequence());
        });
    }

    void tell(Envelope... events) {
        produce(events);
        awaitTold(events[events.length - 1]);
    }

    com.mongodb.client.MongoCollection<Document> collection(String name) {
        return platform.database(SERVICE).getCollection(name);
    }

    List<Document> notices(String assignment) {
        return collection("notices")
                .find(new Document("assignment", assignment))
                .sort(new Document("order", 1))
                .into(new java.util.ArrayList<>());
    }

    /** The notices' events of this assignment on the topic, once there are so many. */
    List<Envelope> noticeEvents(String assignment, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(noticeEvents(assignment)).hasSizeGreaterThanOrEqualTo(count));
        return noticeEvents(assignment);
    }

    private List<Envelope> noticeEvents(String assignment) {
        Predicate<Envelope> ofIt =
                event -> event.data().get("assignment").asString().equals(assignment);
        return platform.events("notice-events").stream().filter(ofIt).toList();
    }

    /** Until every event has left its outbox. */
    void awaitRelayed() {
        var pending = new Document("pendingSince", new Document("$exists", true));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(collection("notices").countDocuments(pending))
                        .isZero());
    }

    List<JsonNode> inbox(String client, String agency) {
        var answer = as(client).get("/agencies/" + agency + "/inbox?limit=200");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return items(answer);
    }

    static List<JsonNode> items(Http.Response answer) {
        return List.copyOf(answer.json().get("items").values());
    }
}
