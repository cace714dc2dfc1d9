package vn.giaoviec.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.inbound.Outcome;
import vn.giaoviec.notification.adapter.stream.AssignmentReactions;

/** However often and by however many an event is handled: one delivery per event, recipient and channel. */
@ExtendWith(Running.Shared.class)
class RepeatsTest {
    private static final int STORIES = 12;
    private static final Running SERVICE = Running.get();

    /** Told to: head; monitor; monitor; head and officer. */
    private static List<Envelope> life(Story story) {
        return List.of(
                story.assigned(),
                story.changed("return", "ASSIGNED", "RETURNED"),
                story.difficulties(),
                story.changed("withdraw", "IN_PROGRESS", "WITHDRAWN"));
    }

    private static void assertToldOnce(Story... stories) {
        SERVICE.noticeEvents(stories[stories.length - 1].assignment, 5);
        SERVICE.awaitRelayed();
        var published = SERVICE.platform.events("notice-events").stream()
                .collect(Collectors.groupingBy(
                        event -> event.data().get("assignment").asString(),
                        Collectors.mapping(Envelope::id, Collectors.toSet())));
        for (var story : stories) {
            assertThat(told(story))
                    .containsExactlyInAnyOrder(
                            "1 " + story.agency + " HEAD INBOX",
                            "2 " + Story.OFFICE + " MONITOR INBOX",
                            "3 " + Story.OFFICE + " MONITOR INBOX",
                            "4 " + story.agency + " HEAD INBOX",
                            "4 " + story.agency + " OFFICER INBOX");
            assertThat(places(story.agency, story.assignment)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(published.get(story.assignment)).hasSize(5).allMatch(id -> id.endsWith(":1"));
            assertThat(SERVICE.collection("parked_events").countDocuments(new Document("subject", story.assignment)))
                    .isZero();
        }
    }

    private static List<String> told(Story story) {
        return SERVICE.notices(story.assignment).stream()
                .map(one -> one.getString("event").replaceAll(".*:", "") + " " + one.getString("agency") + " "
                        + one.getString("addressee") + " " + one.getString("channel"))
                .toList();
    }

    private static List<Long> places(String agency, String assignment) {
        return SERVICE.collection("feed_entries")
                .find(new Document("agency", agency).append("event.subject", assignment))
                .sort(new Document("n", 1))
                .map(entry -> entry.getLong("n"))
                .into(new ArrayList<>());
    }

    @Test
    void eventsThatComeTwiceAreToldOnce() {
        var story = new Story(Story.freshAgency());
        var life = life(story);
        for (var event : life) {
            SERVICE.produce(event, event);
        }
        SERVICE.tell(life.toArray(Envelope[]::new));

        assertToldOnce(story);
    }

    @Test
    void aCrashBeforeTheNumberMovedRepeatsHarmlessly() {
        var story = new Story(Story.freshAgency());
        var life = life(story);
        SERVICE.tell(life.toArray(Envelope[]::new));
        // As a crash leaves it: everything is told, the number is not moved.
        for (var moved = 3; moved >= 0; moved--) {
            var known = new Document("_id", story.assignment);
            if (moved == 0) {
                SERVICE.collection("known_assignments").deleteOne(known);
            } else {
                SERVICE.collection("known_assignments")
                        .updateOne(known, new Document("$set", new Document("sequence", (long) moved)));
            }
            SERVICE.tell(life.subList(moved, 4).toArray(Envelope[]::new));
        }

        assertToldOnce(story);
    }

    @Test
    void aCrashBetweenTheDocumentsIsMadeGoodByTheRepetition() {
        var story = new Story(Story.freshAgency());
        var life = life(story);
        SERVICE.tell(life.toArray(Envelope[]::new));
        var known = new Document("_id", story.assignment);
        SERVICE.collection("known_assignments").updateOne(known, new Document("$set", new Document("sequence", 3L)));
        SERVICE.collection("notices")
                .deleteOne(new Document("event", story.assignment + ":4").append("addressee", "OFFICER"));
        SERVICE.collection("history")
                .deleteMany(new Document("envelope.data.event", story.assignment + ":4")
                        .append("envelope.data.addressee", "officer"));

        SERVICE.tell(life.getLast());

        assertToldOnce(story);
    }

    @Test
    void twoConsumersAtOnceTellOnce() throws Exception {
        try (var second = SERVICE.another();
                var threads = Executors.newFixedThreadPool(4)) {
            var stories = IntStream.range(0, STORIES)
                    .mapToObj(number -> new Story(Story.freshAgency()))
                    .toList();
            var lives = stories.stream().map(RepeatsTest::life).toList();
            var reactions = List.of(
                    SERVICE.run.bean(AssignmentReactions.class),
                    second.bean(AssignmentReactions.class),
                    SERVICE.run.bean(AssignmentReactions.class));
            var consumers = new ArrayList<Callable<Void>>();
            for (var index = 0; index < reactions.size(); index++) {
                var reaction = reactions.get(index);
                var order = new ArrayList<>(lives);
                Collections.shuffle(order, new Random(index));
                consumers.add(() -> {
                    order.forEach(life -> life.forEach(
                            event -> assertThat(reaction.apply(event)).isIn(Outcome.APPLIED, Outcome.DUPLICATE)));
                    return null;
                });
            }
            consumers.add(() -> {
                lives.forEach(life -> SERVICE.produce(life.toArray(Envelope[]::new)));
                return null;
            });
            for (var done : threads.invokeAll(consumers)) {
                done.get();
            }
            lives.forEach(life -> SERVICE.awaitTold(life.getLast()));

            assertToldOnce(stories.toArray(Story[]::new));
        }
    }

    @Test
    void aGapIsParkedAndHealsByItself() {
        var story = new Story(Story.freshAgency());
        var life = life(story);
        SERVICE.produce(life.get(0), life.get(2));
        await().untilAsserted(() -> assertThat(SERVICE.collection("parked_events")
                        .find(new Document("subject", story.assignment))
                        .into(new ArrayList<>()))
                .singleElement()
                .satisfies(parked -> assertThat(parked.getString("why")).isEqualTo("GAP")));

        SERVICE.produce(life.get(1), life.get(3));

        SERVICE.awaitTold(life.get(3));
        assertToldOnce(story);
    }
}
