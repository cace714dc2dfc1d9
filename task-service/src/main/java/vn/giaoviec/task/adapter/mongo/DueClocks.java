package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.kit.time.DomainClock;
import vn.giaoviec.task.model.Assignment;

/** Assignments by their next clock, and by which calendar all of them were counted. */
public final class DueClocks {
    public static final String NEXT = "nextClockAt";
    public static final List<Index> INDEXES =
            List.of(Index.sparse(AssignmentStore.COLLECTION, "next_clock", new Document(NEXT, 1)));

    private static final int AT_ONCE = 500;
    private static final String COUNTED = "counted_clocks";
    private static final String ID = "calendar";
    /**
     * By then no instance writes a clock that it counted by the calendar before: each reads it anew every two seconds, and
     * neither that nor a write may take longer than six.
     */
    private static final long KNOWN_EVERYWHERE_NANOS = Duration.ofSeconds(15).toNanos();

    private final AggregateCollection<Assignment> assignments;
    private final MongoCollection<Document> revisions;
    private final Calendars calendars;
    private final DomainClock clock;
    private String seen;
    private String counted = "";
    private long seenAtNanos;

    public DueClocks(
            AggregateCollection<Assignment> assignments,
            MongoDatabase database,
            Calendars calendars,
            DomainClock clock) {
        this.assignments = assignments;
        this.revisions = database.getCollection(COUNTED);
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Ids, longest due first, without those that are passed over. */
    public List<String> due(Collection<String> passedOver, int limit) {
        return query(assignments.documents(), clock.instant(), passedOver)
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    static FindIterable<Document> query(
            MongoCollection<Document> assignments, Instant now, Collection<String> passedOver) {
        return assignments
                .find(and(lte(NEXT, Date.from(now)), nin("_id", passedOver)))
                .projection(Projections.include(NEXT))
                .sort(Sorts.ascending(NEXT));
    }

    /**
     * Where the calendar is another than the one by which all clocks were counted: the next ids of assignments that have
     * one, until it was asked for all of them, and then none; a page each time, so that what is due need not wait for the
     * whole. Begun again where it broke off; counting twice changes nothing.
     */
    public List<String> toCountAnew() {
        var calendar = calendars.revision();
        if (!calendar.equals(seen)) {
            seen = calendar;
            seenAtNanos = System.nanoTime();
            counted = "";
        }
        if (System.nanoTime() - seenAtNanos < KNOWN_EVERYWHERE_NANOS || calendar.equals(countedBy())) {
            return List.of();
        }
        var page = running(counted);
        if (page.isEmpty()) {
            note(calendar);
        }
        counted = page.isEmpty() ? "" : page.getLast();
        return page;
    }

    private List<String> running(String after) {
        return assignments
                .documents()
                .find(and(gt("_id", after), exists(NEXT)))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(AT_ONCE)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private void note(String calendar) {
        revisions.replaceOne(
                new Document("_id", ID), new Document("revision", calendar), new ReplaceOptions().upsert(true));
    }

    private String countedBy() {
        var last = revisions.find(new Document("_id", ID)).first();
        return last == null ? null : last.getString("revision");
    }
}
