package vn.giaoviec.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.kit.test.Heavy;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;
import vn.giaoviec.reporting.adapter.stream.Topics;
import vn.giaoviec.reporting.projection.Days;
import vn.giaoviec.reporting.projection.Partition;
import vn.giaoviec.reporting.projection.memory.Memory;

/** When a past day is final, and that it then stays what it was, to the byte. */
class FinalityTest {
    private static final String SERVICE = "reporting-service";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate day = Days.of(now);
    private final String directive = Told.id();
    private final String id = Told.id();
    private Platform platform;
    private Path clock;
    private ServiceRun run;

    @BeforeEach
    void start() throws Exception {
        platform = Platform.fresh();
        clock = Files.createTempFile(Path.of("target"), "clock", "");
        run = run();
        Told.agency(platform, Told.registered("xa", "UBND xã", "commune", now));
        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", now));
        reached("xa", 1);
        reached(id, 1);
    }

    @AfterEach
    void stop() {
        run.close();
        platform.close();
    }

    @Test
    void a_day_is_final_only_after_every_partition_was_read_past_its_marker() throws Exception {
        assertThat(finality(day)).isEqualTo("provisional");
        Files.writeString(clock, "P1D");
        Partition last = new Partition("assignment-events", 7);
        partitions().filter(one -> !one.equals(last)).forEach(one -> close(one, day));
        tell(1);
        allIsRead();
        JsonNode before = figures(day).json();
        assertThat(before.path("finality").asString()).isEqualTo("provisional");
        close(last, day);
        await().untilAsserted(() -> assertThat(finality(day)).isEqualTo("final"));
        assertThat(figures(day).json().path("rows")).isEqualTo(before.path("rows"));
        assertThat(finality(day.minusDays(3))).isEqualTo("final");
        assertThat(finality(day.plusDays(1))).isEqualTo("provisional");
        assertThat(auditor()
                        .get("/tasks/" + directive + "-1?asOf=" + day)
                        .json()
                        .path("finality")
                        .asString())
                .isEqualTo("final");
    }

    @Test
    void what_comes_behind_the_marker_counts_from_the_next_day_and_a_final_answer_stays_the_same_bytes()
            throws Exception {
        Files.writeString(clock, "P1D");
        closed(day);
        List<String> before = answers(day);
        assertThat(before.getFirst()).contains("\"final\"").contains("UBND xã");

        Told.assignment(platform, Told.changed(id, 2, directive, "xa", "RECEIVED", now.plusSeconds(1)));
        Told.assignment(platform, Told.assigned(id, directive, "xa", "LEAD", now));
        String late = tell(0);
        Told.agency(
                platform,
                Told.event(
                        "vn.giaoviec.agency.changed.v1",
                        "xa",
                        2,
                        now,
                        data -> data.put("code", "xa")
                                .put("name", "UBND phường")
                                .put("kind", "ward")));
        reached(id, 2);
        reached(late, 1);
        reached("xa", 2);
        assertThat(answers(day)).isEqualTo(before);
        JsonNode next = figures(day.plusDays(1)).json();
        assertThat(next.at("/total/byState/RECEIVED").asInt()).isOne();
        assertThat(next.at("/total/total").asInt()).isEqualTo(2);
        assertThat(next.at("/rows/0/name").asString()).isEqualTo("UBND phường");

        assertThat(order("rebuild")).isEqualTo(200);
        switched(2);
        assertThat(answers(day)).isEqualTo(before);
        assertThat(figures(day.plusDays(1)).json()).isEqualTo(next);
        assertThat(order("revert", "{\"generation\":1}")).isEqualTo(200);
        switched(1);
        assertThat(answers(day)).isEqualTo(before);
    }

    @Heavy
    @Test
    void stopped_during_a_rebuild_a_final_answer_stays_the_same_bytes() throws Exception {
        Files.writeString(clock, "P1D");
        closed(day);
        Told.assignment(platform, Told.changed(id, 2, directive, "xa", "RECEIVED", now.plusSeconds(1)));
        reached(id, 2);
        List<String> before = answers(day);
        run.close();
        run = run("giaoviec.reporting.rebuild-rest", "200ms");
        assertThat(order("rebuild")).isEqualTo(200);
        await().until(() -> model().at("/rebuild/partitionsDone").asInt() > 5);
        assertThat(answers(day)).isEqualTo(before);
        run.close();
        run = run();
        await().until(() -> figures(day).status() == 200);
        assertThat(answers(day)).isEqualTo(before);
        switched(2);
        assertThat(answers(day)).isEqualTo(before);
    }

    @Test
    void today_is_provisional_whatever_was_closed_and_after_several_midnights_days_become_final_in_their_order()
            throws Exception {
        partitions().forEach(one -> close(one, day));
        allIsRead();
        assertThat(finality(day)).isEqualTo("provisional");
        Files.writeString(clock, "P4D");
        await().until(() -> finality(day).equals("final"));
        for (int n = 1; n < 3; n++) {
            LocalDate closing = day.plusDays(n);
            assertThat(finality(closing)).isEqualTo("provisional");
            closed(closing);
            assertThat(finality(closing)).isEqualTo("final");
            assertThat(finality(closing.plusDays(1))).isEqualTo("provisional");
        }
        String late = tell(0);
        reached(late, 1);
        assertThat(figures(day.plusDays(2)).json().at("/total/total").asInt()).isOne();
        assertThat(figures(day.plusDays(3)).json().at("/total/total").asInt()).isEqualTo(2);
    }

    @Test
    void what_waits_before_the_marker_withholds_finality_and_counts_for_its_day_when_it_is_replayed() throws Exception {
        String broken = Told.id();
        Told.assignment(platform, Told.changed(broken, 2, directive, "xa", "RECEIVED", now.plusSeconds(1)));
        await().until(() -> parked() == 1);
        Files.writeString(clock, "P1D");
        partitions().forEach(one -> close(one, day));
        allIsRead();
        assertThat(finality(day)).isEqualTo("provisional");

        Told.assignment(platform, Told.assigned(broken, directive, "xa", "LEAD", now));
        reached(broken, 2);
        await().untilAsserted(() -> assertThat(finality(day)).isEqualTo("final"));
        assertThat(figures(day).json().at("/total/total").asInt()).isOne();
        List<String> before = answers(day);
        assertThat(order("rebuild")).isEqualTo(200);
        switched(2);
        await().untilAsserted(() -> assertThat(answers(day)).isEqualTo(before));
    }

    @Heavy
    @Test
    void poison_that_was_discarded_does_not_make_a_day_provisional_again() throws Exception {
        platform.produce("assignment-events", id, "no event at all".getBytes(StandardCharsets.UTF_8));
        await().until(() -> parked() == 1);
        Files.writeString(clock, "P1D");
        partitions().forEach(one -> close(one, day));
        allIsRead();
        assertThat(finality(day)).isEqualTo("provisional");
        String poison = admin().get("/dead-letters").json().at("/items/0/id").asString();
        assertThat(admin().freshKey()
                        .post("/dead-letters/" + poison + "/discard", "{\"reason\":\"no event\"}")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(finality(day)).isEqualTo("final"));
        List<String> before = answers(day);
        assertThat(order("rebuild")).isEqualTo(200);
        switched(2);
        assertThat(answers(day)).isEqualTo(before);
    }

    private ServiceRun run(String... more) {
        Map<String, String> properties = more.length == 0
                ? Map.of("giaoviec.clock-file", clock.toString())
                : Map.of("giaoviec.clock-file", clock.toString(), more[0], more[1]);
        return ServiceRun.start(ReportingService.class, SERVICE, platform, properties);
    }

    /** Another assignment, so many days from now. */
    private String tell(int days) {
        String one = Told.id();
        Told.assignment(platform, Told.assigned(one, directive, "xa", "LEAD", now.plus(days, ChronoUnit.DAYS)));
        return one;
    }

    private static Stream<Partition> partitions() {
        return Topics.partitions().stream();
    }

    private void close(Partition partition, LocalDate closing) {
        Told.closed(platform, partition, closing);
    }

    private void closed(LocalDate closing) {
        partitions().forEach(one -> close(one, closing));
        await().until(() -> finality(closing).equals("final"));
    }

    /** Every record of the topics, markers too: before that, whatever is provisional says nothing. */
    private void allIsRead() {
        Map<Partition, Long> ends = new HashMap<>();
        Topics.NAMES.forEach(topic -> platform.records(topic)
                .forEach(record ->
                        ends.merge(new Partition(topic, record.partition()), record.offset() + 1, Math::max)));
        Memory memory = run.bean(Memory.class);
        await().until(() -> memory.read(held -> ends.entrySet().stream()
                        .allMatch(end -> held.positions().getOrDefault(end.getKey(), 0L) >= end.getValue()))
                .orElse(false));
    }

    private void reached(String subject, long sequence) {
        assertThat(auditor().get("/figures?after=" + subject + ":" + sequence).status())
                .isEqualTo(200);
    }

    /** Everything that can be asked about that day, as it is sent. */
    private List<String> answers(LocalDate asOf) {
        return Stream.of(
                        "/figures?groupBy=agency&",
                        "/figures?groupBy=kind&",
                        "/figures?groupBy=directive&",
                        "/figures?groupBy=month&",
                        "/assignments?",
                        "/assignments?limit=1&",
                        "/tasks/" + directive + "-1?")
                .map(path -> auditor().get(path + "asOf=" + asOf).text())
                .toList();
    }

    private Http.Response figures(LocalDate asOf) {
        return auditor().get("/figures?asOf=" + asOf);
    }

    private String finality(LocalDate asOf) {
        return figures(asOf).json().path("finality").asString();
    }

    private int parked() {
        return admin().get("/dead-letters").json().path("items").size();
    }

    private int order(String act) {
        return order(act, "");
    }

    private int order(String act, String body) {
        return admin().freshKey().post("/read-models/board/" + act, body).status();
    }

    private JsonNode model() {
        return admin().get("/read-models").json().at("/items/0");
    }

    private void switched(int generation) {
        await().atMost(60, TimeUnit.SECONDS)
                .until(() -> model().path("generation").asInt() == generation);
    }

    private Http admin() {
        return run.http().as("admin");
    }

    private Http auditor() {
        return run.http().as("auditor");
    }
}
