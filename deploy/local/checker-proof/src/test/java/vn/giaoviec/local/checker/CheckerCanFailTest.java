package vn.giaoviec.local.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real services at work, each time with one thing wrong inside: the checker names it, and names nothing before. */
class CheckerCanFailTest {
    private static FaultyHome home;

    @BeforeAll
    static void start() {
        home = new FaultyHome();
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    @AfterEach
    void mend() {
        Faults.none();
    }

    private static void found(String subject, ThrowingConsumer<List<String>> expected) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> expected.accept(home.violations(subject)));
    }

    private static String soundlyGiven() {
        var id = home.given();
        found(id, violations -> assertThat(violations).isEmpty());
        return id;
    }

    @Test
    void sound_services_violate_nothing() {
        var id = soundlyGiven();
        home.accepted(id);
        home.progressed(id);
        found(id, violations -> assertThat(violations).isEmpty());
        var agency = home.registered(2);
        found(agency, violations -> assertThat(violations).isEmpty());
    }

    @Test
    void a_relay_that_drops() {
        var id = soundlyGiven();
        Faults.relayDrops();
        home.accepted(id);
        home.progressed(id);
        found(
                id,
                violations -> assertThat(violations)
                        .contains("VIOLATED 3 " + id + ": " + id + ":2 is in the history and not on assignment-events")
                        .anyMatch(line ->
                                line.startsWith("VIOLATED 4 " + id + ": number 3 comes at assignment-events-")));
    }

    @Test
    void a_relay_that_reorders() {
        var id = soundlyGiven();
        Faults.relayReorders();
        home.accepted(id);
        home.progressed(id);
        found(
                id,
                violations -> assertThat(violations)
                        .noneMatch(line -> line.startsWith("VIOLATED 3 "))
                        .anyMatch(
                                line -> line.startsWith("VIOLATED 4 " + id + ": number 3 comes at assignment-events-"))
                        .anyMatch(line ->
                                line.startsWith("VIOLATED 4 " + id + ": number 2 comes at assignment-events-")));
    }

    @Test
    void a_consumer_without_its_sequence_guard() {
        Faults.consumersHaveNoGuard();
        var agency = home.registered(3);
        found(
                agency,
                violations -> assertThat(violations)
                        .containsExactly("VIOLATED 4 " + agency
                                + ": giaoviec_task.agencies has come to number 3, agency-events to 1"));
    }

    @Test
    void a_projection_that_adds_instead_of_deriving() {
        var id = soundlyGiven();
        Faults.projectionAdds();
        home.accepted(id);
        home.progressed(id);
        found(
                id,
                violations -> assertThat(violations)
                        .singleElement()
                        .satisfies(line -> assertThat(line)
                                .startsWith("VIOLATED 9 " + id + ": reporting says at number 4 ")
                                .contains("state=ASSIGNED")
                                .contains(", the topic Facts[agency=cong-an, role=LEAD, ")));
    }
}
