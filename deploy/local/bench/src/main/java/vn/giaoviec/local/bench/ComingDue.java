package vn.giaoviec.local.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;

/**
 * Clocks that come due at one moment among all that wait, until each has fired. Only the store is told that they are due:
 * the next of each is counted from a day so long ago that it should have fired.
 */
final class ComingDue {
    private static final String LONG_AGO = "2020-01-06";
    private static final String NEXT = "nextClockAt";

    private final Home home;
    private final Rest rest;

    ComingDue(Home home, Rest rest) {
        this.home = home;
        this.rest = rest;
    }

    /**
     * @param perSecond clocks that fired, each with its event and what comes of it
     * @param cpu of each process, until everything that they caused was done
     */
    record Fired(int count, double perSecond, Cpu cpu) {}

    Fired fire(int wanted) {
        var due = new ArrayList<UpdateOneModel<Document>>();
        var past = Instant.now().minus(Duration.ofMinutes(1));
        assignments()
                .find(and(eq("state", "ASSIGNED"), exists(NEXT), exists("clocks.0")))
                .projection(Projections.include("_id"))
                .limit(wanted)
                .forEach(one -> due.add(new UpdateOneModel<>(
                        eq("_id", one.getString("_id")),
                        Updates.combine(
                                Updates.set("clocks.0.from", LONG_AGO),
                                Updates.set("clocks.0.dueAt", past.toString()),
                                Updates.set(NEXT, Date.from(past))))));
        rest.await();
        var processes = home.processes();
        var cpu = Cpu.now(processes);
        var begin = System.nanoTime();
        assignments().bulkWrite(due, new BulkWriteOptions().ordered(false));
        Rest.until(
                () -> assignments().find(lte(NEXT, Date.from(past))).first() == null,
                "the clocks that are due do not fire");
        var seconds = (System.nanoTime() - begin) / 1e9;
        rest.await();
        return new Fired(due.size(), due.size() / seconds, Cpu.now(processes).since(cpu));
    }

    private MongoCollection<Document> assignments() {
        return home.database("task-service").getCollection("assignments");
    }
}
