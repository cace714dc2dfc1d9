package vn.giaoviec.acceptance.fault.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The signer amends, ends and opens again what was issued, while others work on it. */
final class Endings {
    private static final String DIRECTIVE = "directive-service";
    private static final String TASK = "task-service";
    private static final List<String> OPEN =
            List.of("ASSIGNED", "RECEIVED", "ACCEPTED", "IN_PROGRESS", "ON_HOLD", "RETURNED");
    private static final int ALL = 200;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private Endings() {}

    static Role of(Client signer, Issued issued) {
        return random -> issued.one(random).ifPresent(id -> act(signer, id, random));
    }

    private static void act(Client signer, String id, RandomGenerator random) {
        var path = "/directives/" + id;
        var read = signer.get(DIRECTIVE, path);
        if (!read.ok()) {
            return;
        }
        var version = read.json().get("version").asLong();
        switch (read.json().get("state").asString()) {
            case "ISSUED" -> {
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> signer.post(DIRECTIVE, path + "/amend", version, amended(read.json(), random));
                    case 3 -> signer.post(DIRECTIVE, path + "/withdraw", version, Map.of("reason", "Ban hành nhầm"));
                    default -> finish(signer, path, id);
                }
            }
            case "CONCLUDED" -> {
                if (random.nextInt(4) == 0) {
                    signer.post(DIRECTIVE, path + "/reopen", version, Map.of("reason", "Còn việc phải làm"));
                } else {
                    openOne(signer, id, random);
                }
            }
            default -> {
                // It has ended for good.
            }
        }
    }

    /** Another deadline for one task, or one task less. */
    private static Map<String, Object> amended(JsonNode directive, RandomGenerator random) {
        var tasks = new ArrayList<JsonNode>();
        directive.get("tasks").forEach(tasks::add);
        if (random.nextInt(3) == 0 && tasks.size() > 1) {
            tasks.remove(random.nextInt(tasks.size()));
        } else if (tasks.get(random.nextInt(tasks.size())) instanceof ObjectNode task && !task.has("recurrence")) {
            task.remove("noDeadline");
            task.put("deadline", Drafts.someDay(random));
        }
        return Map.of("reason", "Điều chỉnh cho phù hợp", "tasks", tasks);
    }

    /** Judges and closes what is open, and concludes; what is reported meanwhile, or opened again, keeps it from that. */
    private static void finish(Client signer, String path, String id) {
        var all = signer.get(TASK, "/assignments?limit=" + ALL + "&directive=" + id);
        if (!all.ok()) {
            return;
        }
        for (var one : all.json().get("items")) {
            if (!one.has("parent")) {
                ended(signer, one);
            }
        }
        // What was closed has to be heard of first.
        for (var tries = 0; tries < 4; tries++) {
            var now = signer.get(DIRECTIVE, path);
            if (!now.ok()
                    || signer.post(
                                    DIRECTIVE,
                                    path + "/conclude",
                                    now.json().get("version").asLong(),
                                    Map.of())
                            .ok()) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void ended(Client signer, JsonNode one) {
        var path = "/assignments/" + one.get("id").asString();
        var version = one.get("version").asLong();
        var state = one.get("state").asString();
        if (state.equals("REPORTED")) {
            signer.post(TASK, path + "/verify", version, Map.of());
        } else if (OPEN.contains(state)) {
            signer.post(TASK, path + "/close-not-done", version, Map.of("reason", "Không còn cần"));
        }
    }

    private static void openOne(Client signer, String id, RandomGenerator random) {
        var closed = random.nextBoolean() ? "NOT_DONE" : "COMPLETED";
        Lists.one(signer, "/assignments?limit=20&directive=" + id + "&state=" + closed, random)
                .ifPresent(one -> signer.post(
                        TASK, "/assignments/" + one.id() + "/reopen", one.version(), Map.of("reason", "Chưa đạt")));
    }
}
