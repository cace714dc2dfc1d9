package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import vn.giaoviec.local.bench.Load.Act;

/** Acts of users over HTTP, and beside each what the store or an empty call does. Every thread is another agency. */
final class Asking {
    static final int PAGE = 50;
    /** So many assignments one thread tells of, one after another. */
    static final int EACH = 20;

    /** Of an assignment, as no list shows it. */
    private static final List<String> NOT_LISTED =
            List.of("outbox", "commands", "requests", "clocks", "deadlineHistory", "files", "readers", "openKey");

    private static final String TASK = "task-service";
    private static final String REPORTING = "reporting-service";
    /** Of which nobody need be told; it is in lists, feeds and figures. */
    static final String PROGRESS =
            "{\"text\":\"Đã hoàn thành dự thảo, đang lấy ý kiến các cơ quan liên quan.\",\"percent\":40}";
    /** Of which the tracking office is told in its inbox. */
    static final String DIFFICULTIES =
            PROGRESS.replace("}", ",\"difficulties\":\"Chưa bố trí được kinh phí, đề nghị bổ sung trong quý.\"}");

    private final Home home;
    private final Caller caller;
    private final List<String> agencies;
    /** What was chosen of a collection for an owner, so that it is looked for once. */
    private final Map<String, String> chosen = new ConcurrentHashMap<>();

    Asking(Home home, Caller caller, List<String> agencies) {
        this.home = home;
        this.caller = caller;
        this.agencies = agencies;
    }

    String agency(int thread) {
        return agencies.get(thread % agencies.size());
    }

    String head(int thread) {
        return "agency." + agency(thread);
    }

    /** An assignment of the thread's agency, always the same. */
    String one(int thread) {
        return any(TASK, "assignments", "agency", agency(thread));
    }

    /** An issued directive, always the same. */
    String directive() {
        return any("directive-service", "directives", "state", "ISSUED");
    }

    private String any(String service, String collection, String member, String value) {
        return chosen.computeIfAbsent(
                collection + " " + value,
                first -> home.database(service)
                        .getCollection(collection)
                        .find(eq(member, value))
                        .projection(Projections.include("_id"))
                        .first()
                        .getString("_id"));
    }

    /** Over HTTP with a token, which is judged, and nothing to do: whether the process lives. */
    Act emptyCall(int thread, String service) {
        return () -> {
            var answer = caller.get(head(thread), service, "/actuator/health/liveness");
            if (answer.status() != 200) {
                throw new IllegalStateException("an empty call is answered " + answer.status());
            }
        };
    }

    /** Each head reports progress on one after another of its assignments. */
    IntFunction<Act> progress(int threads, String body) {
        var ofThread = IntStream.range(0, threads).mapToObj(this::accepted).toList();
        return thread -> {
            var mine = ofThread.get(thread);
            var at = new AtomicInteger();
            return () -> progress(thread, mine.get(at.getAndIncrement() % mine.size()), body);
        };
    }

    private void progress(int thread, String id, String body) throws IOException {
        caller.post(head(thread), TASK, "/assignments/" + id + "/progress", 0, body)
                .wanted();
    }

    /** The first head tells of one of its assignments, twice: a state moves at the first time only. */
    void firstProgress() {
        try {
            var id = accepted(0).getFirst();
            progress(0, id, PROGRESS);
            progress(0, id, PROGRESS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> accepted(int thread) {
        var ids = new ArrayList<String>();
        try {
            for (var one : home.database(TASK)
                    .getCollection("assignments")
                    .find(in("agency", agency(thread)))
                    .projection(Projections.include("version", "state"))
                    .limit(EACH)) {
                var id = one.getString("_id");
                if (one.getString("state").equals("ASSIGNED")) {
                    caller.post(head(thread), TASK, "/assignments/" + id + "/accept", one.getLong("version"), "{}")
                            .wanted();
                }
                ids.add(id);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ids;
    }

    /** An agency's worklist: the first page of all that it may see. */
    Act worklist(int thread) {
        return () ->
                caller.get(head(thread), TASK, "/assignments?limit=" + PAGE).wanted();
    }

    Act rawWorklist(int thread) {
        var assignments = home.database(TASK).getCollection("assignments");
        return () -> assignments
                .find(eq("readers", agency(thread)))
                .projection(Projections.exclude(NOT_LISTED))
                .sort(Sorts.ascending("dueOrder", "_id"))
                .limit(PAGE + 1)
                .into(new ArrayList<>());
    }

    /** The list behind a figure: what one agency has, asked by the Office. */
    Act reportingList(int thread) {
        return () -> caller.get("office-monitor", REPORTING, "/assignments?agency=" + agency(thread) + "&limit=" + PAGE)
                .wanted();
    }

    /** A pass over as many rows as there are, in which the page would be found, and its texts by id. */
    Act rawPage(int thread, Raw pass) {
        var rows = home.database(REPORTING).getCollection("assignments_v1");
        var page = rows.find(eq("facts.agency", agency(thread)))
                .limit(PAGE)
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>());
        return () -> {
            pass.pass();
            rows.find(in("_id", page)).projection(Projections.include("facts")).into(new ArrayList<Document>());
        };
    }

    Act figure() {
        return () -> caller.get("office-monitor", REPORTING, "/figures?groupBy=agency")
                .wanted();
    }
}
