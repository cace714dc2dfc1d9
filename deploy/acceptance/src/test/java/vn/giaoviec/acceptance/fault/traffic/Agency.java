package vn.giaoviec.acceptance.fault.traffic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What the people and the system of an agency do; its two heads do not know of each other. */
final class Agency {
    private static final String NOTIFICATION = "notification-service";
    private static final List<Map<String, String>> EVIDENCE =
            List.of(Map.of("number", "12/BC", "date", "2026-11-20", "issuer", "Phòng Nội vụ"));

    /** Later than any deadline that is given. */
    private static final String LATER =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(90).toString();

    private Agency() {}

    /** Reads the first of its list, thinks, acts: so that two who do the same meet on the same version. */
    static Role working(Client person, boolean isHead) {
        return random -> {
            var state = List.of("ASSIGNED", "ASSIGNED", "RECEIVED", "ACCEPTED", "IN_PROGRESS")
                    .get(random.nextInt(5));
            Lists.one(person, "/assignments?limit=3&state=" + state, random)
                    .ifPresent(one -> act(person, isHead, one, random));
        };
    }

    private static void act(Client person, boolean isHead, Lists.One one, RandomGenerator random) {
        var dice = random.nextInt(10);
        switch (one.state()) {
            case "ASSIGNED", "RECEIVED" -> {
                if (dice < 2) {
                    post(person, one, "acknowledge", Map.of());
                } else if (dice < 4 && isHead) {
                    post(person, one, "return", Map.of("reasonCode", "UNCLEAR", "text", "Đề nghị nêu rõ"));
                } else {
                    post(person, one, "accept", Map.of());
                }
            }
            case "ACCEPTED", "IN_PROGRESS" -> {
                if (dice < 4 && isHead) {
                    post(person, one, "report", Map.of("result", "Đã xong", "evidence", EVIDENCE));
                } else if (dice < 7 && isHead) {
                    ask(person, one, random);
                } else if (dice == 7) {
                    post(person, one, "comments", Map.of("text", "Đề nghị hướng dẫn thêm"));
                } else {
                    post(person, one, "progress", Map.of("text", "Đang làm", "percent", dice * 10));
                }
            }
            default -> throw new AssertionError(one);
        }
    }

    /** For more time, for the work to rest, or another agency to do a part of it. */
    private static void ask(Client head, Lists.One one, RandomGenerator random) {
        switch (random.nextInt(3)) {
            case 0 -> post(head, one, "extensions", Map.of("deadline", LATER, "reason", "Chờ kinh phí"));
            case 1 -> post(head, one, "holds", Map.of("reason", "Chờ hướng dẫn", "waitsFor", "Sở Nội vụ"));
            default -> {
                var to = Traffic.AGENCIES.get(random.nextInt(Traffic.AGENCIES.size()));
                post(head, one, "delegations", Map.of("agency", to, "text", "Làm một phần"));
            }
        }
    }

    /** Judges what others report of the parts that this agency has delegated to them. */
    static Role judging(Client head, String agency) {
        return random -> Lists.one(head, "/assignments?limit=20&state=REPORTED", random)
                .filter(one -> !one.agency().equals(agency))
                .ifPresent(part -> post(head, part, "verify", Map.of()));
    }

    /** Acknowledging, telling of progress and commenting need no version, and so meet nobody. */
    private static void post(Client person, Lists.One one, String command, Object body) {
        var version = Set.of("acknowledge", "progress", "comments").contains(command) ? 0 : one.version();
        person.post("task-service", "/assignments/" + one.id() + "/" + command, version, body);
    }

    /** Acknowledges what is new in the inbox. */
    static Role inbox(Client head, String agency) {
        return random -> {
            var path = "/agencies/" + agency + "/inbox";
            var unread = head.get(NOTIFICATION, path + "?unread=true&limit=20");
            var items = unread.json().path("items");
            if (unread.ok() && !items.isEmpty()) {
                var entry = items.get(random.nextInt(items.size()));
                head.post(NOTIFICATION, path + "/" + entry.get("id").asString() + "/acknowledge", 0, Map.of());
            }
        };
    }

    /** Follows the feed; whatever dies, it must go on where it stopped and never show anything twice. */
    static Role feed(Client system, String agency, Feed seen) {
        return random -> {
            var from = seen.last().map(id -> "&lastEventId=" + id).orElse("");
            var answer = system.get(NOTIFICATION, "/agencies/" + agency + "/feed?limit=100&timeout=1000" + from);
            if (answer.ok()) {
                answer.json().forEach(event -> seen.add(event.get("id").asString()));
            }
        };
    }
}
