package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.task.model.Assignment;

/** Directives with tasks that recur, by the day on which the next is given out; kept with what is known of each. */
public final class RecurringDirectives {
    private static final String NEXT = "recursAt";
    private static final String GIVEN = "recurredUntil";

    public static final List<Index> INDEXES =
            List.of(Index.sparse(DirectiveIntake.COLLECTION, "recurs", new Document(NEXT, 1)));

    private static final ZoneId ZONE = Assignment.ZONE;

    private final MongoCollection<Document> directives;

    public RecurringDirectives(MongoDatabase database) {
        this.directives = database.getCollection(DirectiveIntake.COLLECTION);
    }

    /**
     * One of which something is to be given.
     *
     * @param given day by which all was given
     */
    public record Due(String directive, LocalDate given) {}

    /** Longest due first; none of which an event is still to be carried out, for that gives what there is too. */
    public List<Due> due(Instant now) {
        return directives
                .find(and(lte(NEXT, Date.from(now)), exists("todo.0", false)))
                .sort(Sorts.ascending(NEXT))
                .projection(Projections.include(GIVEN))
                .map(one -> new Due(one.getString("_id"), LocalDate.parse(one.getString(GIVEN))))
                .into(new ArrayList<>());
    }

    /** All was given until that day. @return false where an event has come since, and nothing was noted */
    public boolean given(String directive, long sequence, LocalDate until, Optional<LocalDate> next) {
        var noted = Updates.set(GIVEN, until.toString());
        var update = next.map(day -> Updates.combine(
                        noted,
                        Updates.set(NEXT, Date.from(day.atStartOfDay(ZONE).toInstant()))))
                .orElseGet(() -> Updates.combine(noted, Updates.unset(NEXT)));
        return directives
                        .updateOne(and(eq("_id", directive), eq("sequence", sequence)), update)
                        .getMatchedCount()
                == 1;
    }
}
