package vn.giaoviec.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giaoviec.kit.test.Http;

/** Commands at the same moment: one outcome, and no trace of the loser. */
class RacesTest {
    private static final String REPORT = "{\"result\":\"Đã xong\"}";

    @Test
    void of_eight_reports_at_once_on_one_version_one_wins_and_the_others_leave_no_trace() throws Exception {
        var id = Told.accepted("cong-an");
        var version = Told.versionOf(id);
        var answers = atOnce(
                8,
                number -> Told.head("cong-an")
                        .freshKey()
                        .ifMatch(version)
                        .post("/assignments/" + id + "/report", "{\"result\":\"Kết quả " + number + "\"}"));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(409, 412));
        assertThat(Told.versionOf(id)).isEqualTo(version + 1);
        var reports = Told.history(Told.office(), id).stream()
                .filter(event -> event.get("data").path("command").asString("").equals("report"))
                .toList();
        assertThat(reports)
                .singleElement()
                .satisfies(event -> assertThat(event.get("data").get("result"))
                        .isEqualTo(Told.office()
                                .get("/assignments/" + id)
                                .json()
                                .get("report")
                                .get("result")));
    }

    @Test
    void the_same_key_is_the_same_command_with_another_body_a_mistake_and_at_the_same_moment_one() throws Exception {
        var id = Told.accepted("cong-an");
        var call = Told.head("cong-an").key("key-" + id).ifMatch(Told.versionOf(id));
        var answers = atOnce(8, number -> call.post("/assignments/" + id + "/report", REPORT));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(200));
        assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .hasSize(1);
        assertThat(call.post("/assignments/" + id + "/report", "{\"result\":\"Khác\"}")
                        .status())
                .isEqualTo(422);
        assertThat(Told.history(Told.office(), id)).hasSize(3);
    }

    @Test
    void of_two_verifiers_one_verifies() throws Exception {
        var id = Told.accepted("cong-an");
        Told.done(Told.head("cong-an"), id, "report", REPORT);
        var version = Told.versionOf(id);
        var answers = atOnce(
                2,
                number -> (number == 0 ? Told.office() : Told.signer())
                        .freshKey()
                        .ifMatch(version)
                        .post("/assignments/" + id + "/verify", ""));
        assertThat(answers.stream().map(Http.Response::status)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void accept_and_withdraw_at_once_end_in_one_of_them() throws Exception {
        for (var times = 0; times < 5; times++) {
            var id = Told.assigned("cong-an", null);
            var answers = atOnce(
                    2,
                    number -> number == 0
                            ? Told.head("cong-an").freshKey().ifMatch(1).post("/assignments/" + id + "/accept", "")
                            : Told.signer()
                                    .freshKey()
                                    .ifMatch(1)
                                    .post("/assignments/" + id + "/withdraw", "{\"reason\":\"x\"}"));
            assertThat(answers.stream().map(Http.Response::status)).containsExactlyInAnyOrder(200, 412);
            assertThat(Told.history(Told.office(), id)).hasSize(2);
        }
    }

    interface Numbered {
        Http.Response call(int number);
    }

    static List<Http.Response> atOnce(int times, Numbered call) throws Exception {
        try (var executor = Executors.newFixedThreadPool(times)) {
            return executor
                    .invokeAll(IntStream.range(0, times)
                            .mapToObj(number -> (Callable<Http.Response>) () -> call.call(number))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
