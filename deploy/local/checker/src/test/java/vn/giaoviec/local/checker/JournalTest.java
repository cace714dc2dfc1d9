package vn.giaoviec.local.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Envelope;

/** What clients were told, held against what is stored: what is right passes, and each lie is named. */
class JournalTest {
    private static final String HEAD = "agency.cong-an";
    private static final String ACCEPTED = CommandIds.of(HEAD, "accept-1");
    private static final String REPORTED = CommandIds.of(HEAD, "report-1");
    private static final List<Envelope> LIFE = List.of(
            World.change(1, "assigned", "d1:1", "ASSIGNED", "2026-12-31"),
            World.change(2, "status-changed", ACCEPTED, "ACCEPTED", "2026-12-31"),
            World.change(3, "status-changed", REPORTED, "REPORTED", "2026-12-31"));

    /** What is stored is the same for most; who changes it takes a world of its own. */
    private static World truth;

    private World world = truth;
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path directory;

    @BeforeAll
    static void store() {
        truth = new World().whole(LIFE);
        Places.OF_FIGURES.forEach(topic -> truth.closed(topic, "2026-11-20"));
    }

    @AfterAll
    static void drop() {
        truth.close();
    }

    @BeforeEach
    void told() {
        issued("02:00:00.000");
        changed("accept-1", 1, 2, "ACCEPTED", "02:00:10.000");
        changed("report-1", 2, 3, "REPORTED", "02:00:20.000");
    }

    @AfterEach
    void end() {
        if (world != truth) {
            world.close();
        }
    }

    private World another() {
        world = new World().whole(LIFE);
        return world;
    }

    private void issued(String time) {
        lines.add("""
                {"time":"2026-11-24T%1$sZ","sent":"2026-11-24T%1$sZ","client":"office-signer",\
                "service":"directive-service","method":"POST","path":"/directives/d1/issue","key":"issue-1",\
                "status":200,"position":"d1:1","id":"d1","version":1,"state":"ISSUED","unheard":"of"}""".formatted(time));
    }

    private void changed(String key, long ifMatch, long number, String state, String time) {
        lines.add("""
                {"time":"2026-11-24T%1$sZ","sent":"2026-11-24T%1$sZ","client":"agency.cong-an",\
                "service":"task-service","method":"POST","path":"/assignments/assignment-1/%2$s","key":"%2$s",\
                "ifMatch":%3$d,"status":200,"position":"assignment-1:%4$d","id":"assignment-1","version":%4$d,\
                "state":"%5$s"}""".formatted(time, key, ifMatch, number, state));
    }

    private void ended(String key, int status) {
        lines.add("""
                {"time":"2026-11-24T02:00:15.000Z","client":"agency.cong-an","service":"task-service",\
                "method":"POST","path":"/assignments/assignment-1/%1$s","key":"%1$s","status":%2$d}""".formatted(key, status));
    }

    private void listed(String watermark, int lag, String shown) {
        lines.add("""
                {"time":"2026-11-24T02:00:31.000Z","sent":"2026-11-24T02:00:30.000Z","client":"office-monitor",\
                "service":"reporting-service","method":"GET","path":"/assignments?directive=d1&limit=200",\
                "status":200,"watermark":"2026-11-24T%sZ","lag":%d,"shown":%s,"complete":true,"directive":"d1"}""".formatted(watermark, lag, shown));
    }

    private void calledFinal(String sha256) {
        calledFinal(sha256, "2026-11-20");
    }

    private void calledFinal(String sha256, String asOf) {
        lines.add("""
                {"time":"2026-11-24T02:00:31.000Z","sent":"2026-11-24T02:00:30.000Z","client":"auditor",\
                "service":"reporting-service","method":"GET","path":"/figures?asOf=%1$s","status":200,\
                "watermark":"2026-11-24T02:00:15.000Z","lag":16,"asOf":"%1$s","finality":"final","sha256":"%2$s"}""".formatted(asOf, sha256));
    }

    private World.Said judged(boolean json) {
        try {
            var journal = Files.write(directory.resolve("journal.jsonl"), lines);
            return world.check(journal, json);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void assertViolated(String... words) {
        var said = judged(false);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text().lines().filter(line -> line.startsWith("VIOLATED")))
                .containsExactlyInAnyOrder(words);
    }

    @Test
    void what_was_told_and_is_true_passes_with_its_counts() {
        changed("accept-1", 1, 2, "ACCEPTED", "02:00:40.000");
        ended("return-1", 409);
        ended("progress-1", 0);
        ended("progress-2", 503);
        listed("02:00:15.000", 15, "{\"assignment-1\":\"ACCEPTED\"}");
        listed("02:00:15.000", 15, "{\"assignment-1\":\"REPORTED\"}");
        calledFinal("aa");
        calledFinal("aa");
        var said = judged(false);
        assertThat(said.text())
                .doesNotContain("VIOLATED")
                .contains("4 acknowledged commands", "3 versions won, 1 commands refused, 2 of unknown outcome")
                .contains("4 answers with a watermark", "2 final answers to 1 questions");
        assertThat(said.code()).isZero();
    }

    @Test
    void a_program_is_told_the_same_in_one_line() {
        another().publish(Places.ASSIGNMENTS, LIFE);
        ended("return-1", 412);
        ended("progress-1", 0);
        lines.add("{\"time\":\"2026-11-24T02");
        assertThat(judged(true).text())
                .hasLineCount(1)
                .startsWith("{\"violations\":0,\"assignments\":1,\"events\":6,\"duplicates\":3,\"parked\":0,"
                        + "\"acknowledged\":3,\"refused\":1,\"unknown\":1,\"reads\":0,\"unreadableLines\":1,"
                        + "\"judged\":{\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"8\":0,\"9\":0,\"11\":0,\"13\":0,\"15\":0,\"16\":0,\"17\":0},"
                        + "\"answers\":{\"1\":3,\"11\":0,\"15\":5},");
    }

    @Test
    void a_line_that_was_cut_off_is_named_and_the_rest_is_judged() {
        lines.add("{\"time\":\"2026-11-24T02");
        lines.add("{\"status\":200}");
        changed("verify-1", 3, 4, "COMPLETED", "02:00:25.000");
        var said = judged(false);
        assertThat(said.text())
                .contains("journal, line 4: ", "journal, line 5: names no time, client or service: passed over")
                .contains("VIOLATED 1 assignment-1: key verify-1");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void an_acknowledged_command_that_is_lost_is_named() {
        changed("verify-1", 3, 4, "COMPLETED", "02:00:25.000");
        var told = "key verify-1 of agency.cong-an was answered 200 assignment-1:4 version 4 COMPLETED";
        assertViolated(
                "VIOLATED 1 assignment-1: " + told + ", and its document is at number 3, version 3",
                "VIOLATED 1 assignment-1: " + told + ", and no history has that event");
    }

    @Test
    void an_answer_that_says_another_state_than_the_event_is_named() {
        lines.removeLast();
        changed("report-1", 2, 3, "COMPLETED", "02:00:20.000");
        assertViolated("VIOLATED 1 assignment-1: key report-1 of agency.cong-an was answered 200 assignment-1:3"
                + " version 3 COMPLETED, and that event has version 3 REPORTED");
    }

    @Test
    void a_version_that_two_commands_won_is_named() {
        changed("return-1", 1, 2, "ACCEPTED", "02:00:11.000");
        assertViolated(
                "VIOLATED 1 assignment-1: key return-1 of agency.cong-an was answered 200 assignment-1:2 version 2"
                        + " ACCEPTED, and that event was made by " + ACCEPTED,
                "VIOLATED 15 assignment-1: version 2 was acknowledged to key accept-1 of agency.cong-an and to key"
                        + " return-1 of agency.cong-an");
    }

    @Test
    void what_is_repeatable_may_find_everything_as_it_should_be() {
        changed("acknowledge", 7, 2, "ACCEPTED", "02:00:11.000");
        assertThat(judged(false).code()).isZero();
    }

    @Test
    void a_change_that_changed_nothing_is_named() {
        changed("verify-1", 3, 3, "REPORTED", "02:00:25.000");
        var key = "key verify-1 of agency.cong-an";
        assertViolated(
                "VIOLATED 1 assignment-1: " + key + " was answered 200 assignment-1:3 version 3 REPORTED, and that"
                        + " event was made by " + REPORTED,
                "VIOLATED 15 assignment-1: version 3 was acknowledged to key report-1 of agency.cong-an and to " + key,
                "VIOLATED 15 assignment-1: " + key + " was to change version 3 and made version 3");
    }

    @Test
    void an_agency_may_be_put_into_the_register_as_it_stands_there() {
        lines.add("""
                {"time":"2026-11-24T02:00:15.000Z","client":"admin","service":"directive-service","method":"PUT",\
                "path":"/agencies/cong-an","key":"put-1","ifMatch":1,"status":200,"position":"cong-an:1",\
                "id":"cong-an","version":1}""");
        assertThat(judged(false).text()).doesNotContain("VIOLATED");
    }

    @Test
    void a_change_that_does_not_say_what_it_has_come_to_is_named_but_for_one_of_many_records() {
        lines.set(1, lines.get(1).replace("\"position\":\"assignment-1:2\",", ""));
        lines.set(2, lines.get(2).replace("\"version\":3,", ""));
        lines.add("""
                {"time":"2026-11-24T02:00:15.000Z","client":"admin","service":"directive-service","method":"POST",\
                "path":"/agencies/import?dryRun=false","key":"import-1","status":200}""");
        var mute = ": without its position and version nobody can hold it to that";
        assertViolated(
                "VIOLATED 1 assignment-1: key accept-1 of agency.cong-an was answered 200 null version 2 ACCEPTED"
                        + mute,
                "VIOLATED 1 assignment-1: key report-1 of agency.cong-an was answered 200 assignment-1:3 version null"
                        + " REPORTED" + mute);
    }

    @Test
    void an_acknowledged_command_on_nothing_is_named() {
        lines.add(lines.get(1).replace("assignment-1", "nobody").replace("accept-1", "accept-9"));
        assertViolated("VIOLATED 1 nobody: key accept-9 of agency.cong-an was answered 200 nobody:2 version 2 ACCEPTED,"
                + " and there is no such document");
    }

    @Test
    void a_command_that_a_draft_remembers_otherwise_is_named() {
        var remembered = new Document("client", "office-clerk")
                .append("key", "put-3")
                .append("answer", new Document("body", new Document("version", 2L)));
        another()
                .insert(
                        Places.DIRECTIVE,
                        "directives",
                        new Document("_id", "draft-3").append("version", 3L).append("commands", List.of(remembered)));
        lines.add("""
                {"time":"2026-11-24T02:00:15.000Z","client":"office-clerk","service":"directive-service",\
                "method":"PUT","path":"/directives/draft-3","key":"put-3","ifMatch":2,"status":200,\
                "position":"draft-3:0","id":"draft-3","version":3,"state":"DRAFT"}""");
        assertViolated("VIOLATED 1 draft-3: key put-3 of office-clerk was answered 200 draft-3:0 version 3 DRAFT, and"
                + " its document says version 2");
    }

    @Test
    void a_command_that_made_two_versions_is_named() {
        var twice = List.of(
                LIFE.get(0), LIFE.get(1), World.change(3, "status-changed", ACCEPTED, "REPORTED", "2026-12-31"));
        world = new World().whole(twice);
        lines.removeLast();
        assertThat(judged(false).text())
                .contains("VIOLATED 15 assignment-1: key accept-1 of agency.cong-an made versions 2 and 3");
    }

    @Test
    void a_figure_that_does_not_say_until_when_it_is_complete_is_named() {
        lines.add("""
                {"time":"2026-11-24T02:00:31.000Z","sent":"2026-11-24T02:00:30.000Z","client":"office-monitor",\
                "service":"reporting-service","method":"GET","path":"/figures?groupBy=agency","status":200,"lag":3}""");
        assertViolated("VIOLATED 11 /figures?groupBy=agency asked by office-monitor at 2026-11-24T02:00:30Z: does not"
                + " say until when it is complete, or how old it is: watermark null, lag 3.0");
    }

    @Test
    void an_assignment_that_is_shown_and_never_was_is_named() {
        listed("02:00:15.000", 15, "{\"assignment-1\":\"REPORTED\",\"nobody\":\"ASSIGNED\"}");
        assertViolated("VIOLATED 11 nobody: /assignments?directive=d1&limit=200 asked by office-monitor at"
                + " 2026-11-24T02:00:30Z shows it, and there is no such assignment");
    }

    @Test
    void a_second_answer_that_is_not_the_first_is_named() {
        lines.add(lines.get(1).replace(":2\"", ":3\"").replace("\"status\":200", "\"status\":200,\"replayed\":true"));
        assertThat(judged(false).text())
                .contains("VIOLATED 15 assignment-1: key accept-1 of agency.cong-an was answered 200 assignment-1:2"
                        + " version 2 ACCEPTED, and then 200 assignment-1:3 version 2 ACCEPTED");
    }

    @Test
    void the_trace_of_a_refused_command_is_named() {
        lines.remove(1);
        ended("accept-1", 412);
        assertViolated("VIOLATED 15 assignment-1: key accept-1 of agency.cong-an was refused with 412, and event"
                + " assignment-1:2 is its effect");
    }

    @Test
    void the_trace_of_a_refused_command_on_a_draft_is_named_and_so_is_one_that_was_lost_there() {
        var remembered = new Document("client", HEAD)
                .append("key", "put-1")
                .append("answer", new Document("body", new Document("version", 2L)));
        another()
                .insert(
                        Places.DIRECTIVE,
                        "directives",
                        new Document("_id", "draft-2").append("version", 2L).append("commands", List.of(remembered)));
        ended("put-1", 403);
        lines.add("""
                {"time":"2026-11-24T02:00:15.000Z","client":"office-clerk","service":"directive-service",\
                "method":"PUT","path":"/directives/draft-2","key":"put-2","ifMatch":1,"status":200,\
                "position":"draft-2:0","id":"draft-2","version":2,"state":"DRAFT"}""");
        assertViolated(
                "VIOLATED 15 draft-2: key put-1 of agency.cong-an was refused with 403, and version 2 is its effect",
                "VIOLATED 1 draft-2: key put-2 of office-clerk was answered 200 draft-2:0 version 2 DRAFT, and its"
                        + " document does not know that command");
    }

    @Test
    void a_watermark_that_promises_too_much_is_named() {
        listed("02:00:25.000", 10, "{\"assignment-1\":\"ACCEPTED\"}");
        var asked = "/assignments?directive=d1&limit=200 asked by office-monitor at 2026-11-24T02:00:30Z";
        assertViolated("VIOLATED 11 assignment-1: " + asked + " has watermark 2026-11-24T02:00:25Z and shows ACCEPTED:"
                + " it does not contain assignment-1:3, acknowledged at 2026-11-24T02:00:20Z");
    }

    @Test
    void an_assignment_that_is_missing_though_its_issue_was_acknowledged_is_named() {
        listed("02:00:05.000", 25, "{}");
        assertThat(judged(false).text())
                .contains("has watermark 2026-11-24T02:00:05Z and shows null: it does not contain assignment-1:1,"
                        + " acknowledged at 2026-11-24T02:00:00Z");
    }

    @Test
    void a_lag_that_is_too_small_is_named() {
        listed("02:00:15.000", 9, "{\"assignment-1\":\"ACCEPTED\"}");
        var asked = "/assignments?directive=d1&limit=200 asked by office-monitor at 2026-11-24T02:00:30Z";
        assertViolated(
                "VIOLATED 11 " + asked
                        + ": says a lag of 9.0 s, its watermark 2026-11-24T02:00:15Z is behind by 15.0 s",
                "VIOLATED 11 " + asked + ": says a lag of 9.0 s and does not contain assignment-1:3, acknowledged at"
                        + " 2026-11-24T02:00:20Z, 10.0 s before");
    }

    @Test
    void a_final_answer_that_changed_is_named() {
        calledFinal("aa");
        calledFinal("bb");
        assertViolated("VIOLATED 11 /figures?asOf=2026-11-20: was final for auditor at 2026-11-24T02:00:31Z as aa, and"
                + " at 2026-11-24T02:00:31Z is bb");
    }

    @Test
    void a_day_that_was_called_final_before_it_was_closed_everywhere_is_named() {
        calledFinal("aa", "2026-11-19");
        calledFinal("bb", "2026-11-21");
        assertViolated("VIOLATED 11 /figures?asOf=2026-11-21: was final for auditor at 2026-11-24T02:00:31Z, and"
                + " directive-events-0 had no marker of 2026-11-21 or later by then");
    }

    @Test
    void a_part_that_was_delegated_is_changed_by_the_command_of_its_whole() {
        var part = World.change("part-1", 1, "assigned", ACCEPTED, "ASSIGNED", "2026-12-31");
        ((ObjectNode) part.data()).put("parent", World.ASSIGNMENT);
        another().insert(Places.TASK, Places.HISTORY, World.entry(part).append("_id", "part-1:1"));
        assertThat(judged(false).text()).doesNotContain("VIOLATED 15");
    }

    @Test
    void a_command_without_an_answer_that_had_its_effect_twice_is_named() {
        another()
                .insert(
                        Places.TASK,
                        Places.HISTORY,
                        World.entry(World.event("agency.changed", "cong-an", 2, ACCEPTED, new Document("version", 2)))
                                .append("_id", "cong-an:2"));
        lines.remove(1);
        ended("accept-1", 0);
        assertThat(judged(false).text())
                .contains("VIOLATED 15 assignment-1: key accept-1 of agency.cong-an changed 2 records: [assignment-1,"
                        + " cong-an]");
    }
}
