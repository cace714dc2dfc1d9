package vn.giaoviec.local.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.DayClosed;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.local.servers.CannotStart;
import vn.giaoviec.local.servers.KafkaAdmin;
import vn.giaoviec.local.servers.KafkaUser;

/** On real servers: what is right passes, and each way of being wrong is named. */
class CheckerTest {
    private static final List<Envelope> LIFE = World.life();
    private static World world;

    @BeforeAll
    static void begin() {
        world = new World();
    }

    @AfterEach
    void empty() {
        world.empty();
    }

    @AfterAll
    static void end() {
        world.close();
    }

    /** Found, and by these invariants only. */
    private void assertViolated(String... lines) {
        var answer = world.check();
        assertThat(answer.code()).as(answer.text()).isEqualTo(1);
        assertThat(answer.text().lines().filter(line -> line.startsWith("VIOLATED")))
                .containsExactlyInAnyOrder(lines);
    }

    private static Document assignment() {
        return new Document("firstDeadline", "2026-12-31");
    }

    @Test
    void what_is_right_passes_with_its_counts_also_when_it_is_on_the_topic_twice() {
        world.whole().publish(Places.ASSIGNMENTS, LIFE);
        var answer = world.check();
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text())
                .doesNotContain("VIOLATED")
                .contains("6 events", "5 aggregates", "9 numbers", "1 assignments, 3 versions", "1 rows", "2 entries");
    }

    @Test
    void an_event_that_never_came_onto_its_topic_is_named() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, List.of(LIFE.get(0), LIFE.get(1)));
        world.known(2);
        world.row(2, "ACCEPTED");
        assertViolated("VIOLATED 3 assignment-1: assignment-1:3 is in the history and not on assignment-events");
    }

    @Test
    void an_event_that_no_history_knows_and_one_with_other_bytes_are_named() {
        world.whole();
        var forged = World.change(4, "status-changed", World.command("c9"), "COMPLETED", "2026-12-31");
        var changed = World.change(2, "status-changed", World.command("c1"), "RETURNED", "2026-12-31");
        world.publish(Places.ASSIGNMENTS, List.of(forged, changed));
        world.publish(Places.ASSIGNMENTS, World.ASSIGNMENT, "rubbish");
        var answer = world.check();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text())
                .contains("VIOLATED 3 assignment-1: assignment-1:4 at " + world.place(Places.ASSIGNMENTS, 3)
                        + " is in no history")
                .contains("VIOLATED 3 assignment-1: assignment-1:2 at " + world.place(Places.ASSIGNMENTS, 4)
                        + " has other bytes")
                .contains("VIOLATED 3 assignment-1: at " + world.place(Places.ASSIGNMENTS, 5) + " is no event")
                .contains("VIOLATED 4 assignment-1: giaoviec_reporting.assignments_v1 has come to number 3,"
                        + " assignment-events to 4");
    }

    @Test
    void a_topic_in_another_order_is_named() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, List.of(LIFE.get(0), LIFE.get(2), LIFE.get(1)));
        world.known(3);
        world.row(3, "REPORTED");
        var answer = world.check();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text().lines().filter(line -> line.startsWith("VIOLATED")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("VIOLATED 4 assignment-1: number "))
                .anyMatch(line ->
                        line.endsWith("number 3 comes at " + world.place(Places.ASSIGNMENTS, 1) + " where 2 belongs"));
    }

    @Test
    void a_number_that_a_consumer_counted_twice_is_named() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, LIFE);
        world.known(3);
        world.row(4, "REPORTED");
        assertViolated("VIOLATED 4 assignment-1: giaoviec_reporting.assignments_v1 has come to number 4,"
                + " assignment-events to 3");
    }

    @Test
    void a_consumer_that_stays_behind_is_named_unless_something_is_parked() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, LIFE);
        world.known(2, 3);
        world.row(3, "REPORTED");
        assertViolated("VIOLATED 4 assignment-1: giaoviec_notification.known_assignments has come to number 2,"
                + " assignment-events to 3");
        world.insert(Places.NOTIFICATION, Places.PARKED, new Document("subject", World.ASSIGNMENT));
        assertThat(world.check().code()).isZero();
    }

    @Test
    void what_services_that_are_down_have_not_done_yet_is_told_and_no_violation() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, List.of(LIFE.get(0), LIFE.get(1)));
        world.known(1, 2);
        world.row(2, "ACCEPTED");
        world.asleep(Places.TASK, Places.NOTIFICATION);
        var answer = world.check();
        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text())
                .contains("behind by 1 events, its service does not run: giaoviec_notification.known_assignments")
                .contains("behind by 1 events, its service does not run: the relay of assignments");
        world.asleep(Places.NOTIFICATION);
        assertViolated("VIOLATED 3 assignment-1: assignment-1:3 is in the history and not on assignment-events");
        world.asleep(Places.TASK);
        assertViolated("VIOLATED 4 assignment-1: giaoviec_notification.known_assignments has come to number 1,"
                + " assignment-events to 2");
    }

    @Test
    void a_hole_in_a_history_is_named() {
        world.withTheRest().store(Places.ASSIGNMENTS, List.of(LIFE.get(0), LIFE.get(2)), assignment());
        world.publish(Places.ASSIGNMENTS, LIFE);
        world.known(3);
        world.row(3, "REPORTED");
        assertThat(world.check().text())
                .contains("VIOLATED 4 assignment-1: its history has number 3 where 2 belongs")
                .contains("VIOLATED 2 assignment-1: is at version 3 by 2 causes");
    }

    @Test
    void an_effect_made_twice_by_one_cause_is_named() {
        var twice = List.of(
                LIFE.get(0),
                LIFE.get(1),
                World.change(3, "status-changed", World.command("c1"), "REPORTED", "2026-12-31"));
        world.withTheRest().store(Places.ASSIGNMENTS, twice, assignment());
        world.publish(Places.ASSIGNMENTS, twice);
        world.known(3);
        world.row(3, "REPORTED");
        assertViolated(
                "VIOLATED 2 assignment-1: cause " + World.command("c1")
                        + " made versions 2 and 3 (event assignment-1:3)",
                "VIOLATED 2 assignment-1: is at version 3 by 2 causes");
    }

    @Test
    void a_version_of_two_causes_is_named() {
        var second = World.change(3, "status-changed", World.command("c2"), "REPORTED", "2026-12-31");
        ((ObjectNode) second.data()).put("version", 2);
        world.withTheRest().store(Places.ASSIGNMENTS, List.of(LIFE.get(0), LIFE.get(1), second), assignment());
        assertThat(world.check().text())
                .contains("VIOLATED 2 assignment-1: version 2 has the causes " + World.command("c1") + " and "
                        + World.command("c2"));
    }

    @Test
    void a_cause_that_never_was_is_named() {
        var life = List.of(
                LIFE.get(0),
                World.change(2, "status-changed", "n1:7", "RECEIVED", "2026-12-31"),
                World.change(3, "status-changed", World.command("c9"), "REPORTED", "2026-12-31"));
        world.whole(life);
        assertViolated(
                "VIOLATED 2 assignment-1: event assignment-1:2 was made by n1:7, which never was",
                "VIOLATED 2 assignment-1: event assignment-1:3 was made by " + World.command("c9")
                        + ", which never was");
    }

    @Test
    void what_was_delegated_was_made_by_the_whole_which_may_remember_later_commands_alone() {
        var part = World.change("assignment-2", 1, "assigned", World.command("c9"), "ASSIGNED", "2026-12-31");
        ((ObjectNode) part.data()).put("parent", World.ASSIGNMENT);
        world.whole().store(Places.ASSIGNMENTS, List.of(part), assignment());
        var never = "event assignment-2:1 was made by " + World.command("c9") + ", which never was";
        assertThat(world.check().text()).contains(never);
        world.append(
                Places.ASSIGNMENTS, World.change(4, "delegated", World.command("c9"), "IN_PROGRESS", "2026-12-31"));
        assertThat(world.check().text()).doesNotContain(never);
    }

    @Test
    void a_task_that_one_event_gave_an_agency_twice_is_named() {
        var twin = World.change("assignment-2", 1, "assigned", "d1:1", "ASSIGNED", "2026-12-31");
        world.whole().store(Places.ASSIGNMENTS, List.of(twin), assignment());
        assertThat(world.check().text())
                .containsOnlyOnce("VIOLATED 2 ")
                .contains("VIOLATED 2 assignment-2: was given to cong-an with task d1-1 by d1:1, and so was"
                        + " assignment-1");
    }

    @Test
    void an_event_that_belongs_on_no_topic_is_named() {
        var unheard = World.event("nothing.heard", "n9", 1, "d1:1", Map.of("version", 1));
        world.whole().insert(Places.TASK, Places.HISTORY, World.entry(unheard).append("_id", unheard.id()));
        assertViolated("VIOLATED 3 n9:1, vn.giaoviec.nothing.heard.v1: is in a history and belongs on no topic");
    }

    @Test
    void a_document_without_its_history_is_named_and_a_history_without_its_document() {
        var orphan = World.change("assignment-9", 1, "assigned", "d1:1", "ASSIGNED", "2026-12-31");
        world.whole().insert(Places.TASK, Places.HISTORY, World.entry(orphan).append("_id", orphan.id()));
        world.insert(Places.TASK, "assignments", new Document("_id", "assignment-8").append("sequence", 2L));
        assertThat(world.check().text())
                .contains("VIOLATED 4 assignment-9: has a history and no document")
                .contains("VIOLATED 4 assignment-8: says that its last number is 2, its history 0");
    }

    @Test
    void an_aggregate_in_two_partitions_is_named() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, 0, LIFE.get(0));
        world.publish(Places.ASSIGNMENTS, 0, LIFE.get(1));
        world.publish(Places.ASSIGNMENTS, 1, LIFE.get(2));
        assertThat(world.check().text())
                .containsPattern("VIOLATED 4 assignment-1: lies in two partitions: assignment-events-[01]@\\d+ and"
                        + " assignment-events-[01]@\\d+");
    }

    @Test
    void a_topic_that_does_not_come_to_its_end_is_no_verdict() {
        var stuck = new TopicPartition("assignment-events", 3);
        try (var consumer = new MockConsumer<byte[], byte[]>("earliest")) {
            consumer.assign(List.of(stuck));
            consumer.updateBeginningOffsets(Map.of(stuck, 0L));
            consumer.addRecord(new ConsumerRecord<>("assignment-events", 3, 0, null, null));
            var read = new AtomicInteger();
            assertThatThrownBy(() -> TopicReader.toTheEnd(
                            consumer, Map.of(stuck, 5L), record -> read.incrementAndGet(), Duration.ofMillis(50)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("assignment-events-3")
                    .hasMessageContaining("at 1 of 5");
            assertThat(read).hasValue(1);
        }
    }

    @Test
    void an_entry_in_the_feed_or_inbox_of_a_stranger_is_named() {
        world.whole().feedEntry("phong-y-te", World.ASSIGNMENT);
        world.insert(
                Places.NOTIFICATION,
                "notices",
                new Document("_id", "n2").append("assignment", World.ASSIGNMENT).append("agency", "phong-y-te"));
        assertViolated(
                "VIOLATED 13 assignment-1: feed phong-y-te|assignment-1:1 belongs to phong-y-te,"
                        + " which the assignment never named",
                "VIOLATED 13 assignment-1: notice n2 belongs to phong-y-te, which the assignment never named");
    }

    @Test
    void a_first_deadline_that_moved_is_named() {
        var moved = List.of(
                LIFE.get(0),
                LIFE.get(1),
                World.change(3, "status-changed", World.command("c2"), "REPORTED", "2027-01-31"));
        world.withTheRest().store(Places.ASSIGNMENTS, moved, new Document("firstDeadline", "2027-01-31"));
        world.publish(Places.ASSIGNMENTS, moved);
        world.known(3);
        assertThat(world.check().text())
                .contains("VIOLATED 17 assignment-1: its first deadline was 2026-12-31 and is 2027-01-31 since event"
                        + " assignment-1:3")
                .contains("VIOLATED 17 assignment-1: its first deadline is 2027-01-31, its events say 2026-12-31");
    }

    private static Envelope takenOver(String assignment, String predecessor, String cause, String firstDeadline) {
        var given = World.change(assignment, 1, "assigned", "d1:1", "ASSIGNED", firstDeadline);
        ((ObjectNode) given.data()).put("predecessor", predecessor).put("cause", cause);
        return given;
    }

    @Test
    void a_first_deadline_that_a_transfer_moved_is_named_and_what_was_never_dated_gets_its_first() {
        world.whole();
        var kept = takenOver("assignment-2", World.ASSIGNMENT, "transfer assignment-1 4", "2026-12-31");
        var later = takenOver("assignment-3", World.ASSIGNMENT, "transfer assignment-1 4", "2027-01-30");
        var earlier = takenOver("assignment-4", World.ASSIGNMENT, "transfer assignment-1 4", "2026-12-01");
        var undated = World.change("assignment-5", 1, "assigned", "d1:1", "ASSIGNED", null);
        var dated = takenOver("assignment-6", "assignment-5", "transfer assignment-5 2", "2027-01-30");
        List.of(kept, later, earlier, undated, dated)
                .forEach(one -> world.store(Places.ASSIGNMENTS, List.of(one), new Document()));
        assertThat(world.check().text())
                .contains("VIOLATED 17 assignment-3: its first deadline was 2026-12-31 and is 2027-01-30 since event"
                        + " assignment-3:1")
                .contains("VIOLATED 17 assignment-4: its first deadline was 2026-12-31 and is 2026-12-01")
                .doesNotContain("assignment-2: its first deadline was", "assignment-6: its first deadline was");
    }

    @Test
    void what_a_succession_joins_has_the_earlier_first_deadline_of_both() {
        world.whole();
        var held = World.change("assignment-2", 1, "assigned", "d1:1", "ASSIGNED", "2026-12-01");
        var cause = "succession 864/NQ " + World.ASSIGNMENT;
        var earlier = takenOver("assignment-3", "assignment-2", cause, "2026-12-01");
        var later = takenOver("assignment-4", "assignment-2", cause, "2026-12-31");
        var alone = takenOver("assignment-5", World.ASSIGNMENT, cause, "2026-12-01");
        List.of(held, earlier, later, alone)
                .forEach(one -> world.store(Places.ASSIGNMENTS, List.of(one), new Document()));
        assertThat(world.check().text())
                .contains("VIOLATED 17 assignment-4: its first deadline was 2026-12-01 and is 2026-12-31 since event"
                        + " assignment-4:1")
                .contains("VIOLATED 17 assignment-5: its first deadline was 2026-12-31 and is 2026-12-01")
                .doesNotContain("assignment-3: its first deadline was");
    }

    @Test
    void two_open_assignments_of_one_task_and_agency_and_a_task_without_its_lead_are_named() {
        world.whole();
        var twin = List.of(World.change("assignment-2", 1, "assigned", "d1:1", "ASSIGNED", "2026-12-31"));
        world.store(Places.ASSIGNMENTS, twin, new Document("firstDeadline", "2026-12-31"));
        world.publish(Places.ASSIGNMENTS, twin);
        var issued = List.of(World.issued("d2", "d1-1", "d2-1"));
        world.store("directive-events", issued, new Document());
        world.publish("directive-events", issued);
        assertThat(world.check().text()).as("it has not come to task-service").doesNotContain("VIOLATED 16 d2");
        world.insert(Places.TASK, "directive_intake", new Document("_id", "d2").append("sequence", 1L));
        assertThat(world.check().text())
                .contains("VIOLATED 16 assignment-2: task d1-1 - of cong-an is open in assignment-1 too")
                .contains("VIOLATED 16 d2: its task d2-1 has a lead and no lead's assignment")
                .doesNotContain("its task d1-1 has a lead");
        assertThat(world.asleep(Places.TASK).check().text())
                .contains("assignments of task-service")
                .doesNotContain("VIOLATED 16 d2");
    }

    @Test
    void a_directive_that_ended_needs_no_assignments_any_more() {
        world.whole();
        var ended = List.of(
                World.issued("d2", "d2-1"),
                World.event("directive.withdrawn", "d2", 2, World.command("w"), Map.of("version", 2)));
        world.store("directive-events", ended, new Document());
        world.publish("directive-events", ended);
        assertThat(world.check().text()).doesNotContain("VIOLATED 16");
    }

    @Test
    void what_is_open_of_a_directive_that_has_ended_is_named_once_it_was_heard_of() {
        world.whole();
        world.append(
                "directive-events",
                World.event("directive.withdrawn", "d1", 2, World.command("w"), Map.of("version", 2)));
        var open = "assignment-1: is REPORTED, and its directive d1 has ended by event d1:2";
        assertThat(world.check().text()).as("task-service has not heard of it").doesNotContain(open);
        world.kept(Places.TASK, "directive_intake", "d1", 2);
        assertThat(world.check().text()).contains("VIOLATED 16 " + open);
        assertThat(world.asleep(Places.TASK).check().text())
                .contains("endings of directives")
                .doesNotContain(open);
    }

    @Test
    void what_is_open_of_a_concluded_directive_is_named_once_who_concluded_it_knows() {
        world.whole();
        world.append(
                "directive-events",
                World.event("directive.concluded", "d1", 2, World.command("c"), Map.of("version", 2)));
        var open = "assignment-1: is REPORTED, and its directive d1 has ended by event d1:2";
        assertThat(world.check().text()).contains("VIOLATED 16 " + open);
        world.kept(Places.DIRECTIVE, "known_assignments", World.ASSIGNMENT, 2);
        assertThat(world.check().text()).as("its reopening is on its way").doesNotContain(open);
        world.kept(Places.DIRECTIVE, "known_assignments", World.ASSIGNMENT, 3);
        world.append(
                "directive-events",
                World.event("directive.reopened", "d1", 3, World.command("r"), Map.of("version", 3)));
        assertThat(world.check().text()).doesNotContain(open);
    }

    @Test
    void what_is_left_to_do_at_an_agency_that_has_an_heir_is_named_once_it_was_heard_of() {
        world.whole(LIFE.subList(0, 2));
        var succeeded = List.of(World.event(
                "agency.succeeded",
                "s1",
                1,
                World.command("s"),
                Map.of("version", 1, "heir", "hoan", "act", "864/NQ", "predecessors", List.of("cong-an"))));
        world.store("agency-events", succeeded, new Document());
        world.publish("agency-events", succeeded);
        var left = "assignment-1: is ACCEPTED at cong-an, whose place hoan took by event s1:1";
        assertThat(world.check().text()).as("task-service has not heard of it").doesNotContain(left);
        world.insert(
                Places.TASK,
                "agencies",
                new Document("_id", "s1").append("sequence", 1L).append("waitingSince", new Date()));
        assertThat(world.check().text()).as("it is at it").doesNotContain(left);
        world.carriedOut("s1");
        assertThat(world.check().text()).contains("VIOLATED 16 " + left);
        assertThat(world.asleep(Places.TASK).check().text())
                .contains("successions of agencies")
                .doesNotContain(left);
        world.asleep().append(Places.ASSIGNMENTS, LIFE.get(2));
        assertThat(world.check().text())
                .as("reported, it is judged where it was made")
                .doesNotContain(left);
    }

    @Test
    void a_clock_that_fired_twice_of_one_arming_and_one_that_stands_still_are_named() {
        var fired = List.of(LIFE.get(0), LIFE.get(1), World.fired(3, "heartbeat", 2), World.fired(4, "heartbeat", 2));
        var overdue = Date.from(World.NOW.minusSeconds(301));
        world.withTheRest()
                .store(
                        Places.ASSIGNMENTS,
                        fired,
                        new Document("firstDeadline", "2026-12-31").append("nextClockAt", overdue));
        world.publish(Places.ASSIGNMENTS, fired);
        world.known(4);
        assertThat(world.check().text())
                .contains("VIOLATED 8 assignment-1: heartbeat  armed by event 2 fired by event assignment-1:3 and again"
                        + " by assignment-1:4")
                .contains("VIOLATED 8 assignment-1: a clock was due at 2026-11-24T01:54:59Z and has not fired");
        assertThat(world.asleep(Places.TASK).check().text())
                .contains("clocks of task-service")
                .doesNotContain("a clock was due");
    }

    @Test
    void a_clock_of_this_very_version_is_a_cause() {
        var fired = List.of(LIFE.get(0), World.fired(2, "acceptance", 1));
        world.withTheRest().store(Places.ASSIGNMENTS, fired, new Document("firstDeadline", "2026-12-31"));
        world.publish(Places.ASSIGNMENTS, fired);
        assertThat(world.check().text())
                .doesNotContain("VIOLATED 2", "VIOLATED 8")
                .contains("1 firings");
    }

    @Test
    void an_event_behind_the_marker_of_its_day_counts_from_the_next() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, List.of(LIFE.get(0)));
        world.closed(Places.ASSIGNMENTS, "2026-11-24").closed(Places.ASSIGNMENTS, "2026-11-20");
        // What came before the marker comes once more, and still counts for its day.
        world.publish(Places.ASSIGNMENTS, LIFE);
        world.known(3);
        world.row(3, List.of(World.segment("2026-11-24", 1, "ASSIGNED"), World.segment("2026-11-25", 3, "REPORTED")));
        var answer = world.check();
        assertThat(answer.text()).doesNotContain("VIOLATED").contains("1 rows, 2 segments");
    }

    @Test
    void a_record_that_is_nobodys_is_named_until_it_was_discarded_and_an_event_even_then() {
        world.whole().publish(Places.ASSIGNMENTS, World.ASSIGNMENT, "rubbish");
        var named = world.check().text();
        assertThat(named)
                .containsOnlyOnce("VIOLATED 3 ")
                .contains("VIOLATED 3 assignment-1: at " + world.place(Places.ASSIGNMENTS, 3));
        for (int n = 0; n <= 3; n++) {
            var place = world.place(Places.ASSIGNMENTS, n).replaceFirst("-(\\d+)@", ":$1:");
            world.insert(
                    Places.REPORTING,
                    "audit",
                    new Document("act", "discard").append("target", "reporting-service.board.v1:" + place));
        }
        assertThat(world.check().text()).doesNotContain("VIOLATED").contains("6 events, 4 records discarded");
        world.publish(Places.ASSIGNMENTS, World.ASSIGNMENT, "rubbish");
        assertThat(world.check().code()).isEqualTo(1);
    }

    @Test
    void a_value_that_nobody_has_heard_of_is_kept_as_unknown() {
        var life =
                List.of(LIFE.get(0), World.change(2, "status-changed", World.command("c1"), "PONDERED", "2026-12-31"));
        world.withTheRest().store(Places.ASSIGNMENTS, life, assignment());
        world.publish(Places.ASSIGNMENTS, life);
        world.known(2);
        world.row(2, "UNKNOWN");
        assertThat(world.check().text()).doesNotContain("VIOLATED");
    }

    @Test
    void a_marker_in_a_partition_that_is_not_its_own_is_named() {
        var day = LocalDate.parse("2026-11-24");
        var time = Instant.parse("2026-11-24T17:00:00Z");
        var marker = new DayClosed("task-service", Places.ASSIGNMENTS, 99, day, time);
        var text = new String(marker.encode(), StandardCharsets.UTF_8);
        world.whole().publish(Places.ASSIGNMENTS, marker.subject(), text);
        assertThat(world.check().text())
                .containsPattern("VIOLATED 3 " + marker.subject() + ": at assignment-events-\\d+@\\d+ is no event:"
                        + " the marker " + marker.subject() + " does not belong here");
    }

    @Test
    void a_row_that_is_not_what_the_events_make_of_it_is_named() {
        world.withTheRest().store(Places.ASSIGNMENTS, LIFE, assignment());
        world.publish(Places.ASSIGNMENTS, LIFE);
        world.known(3);
        world.row(3, "ACCEPTED");
        assertThat(world.check().text())
                .containsPattern("VIOLATED 9 assignment-1: reporting says at number 3 .*state=ACCEPTED"
                        + ".* the topic .*state=REPORTED")
                .containsOnlyOnce("VIOLATED 9 ");
    }

    @Test
    void a_row_that_says_wrongly_whose_it_is_or_how_it_was_judged_is_named() {
        var reported = World.change(2, "status-changed", World.command("c1"), "REPORTED", "2026-11-20");
        ((ObjectNode) reported.data()).put("reportedAt", "2026-11-22T17:00:00.000Z");
        var completed = World.change(3, "status-changed", World.command("c2"), "COMPLETED", "2026-11-20");
        // Frozen against the first deadline, and left to the days against the one in force.
        ((ObjectNode) completed.data()).put("classFirst", "ON_TIME");
        var life = List.of(LIFE.get(0), reported, completed);
        world.withTheRest().store(Places.ASSIGNMENTS, life, assignment());
        world.publish(Places.ASSIGNMENTS, life);
        world.known(3);
        world.row(
                3,
                List.of(World.segment("2026-11-24", 3, "COMPLETED")
                        .append("firstDeadline", "2026-11-20")
                        .append("reportedOn", "2026-11-23")
                        .append("judged", "ON_TIME")
                        .append("judgedFirst", "ON_TIME")));
        assertThat(world.check().text()).doesNotContain("VIOLATED 9");
        var right = new Document("facts.task.id", "d1-1")
                .append("facts.directive.issuer", "ubnd")
                .append("facts.directive.trackedBy", "van-phong")
                .append("facts.parent", null)
                .append("segments.0.reportedOn", "2026-11-23")
                .append("segments.0.judged", "ON_TIME")
                .append("segments.0.judgedFirst", "ON_TIME");
        right.forEach((field, value) -> {
            world.rowSays(field, "LATE");
            assertThat(world.check().text())
                    .as(field)
                    .containsOnlyOnce("VIOLATED 9 assignment-1: reporting says at number 3 ");
            world.rowSays(field, value);
        });
        assertThat(world.check().text()).doesNotContain("VIOLATED 9");
    }

    @Test
    void the_checker_may_read_and_nothing_else() {
        var access = world.access();
        try (var store = MongoClients.create(access.mongodbUri())) {
            var database = store.getDatabase(access.prefix() + Places.TASK);
            assertThatThrownBy(() -> database.getCollection("assignments").insertOne(new Document("_id", "forged")))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
        }
        var user = access.user();
        var properties = KafkaAdmin.clientProperties(access.bootstrap(), user.name(), user.password());
        // A user made this moment may not be known to the broker yet.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
                var forged = new ProducerRecord<>(access.prefix() + Places.ASSIGNMENTS, "a", "forged");
                assertThatThrownBy(() -> producer.send(forged).get()).hasCauseInstanceOf(AuthorizationException.class);
            }
        });
    }

    @Test
    void servers_that_do_not_answer_are_no_verdict() {
        var nowhere = new Access("mongodb://a:b@127.0.0.1:1/", "127.0.0.1:1", new KafkaUser("a", "b"), "");
        assertThatThrownBy(
                        () -> Checker.run(nowhere, new Checker.Question(Optional.empty(), false, Set.of()), System.out))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining("./giaoviec up");
    }
}
