package vn.giaoviec.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.giaoviec.kit.test.Http;

/** What each service answers to what it should not be asked: its own clear problem each. */
@Order(7)
@ExtendWith(OneSystem.Up.class)
class RefusalsTest {
    private static final byte[] PAPER = "Giao Phòng Nội vụ rà soát đội ngũ cán bộ.".getBytes(StandardCharsets.UTF_8);
    private final Installation system = OneSystem.get().installation();

    private Http clerk() {
        return system.as("office-clerk", "directive-service");
    }

    private Http.Response intake(byte[] paper) {
        return clerk().freshKey().upload("/directives/intake", "thong-bao.txt", "text/plain", paper);
    }

    @Test
    void aWrongTokenIsNobody() {
        for (var service : List.of("directive-service", "task-service", "notification-service", "reporting-service")) {
            var answer = system.anybody(service).withToken("ey.rubbish.token").get("/dead-letters");
            assertThat(answer.status()).as(service).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("not-signed-in");
        }
    }

    @Test
    void aForeignHostNameIsNotServed() throws Exception {
        var base = URI.create(system.anybody("task-service").base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write("GET /actuator/health/readiness HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void emptyBinaryAndOversizedPapersEachHaveTheirProblem() {
        var empty = intake(new byte[0]);
        assertThat(empty.status()).as("%s", empty).isEqualTo(400);
        var rubbish = new byte[5_000];
        new Random(7).nextBytes(rubbish);
        var binary = intake(rubbish);
        assertThat(binary.status()).as("%s", binary).isEqualTo(415);
        var huge = intake(new byte[50 * 1024 * 1024]);
        assertThat(huge.status()).as("%s", huge).isEqualTo(413);
        assertThat(huge.problem()).isEqualTo("too-large");
        assertThat(List.of(empty.text(), binary.text(), huge.text())).doesNotHaveDuplicates();
    }

    @Test
    void aRepeatedIntakeIsOneDraftAndAnotherPaperUnderItsKeyIsRefused() {
        var call = clerk().key("intake-once");
        var first = call.upload("/directives/intake", "a.txt", "text/plain", PAPER);
        var again = call.upload("/directives/intake", "a.txt", "text/plain", PAPER);
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        var other = call.upload(
                "/directives/intake", "a.txt", "text/plain", "Giao Công an thị xã…".getBytes(StandardCharsets.UTF_8));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aDraftIsChangedByItsLatestVersionOnlyAndByItsOwnOffice() {
        var made = intake(PAPER);
        var path = made.header("Location");
        assertThat(system.as("agency.cong-an", "directive-service").get(path).text())
                .isEqualTo(system.as("agency.cong-an", "directive-service")
                        .get("/directives/none")
                        .text());
        assertThat(clerk().freshKey()
                        .put(path, "{\"document\":{},\"tasks\":[]}")
                        .status())
                .isEqualTo(428);
        assertThat(clerk().freshKey()
                        .ifMatch(9)
                        .put(path, "{\"document\":{},\"tasks\":[]}")
                        .status())
                .isEqualTo(412);
        var broken = clerk().freshKey().ifMatch(1).put(path, "{\"tasks\": [}");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("detail").asString()).contains("dòng 1");
    }

    @Test
    void anUnknownAgencyIsNamedWithItsPlace() {
        var made = intake(PAPER);
        var body =
                "{\"document\":{\"issuer\":\"ubnd-tx-duytien\",\"trackedBy\":\"van-phong-hdnd-ubnd\"},\"tasks\":[{\"quote\":\"x\",\"lead\":[{\"asWritten\":\"Phòng Ma\",\"code\":\"phong-ma\",\"matchedBy\":\"PERSON\"}]}]}";
        var answer = clerk().freshKey().ifMatch(1).put(made.header("Location"), body);
        assertThat(answer.status()).as("%s", answer).isIn(400, 409);
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/tasks/0/lead/0/code");
    }

    @Test
    void unknownParametersAndGarbageCursorsAreNamed() {
        var lists = List.of(
                List.of("directive-service", "/directives"),
                List.of("directive-service", "/agencies"),
                List.of("task-service", "/assignments"),
                List.of("notification-service", "/agencies/van-phong-hdnd-ubnd/inbox"),
                List.of("reporting-service", "/assignments"));
        for (var list : lists) {
            var caller = system.as("office-monitor", list.get(0));
            var unknown = caller.get(list.get(1) + "?colour=red");
            assertThat(unknown.status()).as("%s %s", list, unknown).isEqualTo(400);
            assertThat(unknown.json().get("errors").get(0).get("pointer").asString())
                    .isEqualTo("?colour");
            var garbage = caller.get(list.get(1) + "?cursor=rubbish");
            assertThat(garbage.status()).as("%s %s", list, garbage).isEqualTo(400);
            assertThat(garbage.json().get("errors").get(0).get("pointer").asString())
                    .isEqualTo("?cursor");
        }
    }
}
