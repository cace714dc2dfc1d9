package vn.giaoviec.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What the Office does before anything reaches an agency: the register, and directives up to the signature. */
final class Office {
    static final int TASKS = 10;
    static final int ASSIGNEES = 4;
    /** Assignments of one directive of the bench. */
    static final int PER_DIRECTIVE = TASKS * ASSIGNEES;

    /** How the number of a document goes on. */
    static final String NUMBER = "/TB-UBND";

    private static final String SERVICE = "directive-service";
    private static final int AT_ONCE = 4;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Home home;
    private final Caller caller;
    private final List<String> agencies = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    Office(Home home, Caller caller) {
        this.home = home;
        this.caller = caller;
    }

    /** A draft that only waits for the signature. */
    record Submitted(String id, long version) {}

    /** The register of the sample; those of its agencies that are given tasks are remembered. */
    void register() {
        var csv = home.checkout().root().resolve("deploy/sample/agencies-duy-tien.csv");
        var boundary = "giaoviec-bench";
        try {
            var body =
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"agencies.csv\"\r\n"
                            + "Content-Type: text/csv\r\n\r\n" + Files.readString(csv) + "\r\n--" + boundary + "--\r\n";
            var type = "multipart/form-data; boundary=" + boundary;
            caller.post("admin", SERVICE, "/agencies/import", 0, type, body.getBytes(StandardCharsets.UTF_8))
                    .wanted();
            for (var line : Files.readAllLines(csv)) {
                var columns = line.split(",", 4);
                if (List.of("division", "ward", "commune", "vertical", "public-service-unit")
                        .contains(columns[2])) {
                    agencies.add(columns[0]);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> agencies() {
        return agencies;
    }

    List<Submitted> submitted(int directives) {
        try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, directives)
                    .mapToObj(ignored -> executor.submit(() -> submitted()))
                    .toList();
            return all.stream().map(Load::done).toList();
        }
    }

    private Submitted submitted() throws IOException {
        var draft = caller.post("office-clerk", SERVICE, "/directives", 0, draft(made.incrementAndGet()))
                .wanted();
        var version = draft.json().get("version").asLong();
        var submitted = caller.post("office-clerk", SERVICE, draft.location() + "/submit", version, "{}")
                .wanted()
                .json();
        return new Submitted(
                submitted.get("id").asString(), submitted.get("version").asLong());
    }

    void issue(Submitted draft) throws IOException {
        caller.post("office-signer", SERVICE, "/directives/" + draft.id() + "/issue", draft.version(), "{}")
                .wanted();
    }

    private String draft(int number) {
        var tasks = new ArrayList<Map<String, ?>>();
        for (var task = 0; task < TASKS; task++) {
            var parties = new ArrayList<Map<String, String>>();
            for (var at = 0; at < ASSIGNEES; at++) {
                var code = agencies.get((number * PER_DIRECTIVE + task * ASSIGNEES + at) % agencies.size());
                parties.add(Map.of("asWritten", code, "code", code));
            }
            tasks.add(Map.of(
                    "quote",
                    "Rà soát, tổng hợp và báo cáo kết quả thực hiện nhiệm vụ được giao tại khoản " + (task + 1)
                            + "; chủ động phối hợp với các cơ quan liên quan, bảo đảm tiến độ và chất lượng.",
                    "field",
                    List.of("Nội vụ", "Tài chính", "Đất đai", "Y tế", "Giáo dục")
                            .get(task % 5),
                    "deadline",
                    String.format(Locale.ROOT, "2030-%02d-%02d", 1 + (number + task) % 12, 1 + task),
                    "lead",
                    parties.subList(0, 1),
                    "coordinating",
                    parties.subList(1, ASSIGNEES)));
        }
        return MAPPER.writeValueAsString(Map.of(
                "document",
                Map.of(
                        "kind", "CONCLUSION_NOTICE",
                        "number", number + NUMBER,
                        "issuer", "ubnd-tx-duytien",
                        "trackedBy", "van-phong-hdnd-ubnd",
                        "issuedOn", "2026-11-23",
                        "subject", "Kết luận hội nghị giao ban số " + number),
                "tasks",
                tasks));
    }
}
