package vn.giaoviec.local.launcher.demo;

import static vn.giaoviec.local.launcher.Part.NOTIFICATION;
import static vn.giaoviec.local.launcher.Part.TASK;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.local.launcher.Console;
import vn.giaoviec.local.servers.CannotStart;

/**
 * What a few agencies and the Office then do. Each act looks at the assignment's state first, so that a demo that was
 * interrupted goes on where it stopped.
 */
final class AgencyWork {
    static final String MONITOR = "office-monitor";
    private static final String COMMUNES = "grp-xa-phuong";
    private static final int STALE_TRIES = 10;
    private static final int INBOX_TRIES = 120;
    private static final int INBOX_PAUSE_MILLIS = 250;

    private final Api api;
    private final Console console;
    private final HomeClock clock;
    private final String directive;
    private String lastPosition;
    private String communesTask;
    private JsonNode extended;

    AgencyWork(Api api, Console console, HomeClock clock, String directive) {
        this.clock = clock;
        this.api = api;
        this.console = console;
        this.directive = directive;
    }

    /** Of the last change: what the summary must contain. */
    String lastPosition() {
        return lastPosition;
    }

    /** What was given more time, which is still to come. */
    JsonNode extended() {
        return extended;
    }

    /** The task that nine of sixteen communes have done. */
    String communesTask() {
        return communesTask;
    }

    /** All assignments of the directive as the Office sees them, once the directive has arrived. */
    List<JsonNode> assignments(String issued) {
        var path = "/assignments?directive=" + directive + "&limit=200&after=" + Api.encoded(issued);
        return api.pages(MONITOR, TASK, path).stream()
                .sorted(Comparator.comparing(AgencyWork::taskNumber)
                        .thenComparing(one -> one.get("agency").asString()))
                .toList();
    }

    /** Tasks in the order of the paper: their ids end with their number. */
    private static int taskNumber(JsonNode assignment) {
        var id = assignment.get("task").get("id").asString();
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    void play(List<JsonNode> assignments) {
        var asksAndAnswers = new AsksAndAnswers(this, clock.today());
        communesTraceContacts(assignments);
        lead(assignments, "phong-y-te", 0, task -> {
            acknowledgeInInbox("phong-y-te", task);
            act(head(task), task, "accept", Map.of());
            act(head(task), task, "progress", Map.of("text", "Đã mua 60% trang thiết bị.", "percent", 60));
            act(head(task), task, "report", Map.of("result", "Đã cấp đủ trang thiết bị cho các chốt kiểm soát."));
            act(MONITOR, task, "verify", Map.of());
        });
        lead(assignments, "phong-quan-ly-do-thi", 0, task -> {
            act(head(task), task, "accept", Map.of());
            act(head(task), task, "report", Map.of("result", "Đã rà soát quy hoạch phân khu."));
            act(MONITOR, task, "send-back", Map.of("reason", "Chưa báo cáo việc gắn biển tên đường, số nhà."));
        });
        lead(assignments, "ban-qlda-dtxd", 0, task -> {
            act(
                    head(task),
                    task,
                    "return",
                    Map.of("reasonCode", "LACKS_MEANS", "text", "Các dự án chưa được bố trí vốn."));
            act(MONITOR, task, "insist", Map.of("text", "Vốn đã bố trí theo Nghị quyết Kỳ họp thứ Hai."));
        });
        lead(
                assignments,
                "thanh-tra",
                0,
                task -> act(
                        head(task),
                        task,
                        "return",
                        Map.of("reasonCode", "UNCLEAR", "text", "Đề nghị nêu rõ các vụ việc.")));
        for (var number = 0; number < 3; number++) {
            var last = number == 2;
            lead(assignments, "cong-an", number, task -> {
                act(head(task), task, "accept", Map.of());
                if (!last) {
                    act(head(task), task, "report", Map.of("result", "Đã thực hiện, không phát sinh vi phạm mới."));
                    act(MONITOR, task, "verify", Map.of());
                }
            });
        }
        lead(assignments, "phong-tai-chinh-ke-hoach", 0, task -> {
            act(head(task), task, "accept", Map.of());
            act(
                    head(task),
                    task,
                    "progress",
                    Map.of("text", "Đã xác định 4 vị trí đấu giá.", "percent", 40, "difficulties", "Chờ quy hoạch."));
            asksAndAnswers.delegate(task);
        });
        var dated = assignments.stream()
                .filter(one -> isLead(one) && !recurs(one) && !Decisions.isAbsent(one, "deadline"))
                .filter(one -> one.get("task").path("group").asString("").equals(COMMUNES))
                .toList();
        asksAndAnswers.play(dated);
        extended = dated.getFirst();
        assignments.stream()
                .filter(one -> isLead(one) && recurs(one))
                .findFirst()
                .ifPresent(this::report);
    }

    /** What is due again and again: the first time. */
    private void report(JsonNode thisTime) {
        act(head(thisTime), thisTime, "accept", Map.of());
        act(head(thisTime), thisTime, "report", Map.of("result", "Đã giải tỏa 12 điểm lấn chiếm vỉa hè."));
        act(MONITOR, thisTime, "verify", Map.of());
    }

    private static boolean isLead(JsonNode assignment) {
        return assignment.get("role").asString().equals("LEAD");
    }

    private static boolean recurs(JsonNode assignment) {
        return !assignment.get("occurrence").asString().equals("-");
    }

    /** The first task that only the communes lead: nine of sixteen do it. */
    private void communesTraceContacts(List<JsonNode> assignments) {
        var leads = assignments.stream()
                .filter(one -> one.get("role").asString().equals("LEAD"))
                .toList();
        var task = leads.stream()
                .filter(one -> one.get("task").path("group").asString("").equals(COMMUNES))
                .map(one -> one.get("task").get("id").asString())
                .filter(id -> leads.stream()
                                .filter(one ->
                                        one.get("task").get("id").asString().equals(id))
                                .count()
                        == 16)
                .findFirst()
                .orElseThrow();
        communesTask = task;
        leads.stream()
                .filter(one -> one.get("task").get("id").asString().equals(task))
                .limit(9)
                .forEach(one -> {
                    acknowledgeInInbox(one.get("agency").asString(), one);
                    act(head(one), one, "accept", Map.of());
                    act(head(one), one, "report", Map.of("result", "Đã rà soát, truy vết toàn bộ các trường hợp."));
                    act(MONITOR, one, "verify", Map.of());
                });
    }

    private interface Play {
        void on(JsonNode assignment);
    }

    /** On the agency's n-th assignment as the one lead of a task. */
    private void lead(List<JsonNode> assignments, String agency, int number, Play play) {
        assignments.stream()
                .filter(one -> one.get("agency").asString().equals(agency))
                .filter(one -> one.get("role").asString().equals("LEAD"))
                .filter(one -> Decisions.isAbsent(one.get("task"), "group"))
                .skip(number)
                .findFirst()
                .ifPresent(play::on);
    }

    static String head(JsonNode assignment) {
        return "agency." + assignment.get("agency").asString();
    }

    /** Waits a moment for the entry: the inbox is told by an event. */
    private void acknowledgeInInbox(String agency, JsonNode assignment) {
        var id = assignment.get("id").asString();
        var key = "demo-ack-" + id;
        for (var tries = 0; tries < INBOX_TRIES; tries++) {
            var inbox = api.get("agency." + agency, NOTIFICATION, "/agencies/" + agency + "/inbox?limit=200");
            for (var entry : inbox.get("items")) {
                if (entry.get("assignment").asString().equals(id)
                        && entry.get("matter").asString().equals("ASSIGNED")) {
                    var path =
                            "/agencies/" + agency + "/inbox/" + entry.get("id").asString() + "/acknowledge";
                    var answer = api.post("agency." + agency, NOTIFICATION, path, key, 0, Map.of());
                    say(answer, agency, "acknowledge", "by its inbox", assignment);
                    return;
                }
            }
            Api.pause(INBOX_PAUSE_MILLIS);
        }
        throw new CannotStart("The demo stops: the inbox of " + agency + " does not show its assignment " + id
                + ". ./giaoviec logs notification-service says more.");
    }

    /** Asks what was never asked of that assignment; dates are those of the day on which it was asked first. */
    void askOnce(String client, JsonNode assignment, String kind, Map<String, ?> body) {
        var made = kind.equals("delegations") ? "children" : kind;
        if (api.get(client, TASK, "/assignments/" + assignment.get("id").asString())
                .path(made)
                .isEmpty()) {
            act(client, assignment, kind, body);
        }
    }

    /** Read, act, and read again where something (a receipt on its way from the inbox) moved it in between. */
    void act(String client, JsonNode assignment, String command, Map<String, ?> body) {
        var path = "/assignments/" + assignment.get("id").asString();
        var key = "demo-" + command + "-" + assignment.get("id").asString();
        for (var tries = 0; tries < STALE_TRIES; tries++) {
            var now = api.get(client, TASK, path);
            if (!now.path("allowed").toString().contains("\"" + command + "\"")) {
                return;
            }
            var version = now.get("version").asLong();
            var answer = api.postUnlessStale(client, TASK, path + "/" + command, key, version, body);
            if (answer.isPresent()) {
                lastPosition = answer.get().position();
                var state = "→ " + answer.get().json().get("state").asString();
                say(answer.get(), client.replace("agency.", ""), command, state, assignment);
                return;
            }
        }
        throw new CannotStart("The demo stops: " + path + " is changed by others all the time.");
    }

    /** What an earlier run did is not told again. */
    private void say(Api.Answer answer, String who, String command, String outcome, JsonNode assignment) {
        if (!answer.replayed()) {
            console.say("      " + Table.fitted(who, 26) + " " + Table.fitted(command, 21) + Table.fitted(outcome, 14)
                    + " " + quote(assignment));
        }
    }

    static String quote(JsonNode assignment) {
        return Table.fitted(assignment.get("task").get("quote").asString(), 48);
    }
}
