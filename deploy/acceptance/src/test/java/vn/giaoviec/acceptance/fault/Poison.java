package vn.giaoviec.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.acceptance.Installation;
import vn.giaoviec.kit.test.Http;

/**
 * On each topic a record that is no event, under the key of a living aggregate, and one that breaks its schema. Each
 * consumer parks both, with the reason, once, however many instances it has and whichever of them is killed; everything
 * else flows; the administrator's replay changes nothing, and then he discards them, which makes them lawful to the
 * checker too.
 */
record Poison() implements Fault {
    private static final int REFUSED = 409;

    private record Topic(String name, String database, String collection, String type, List<String> consumers) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "directive-events",
                    "giaoviec_directive",
                    "directives",
                    "vn.giaoviec.directive.issued.v1",
                    List.of("task-service", "reporting-service")),
            new Topic(
                    "agency-events",
                    "giaoviec_directive",
                    "agencies",
                    "vn.giaoviec.agency.changed.v1",
                    List.of("task-service", "notification-service", "reporting-service")),
            new Topic(
                    "assignment-events",
                    "giaoviec_task",
                    "assignments",
                    "vn.giaoviec.assignment.status-changed.v1",
                    List.of("directive-service", "notification-service", "reporting-service")),
            new Topic(
                    "notice-events",
                    "giaoviec_notification",
                    "notices",
                    "vn.giaoviec.notice.acknowledged.v1",
                    List.of("task-service")));

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public List<Installation> prepare(Scene scene) {
        return List.of(scene.system(), scene.second());
    }

    @Override
    public void strike(Scene scene, RandomGenerator random) {
        var poisoned = new HashMap<String, List<String>>();
        for (var topic : TOPICS) {
            var subject = scene.truth().one(topic.database(), topic.collection());
            var places = List.of(
                    scene.truth().produce(topic.name(), subject, "rubbish"),
                    scene.truth().produce(topic.name(), "poison-" + random.nextLong(), invalid(topic, random)));
            topic.consumers()
                    .forEach(service -> poisoned.computeIfAbsent(service, name -> new ArrayList<>())
                            .addAll(places));
        }
        poisoned.forEach((service, places) -> awaitParked(scene, service, places));
        scene.awaitCommands(10);
        var victims = random.nextBoolean() ? scene.system() : scene.second();
        scene.some(Scene.SERVICES, random).forEach(victims::kill);
        scene.awaitCommands(10);
        victims.run("up");
        poisoned.forEach((service, places) -> awaitParked(scene, service, places));
        poisoned.keySet().forEach(service -> discardAll(scene, service));
    }

    /** An envelope as it should be, but for what it says; of a subject that nobody has ever begun. */
    private static String invalid(Topic topic, RandomGenerator random) {
        return """
                {"specversion":"1.0","id":"poison-%s","source":"/poison","type":"%s","subject":"poison-%s",\
                "time":"2026-11-24T00:00:00.000Z","datacontenttype":"application/json","sequence":"7",\
                "correlationid":"none","causationid":"none","actor":{"id":"x","role":"clerk","agency":"none"},\
                "dataschema":"https://giaoviec.example/none","data":{"nothing":true}}""".formatted(Long.toHexString(random.nextLong()), topic.type(), Long.toHexString(random.nextLong()));
    }

    private static void awaitParked(Scene scene, String service, List<String> places) {
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            var letters = letters(administrator(scene, service));
            assertThat(letters.stream().map(Poison::place))
                    .as("parked at %s", service)
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(places));
            assertThat(letters)
                    .allSatisfy(letter ->
                            assertThat(letter.get("reason").asString()).isNotBlank());
        });
    }

    private static Http administrator(Scene scene, String service) {
        return scene.system().as("admin", service);
    }

    private static List<JsonNode> letters(Http administrator) {
        var answer = administrator.get("/dead-letters?limit=200");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    private static String place(JsonNode letter) {
        return letter.get("topic").asString() + "-" + letter.get("partition").asInt() + "@"
                + letter.get("offset").asLong();
    }

    private static void discardAll(Scene scene, String service) {
        var administrator = administrator(scene, service);
        for (var letter : letters(administrator)) {
            var path = "/dead-letters/" + letter.get("id").asString();
            var again = administrator.freshKey().post(path + "/replay", "{}");
            assertThat(again.status()).as("%s", again).isEqualTo(REFUSED);
            var discarded = administrator.freshKey().post(path + "/discard", "{\"reason\":\"thử\"}");
            assertThat(discarded.status()).as("%s", discarded).isEqualTo(200);
        }
    }
}
