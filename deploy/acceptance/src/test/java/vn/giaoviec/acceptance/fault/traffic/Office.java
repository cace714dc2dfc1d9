package vn.giaoviec.acceptance.fault.traffic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** The issuing side: the clerk and the signer make directives, the signer moves and withdraws, the monitor judges. */
final class Office {
    private static final String DIRECTIVE = "directive-service";
    private static final String TASK = "task-service";
    private static final List<String> WORK = List.of("ACCEPTED", "IN_PROGRESS");

    private Office() {}

    static Role issuing(Client clerk, Client signer, Issued issued) {
        return random -> issued(clerk, signer, Drafts.next(random)).ifPresent(issued::add);
    }

    /**
     * Draft, submission, signature.
     *
     * @return id of the directive, if all three succeeded
     */
    static Optional<String> issued(Client clerk, Client signer, JsonNode draft) {
        var made = clerk.post(DIRECTIVE, "/directives", 0, draft);
        if (!made.ok()) {
            return Optional.empty();
        }
        var id = made.json().get("id").asString();
        var path = "/directives/" + id;
        var submitted = clerk.post(
                DIRECTIVE, path + "/submit", made.json().get("version").asLong(), Map.of());
        if (!submitted.ok()) {
            return Optional.empty();
        }
        var version = submitted.json().get("version").asLong();
        return signer.post(DIRECTIVE, path + "/issue", version, Map.of()).ok() ? Optional.of(id) : Optional.empty();
    }

    static Role moving(Client signer) {
        return random -> {
            var state = List.of("ASSIGNED", "ACCEPTED", "IN_PROGRESS").get(random.nextInt(3));
            Lists.one(signer, "/assignments?limit=50&state=" + state, random).ifPresent(one -> {
                var path = "/assignments/" + one.id();
                if (random.nextInt(3) == 0) {
                    signer.post(TASK, path + "/withdraw", one.version(), Map.of("reason", "Không còn cần"));
                } else {
                    var to = Traffic.AGENCIES.get(random.nextInt(Traffic.AGENCIES.size()));
                    signer.post(TASK, path + "/transfer", one.version(), Map.of("to", to, "reason", "Đúng thẩm quyền"));
                }
            });
        };
    }

    static Role judging(Client monitor) {
        return random -> {
            Lists.one(monitor, "/assignments?limit=20&state=REPORTED", random)
                    .ifPresent(one -> judge(monitor, one, random));
            Lists.one(monitor, "/assignments?limit=20&state=RETURNED", random)
                    .ifPresent(one -> monitor.post(
                            TASK,
                            "/assignments/" + one.id() + "/insist",
                            one.version(),
                            Map.of("text", "Đúng chức năng của cơ quan")));
            Lists.one(monitor, "/assignments?limit=50&state=ON_HOLD", random)
                    .ifPresent(
                            one -> monitor.post(TASK, "/assignments/" + one.id() + "/resume", one.version(), Map.of()));
        };
    }

    /** Answers what was asked first of the assignments at work, and urges on where nothing was. */
    static Role answering(Client signer) {
        return random -> Lists.one(signer, "/assignments?limit=50&state=" + WORK.get(random.nextInt(2)), random)
                .ifPresent(one -> answer(signer, one, random));
    }

    private static void answer(Client signer, Lists.One one, RandomGenerator random) {
        var whole = signer.get(TASK, "/assignments/" + one.id());
        if (!whole.ok()) {
            return;
        }
        var version = whole.json().get("version").asLong();
        for (var kind : List.of("extensions", "holds")) {
            for (var asked : whole.json().path(kind)) {
                if (asked.get("state").asString().equals("OPEN")) {
                    var path = "/assignments/" + one.id() + "/" + kind + "/" + asked.get("n");
                    if (random.nextInt(3) == 0) {
                        signer.post(TASK, path + "/refuse", version, Map.of("reason", "Chưa đủ căn cứ"));
                    } else {
                        signer.post(TASK, path + "/grant", version, Map.of());
                    }
                    return;
                }
            }
        }
        signer.post(TASK, "/assignments/" + one.id() + "/urgings", version, Map.of("text", "Đề nghị khẩn trương"));
    }

    private static void judge(Client monitor, Lists.One reported, RandomGenerator random) {
        var path = "/assignments/" + reported.id();
        if (random.nextInt(4) == 0) {
            monitor.post(TASK, path + "/send-back", reported.version(), Map.of("reason", "Chưa đủ số liệu"));
        } else {
            monitor.post(TASK, path + "/verify", reported.version(), Map.of());
        }
    }
}
