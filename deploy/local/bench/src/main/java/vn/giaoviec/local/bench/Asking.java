package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;

/** Acts of users over HTTP, and beside each what the store or an empty call takes. Every thread is another agency. */
final class Asking {
    static final int PAGE = 50;
    private static final String TASK = "task-service";
    private static final String REPORTING = "reporting-service";
    private static final String PROGRESS =
            "{\"text\":\"Đã hoàn thành dự thảo, đang lấy ý kiến các cơ quan liên quan.\",\"percent\":40}";

    private final Home home;
    private final Caller caller;
    private final List<String> agencies;

    Asking(Home home, Caller caller, List<String> agencies) {
        this.home = home;
        this.caller = caller;
        this.agencies = agencies;
    }

    private String agency(int thread) {
        return agencies.get(thread % agencies.size());
    }

    private String head(int thread) {
        return "agency." + agency(thread);
    }

    /** Authenticated, and nothing to do: a path that the service does not have. */
    Samples emptyCall(Load load, String service) {
        return load.run(thread -> () -> caller.get(head(thread), service, "/nothing"));
    }

    /** Each head reports progress on one after another of its assignments. */
    Samples progress(Load load) {
        var ofThread =
                IntStream.range(0, load.threads()).mapToObj(this::accepted).toList();
        return load.run(thread -> {
            var mine = ofThread.get(thread);
            var at = new AtomicInteger();
            return () -> {
                var id = mine.get(at.getAndIncrement() % mine.size());
                caller.post(head(thread), TASK, "/assignments/" + id + "/progress", 0, PROGRESS)
                        .wanted();
            };
        });
    }

    private List<String> accepted(int thread) {
        var ids = new ArrayList<String>();
        try {
            for (var one : home.database(TASK)
                    .getCollection("assignments")
                    .find(in("agency", agency(thread)))
                    .projection(Projections.include("version", "state"))
                    .limit(20)) {
                var id = one.getString("_id");
                if (one.getString("state").equals("ASSIGNED")) {
                    caller.post(head(thread), TASK, "/assignments/" + id + "/accept", one.getLong("version"), "{}")
                            .wanted();
                }
                ids.add(id);
            }
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return ids;
    }

    /** An agency's worklist: the first page of all that it may see. */
    Samples worklist(Load load) {
        return load.run(thread -> () ->
                caller.get(head(thread), TASK, "/assignments?limit=" + PAGE).wanted());
    }

    Samples rawWorklist(Load load) {
        var assignments = home.database(TASK).getCollection("assignments");
        return load.run(thread -> () -> assignments
                .find(eq("readers", agency(thread)))
                .sort(Sorts.ascending("dueOrder", "_id"))
                .limit(PAGE + 1)
                .into(new ArrayList<>()));
    }

    /** The list behind a figure: what one agency has, asked by the Office. */
    Samples reportingList(Load load) {
        return load.run(thread -> () -> caller.get(
                        "office-monitor", REPORTING, "/assignments?agency=" + agency(thread) + "&limit=" + PAGE)
                .wanted());
    }

    /** Its texts, by id. */
    Samples rawTexts(Load load) {
        var rows = home.database(REPORTING).getCollection("assignments_v1");
        var pages = IntStream.range(0, load.threads())
                .mapToObj(thread -> rows.find(eq("facts.agency", agency(thread)))
                        .limit(PAGE)
                        .map(row -> row.getString("_id"))
                        .into(new ArrayList<>()))
                .toList();
        return load.run(thread -> () -> rows.find(in("_id", pages.get(thread)))
                .projection(Projections.include("facts"))
                .into(new ArrayList<Document>()));
    }

    Samples figure(Load load) {
        return load.run(ignored -> () -> caller.get("office-monitor", REPORTING, "/figures?groupBy=agency")
                .wanted());
    }
}
