package vn.giaoviec.notification.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.kit.store.Indexes.Index;
import vn.giaoviec.notification.model.Channel;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.NoticeId;
import vn.giaoviec.notification.model.NoticeState;

/** The lists of notices. Places in them are values of {@code order}, see {@link NoticeStore}. */
public final class NoticeLists {
    private static final int COUNTED_AT_ONCE = 500;
    static final Bson NEWEST_FIRST = Sorts.descending("order");
    static final Bson OLDEST_FIRST = Sorts.ascending("order");

    public static final List<Index> INDEXES = List.of(
            partial("inbox", "inbox_order", new Document("inbox", 1).append("order", -1)),
            partial(
                    "inbox",
                    "inbox_state_order",
                    new Document("inbox", 1).append("state", 1).append("order", -1)),
            partial("awaited", "awaited_order", new Document("awaited", 1).append("order", 1)),
            partial("awaited", "all_awaited", new Document("order", 1)),
            Index.of(
                    NoticeStore.COLLECTION,
                    "assignment_readers_order",
                    new Document("assignment", 1).append("readers", 1).append("order", 1)));

    private final AggregateCollection<Notice> notices;

    public NoticeLists(AggregateCollection<Notice> notices) {
        this.notices = notices;
    }

    private static Index partial(String field, String name, Document keys) {
        var options = new IndexOptions().partialFilterExpression(exists(field));
        return new Index(NoticeStore.COLLECTION, name, keys, options);
    }

    /** Newest first. @param before exclusive; empty for the newest */
    public List<Stored<Notice>> inbox(String agency, Optional<NoticeState> state, Optional<String> before, int limit) {
        return list(inboxFilter(agency, state, before), NEWEST_FIRST, limit);
    }

    static Bson inboxFilter(String agency, Optional<NoticeState> state, Optional<String> before) {
        var filter = new ArrayList<Bson>();
        filter.add(eq("inbox", agency));
        state.ifPresent(wanted -> filter.add(eq("state", wanted.name())));
        before.ifPresent(place -> filter.add(lt("order", place)));
        return and(filter);
    }

    /** Oldest first, what this agency may see of them. @param after exclusive; empty for the oldest */
    public List<Stored<Notice>> ofAssignment(String assignment, String reader, Optional<String> after, int limit) {
        return list(assignmentFilter(assignment, reader, after), OLDEST_FIRST, limit);
    }

    static Bson assignmentFilter(String assignment, String reader, Optional<String> after) {
        var filter = new ArrayList<Bson>();
        filter.add(eq("assignment", assignment));
        filter.add(eq("readers", reader));
        after.ifPresent(place -> filter.add(gt("order", place)));
        return and(filter);
    }

    /**
     * Queued before {@code until} on a channel outside the inbox, still not handed over, and not opened in the inbox
     * either; oldest first. An agency with the inbox only has no such notice.
     */
    public List<Stored<Notice>> notReached(String issuingSide, Instant until, Optional<String> after, int limit) {
        var found = new ArrayList<Stored<Notice>>();
        var place = after;
        while (found.size() < limit) {
            var step = list(awaitedFilter(issuingSide, until, place), OLDEST_FIRST, limit);
            var opened = openedInTheInbox(step);
            step.stream().filter(notice -> !opened.contains(inInbox(notice))).forEach(found::add);
            if (step.size() < limit) {
                break;
            }
            place = Optional.of(order(step.getLast()));
        }
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    /** How many that are, of all issuing sides together. */
    public long countNotReached(Instant until) {
        var count = 0L;
        var place = "";
        while (true) {
            var step = list(allAwaitedFilter(until, place), OLDEST_FIRST, COUNTED_AT_ONCE);
            count += step.size() - openedInTheInbox(step).size();
            if (step.size() < COUNTED_AT_ONCE) {
                return count;
            }
            place = order(step.getLast());
        }
    }

    static Bson allAwaitedFilter(Instant until, String after) {
        return and(exists("awaited"), lt("order", Documents.text(until)), gt("order", after));
    }

    static Bson awaitedFilter(String issuingSide, Instant until, Optional<String> after) {
        var filter = new ArrayList<Bson>();
        filter.add(eq("awaited", issuingSide));
        filter.add(lt("order", Documents.text(until)));
        after.ifPresent(place -> filter.add(gt("order", place)));
        return and(filter);
    }

    private Set<String> openedInTheInbox(List<Stored<Notice>> awaited) {
        var ids = awaited.stream().map(NoticeLists::inInbox).toList();
        var filter = and(in("_id", ids), in("state", NoticeState.OPENED.name(), NoticeState.ACKNOWLEDGED.name()));
        return notices.documents()
                .find(filter)
                .projection(Projections.include("_id"))
                .map(opened -> opened.getString("_id"))
                .into(new HashSet<>());
    }

    private static String inInbox(Stored<Notice> notice) {
        var state = notice.state();
        return NoticeId.of(state.event(), state.recipient(), Channel.INBOX);
    }

    /** Its place in every list. */
    public static String order(Stored<Notice> notice) {
        return notice.document().getString("order");
    }

    private List<Stored<Notice>> list(Bson filter, Bson sort, int limit) {
        return notices.documents()
                .find(filter)
                .sort(sort)
                .limit(limit)
                .map(notices::read)
                .into(new ArrayList<>());
    }
}
