package vn.giaoviec.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoviec.contract.Actor;
import vn.giaoviec.contract.Contract;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.test.Http;
import vn.giaoviec.kit.test.Platform;
import vn.giaoviec.kit.test.ServiceRun;

/** The service on real servers, started once for all tests, with the register of the sample, as its users meet it. */
@ExtendWith(Office.Closed.class)
public abstract class Office {
    private static final String STATUS_CHANGED = "vn.giaoviec.assignment.status-changed.v1";

    protected static final JsonMapper JSON = JsonMapper.builder().build();

    protected static final Platform platform = Platform.fresh();
    protected static final ServiceRun run = ServiceRun.start(DirectiveService.class, "directive-service", platform);

    static {
        var answer = admin().upload("/agencies/import", "agencies.csv", "text/csv", sample("agencies-duy-tien.csv"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    /** Closes the shared service when the last test has run, while its servers still do. */
    static final class Closed implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .computeIfAbsent(Office.class, key -> (AutoCloseable) () -> {
                        run.close();
                        platform.close();
                    });
        }
    }

    protected static Http as(String client) {
        return run.http().as(client).freshKey().with("Accept-Language", "en");
    }

    protected static Http clerk() {
        return as("office-clerk");
    }

    protected static Http signer() {
        return as("office-signer");
    }

    protected static Http admin() {
        return as("admin");
    }

    protected static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("..", "deploy", "sample", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A finished draft of one task, with its number. */
    protected static String draft(String number, String tasks) {
        return """
                {"document": {"kind": "CONCLUSION_NOTICE", "number": %s, "issuer": "ubnd-tx-duytien",
                  "trackedBy": "van-phong-hdnd-ubnd", "issuedOn": "2026-11-23", "subject": "Kết luận hội nghị"},
                 "tasks": %s}""".formatted(number == null ? "null" : "\"" + number + "\"", tasks);
    }

    protected static final String ONE_TASK = """
            [{"quote": "Rà soát, báo cáo kết quả", "field": "Nội vụ", "deadline": "2026-12-31",
              "lead": [{"asWritten": "Phòng Nội vụ", "code": "phong-noi-vu"}],
              "coordinating": [{"asWritten": "Công an thị xã", "code": "cong-an"}],
              "informed": [{"asWritten": "các xã, phường", "group": "grp-xa-phuong"}]}]""";

    /** @return path of what was made */
    protected static String typed(String body) {
        var answer = clerk().post("/directives", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.header("Location");
    }

    protected static Http.Response command(String path, String name, Http by) {
        return command(path, name, by, "");
    }

    protected static Http.Response command(String path, String name, Http by, String body) {
        var version = clerk().get(path).json().get("version").asLong();
        return by.ifMatch(version).post(path + "/" + name, body);
    }

    protected static Http.Response edit(String path, String body) {
        var version = clerk().get(path).json().get("version").asLong();
        return clerk().ifMatch(version).put(path, body);
    }

    /** Issued, all the way. */
    protected static String issued(String body) {
        var path = typed(body);
        assertThat(command(path, "submit", clerk()).status()).isEqualTo(200);
        var answer = command(path, "issue", signer());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return path;
    }

    protected static ObjectNode bodyOf(JsonNode directive) {
        var body = JSON.createObjectNode();
        body.set("document", directive.get("document"));
        body.set("tasks", directive.get("tasks"));
        return body;
    }

    protected static String rule(Http.Response answer) {
        return answer.json().path("rule").asString("");
    }

    protected static JsonNode pointers(Http.Response answer) {
        var all = JSON.createArrayNode();
        answer.json()
                .path("errors")
                .forEach(error -> all.add(error.get("pointer").asString()));
        return all;
    }

    protected static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As task-service would tell it of the first task. */
    protected static void moved(
            String path, String assignment, long sequence, String agency, String role, String state) {
        moved(path, assignment, sequence, agency, role, state, null);
    }

    /** @param parent of what was delegated, or null */
    protected static void moved(
            String path, String assignment, long sequence, String agency, String role, String state, String parent) {
        var data =
                (ObjectNode) Contract.load().sample(STATUS_CHANGED, "minimal").get("data");
        data.put("agency", agency).put("role", role).put("state", state);
        if (parent != null) {
            data.put("parent", parent);
        }
        ((ObjectNode) data.get("directive")).put("id", id(path));
        ((ObjectNode) data.get("task")).put("id", id(path) + "-1");
        platform.produce(
                "assignment-events",
                assignment,
                new Envelope(
                        assignment + ":" + sequence,
                        "/task-service",
                        STATUS_CHANGED,
                        assignment,
                        Instant.now(),
                        sequence,
                        id(path),
                        "command",
                        new Actor("somebody", "head", agency),
                        Contract.load().dataschema(STATUS_CHANGED),
                        data));
    }

    protected static void awaitKnown(String assignment, long sequence) {
        var known = platform.database("directive-service").getCollection("known_assignments");
        var wanted = new Document("_id", assignment).append("sequence", sequence);
        await().until(() -> known.find(wanted).first() != null);
    }
}
