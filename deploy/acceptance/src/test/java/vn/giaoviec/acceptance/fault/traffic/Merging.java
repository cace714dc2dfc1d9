package vn.giaoviec.acceptance.fault.traffic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two communes are merged into a third while they have the same tasks open, and the third has one of them already; each
 * time three others, which nobody else has a part in.
 */
final class Merging {
    private static final String DIRECTIVE = "directive-service";
    private static final String TASK = "task-service";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int TRIES = 10;
    private static final long PAUSE_NANOS = 300_000_000;

    /** Those of one merger. */
    private record Communes(String first, String second, String heir) {
        private static Communes next(RandomGenerator random) {
            var id = "xa-" + Long.toHexString(random.nextLong());
            return new Communes(id + "-1", id + "-2", id + "-hop-nhat");
        }

        /** @param until the last day of the two, or nothing */
        private String rows(String until) {
            return "code,name,kind,validTo\n" + row(first, until) + row(second, until) + row(heir, "");
        }

        private static String row(String code, String until) {
            return code + ",UBND " + code + ",commune," + until + "\n";
        }
    }

    private Merging() {}

    /** @param people a client for whom a name is given */
    static Role of(Function<String, Client> people, Issued issued) {
        var admin = people.apply("admin");
        return random -> {
            var communes = Communes.next(random);
            if (!admin.upload(DIRECTIVE, "/agencies/import", communes.rows("")).ok()) {
                return;
            }
            var directive =
                    Office.issued(people.apply("office-clerk"), people.apply("office-signer"), tasks(communes, random));
            directive.ifPresent(id -> {
                issued.add(id);
                begin(people, communes, id, random);
            });
            var yesterday = LocalDate.now(HERE).minusDays(1);
            if (admin.upload(DIRECTIVE, "/agencies/import", communes.rows(yesterday.toString()))
                    .ok()) {
                admin.post(
                        DIRECTIVE,
                        "/agencies/" + communes.heir() + "/successions",
                        0,
                        Map.of(
                                "act", Integer.toHexString(random.nextInt()) + "/NQ-UBTVQH",
                                "predecessors", List.of(communes.first(), communes.second()),
                                "effectiveOn", LocalDate.now(HERE).toString()));
            }
        };
    }

    /** One that both lead, one that the second only helps with, one that the heir helps with. */
    private static JsonNode tasks(Communes communes, RandomGenerator random) {
        var body = Drafts.document(random);
        var tasks = body.putArray("tasks");
        Drafts.parties(task(tasks.addObject(), random), List.of(communes.first(), communes.second()), List.of());
        Drafts.parties(task(tasks.addObject(), random), List.of(communes.first()), List.of(communes.second()));
        Drafts.parties(task(tasks.addObject(), random), List.of(communes.second()), List.of(communes.heir()));
        return body;
    }

    private static ObjectNode task(ObjectNode task, RandomGenerator random) {
        return task.put("quote", "Rà soát trước khi sáp nhập")
                .put("field", "Nội chính")
                .put("deadline", Drafts.someDay(random));
    }

    /** Its two heads take up one task each, and one may report: then the merger meets all of it in other states. */
    private static void begin(
            Function<String, Client> people, Communes communes, String directive, RandomGenerator random) {
        for (var agency : List.of(communes.first(), communes.second())) {
            var head = people.apply("agency." + agency);
            var list = "/assignments?limit=20&state=ASSIGNED&directive=" + directive;
            for (var tries = 0; tries < TRIES; tries++) {
                var one = Lists.one(head, list, random);
                if (one.isPresent()) {
                    take(head, one.get(), random);
                    break;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void take(Client head, Lists.One one, RandomGenerator random) {
        var path = "/assignments/" + one.id();
        var accepted = head.post(TASK, path + "/accept", one.version(), Map.of());
        if (accepted.ok() && random.nextInt(3) == 0) {
            var version = accepted.json().get("version").asLong();
            head.post(TASK, path + "/report", version, JSON.createObjectNode().put("result", "Đã xong"));
        }
    }
}
