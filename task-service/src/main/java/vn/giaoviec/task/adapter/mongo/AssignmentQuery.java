package vn.giaoviec.task.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.fields;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.RequestKind;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.model.Today;

/**
 * One question for the list of assignments; sorted by deadline, the undated last, then by id. What is null is not
 * asked.
 *
 * @param reader the agency that asks: it finds what it may see and nothing else
 * @param due the deadline is on or before this day
 * @param silentSince work goes on of which nothing was heard since this day or longer
 * @param request one of that kind is open; what is found comes with all that was ever asked about it
 * @param today the day that a schedule is judged on
 * @param behind deadline and id of the last item of the page before
 */
public record AssignmentQuery(
        String reader,
        String agency,
        State state,
        String directive,
        String task,
        Role role,
        Schedule schedule,
        LocalDate due,
        LocalDate silentSince,
        RequestKind request,
        Today today,
        List<String> behind,
        int limit) {

    private static final String REQUESTS = "requests";

    /** Without what grows, and what only the store asks for. */
    private static final Bson LIST_OF_REQUESTS =
            exclude("outbox", "commands", "clocks", "deadlineHistory", "files", "readers", "openKey");

    private static final Bson LIST = fields(LIST_OF_REQUESTS, exclude(REQUESTS));

    /** Without what no list shows: of what was found nothing is decided. */
    public FindIterable<Document> on(MongoCollection<Document> assignments) {
        return assignments
                .find(and(conditions()))
                .projection(request == null ? LIST : LIST_OF_REQUESTS)
                .sort(Sorts.ascending("dueOrder", "_id"))
                .limit(limit);
    }

    private List<Bson> conditions() {
        var conditions = new ArrayList<Bson>();
        conditions.add(eq("readers", reader));
        asked(conditions, "agency", agency);
        asked(conditions, "state", state);
        asked(conditions, "directive.id", directive);
        asked(conditions, "task.id", task);
        asked(conditions, "role", role);
        if (schedule != null) {
            conditions.add(onSchedule());
        }
        if (due != null) {
            conditions.add(lte("dueOrder", due.toString()));
        }
        if (silentSince != null) {
            // The states for the index; few are silent, and many wait for others.
            conditions.add(in("state", names(Assignment.GOING_ON::contains)));
            conditions.add(lte("silentSince", silentSince.toString()));
        }
        if (request != null) {
            // The states and the number for the index; what is closed stays where it was asked.
            conditions.add(in("state", names(request::waitsIn)));
            conditions.add(gte(numberOf(request), 1));
            conditions.add(elemMatch(requestsOf(request), exists("closing", false)));
        }
        if (behind != null) {
            var deadline = behind.getFirst();
            conditions.add(gte("dueOrder", deadline));
            conditions.add(or(gt("dueOrder", deadline), gt("_id", behind.getLast())));
        }
        return conditions;
    }

    private static void asked(List<Bson> conditions, String field, Object value) {
        if (value != null) {
            conditions.add(eq(field, value.toString()));
        }
    }

    private static String requestsOf(RequestKind kind) {
        return REQUESTS + "."
                + switch (kind) {
                    case EXTENSION -> "extensions";
                    case HOLD -> "holds";
                    case LATE_RETURN -> "lateReturns";
                    case EXPLANATION -> "explanations";
                };
    }

    /** There where one of that kind was ever asked. */
    static String numberOf(RequestKind kind) {
        return requestsOf(kind) + ".n";
    }

    private Bson onSchedule() {
        var open = in("state", names(State::open));
        var soon = today.lastDueSoon().toString();
        var day = today.day().toString();
        return switch (schedule) {
            case NO_DEADLINE ->
                and(
                        eq("dueOrder", Assignment.UNDATED.toString()),
                        in("state", names(state -> state.open() || state == State.COMPLETED)));
            case OVERDUE -> and(open, lt("dueOrder", day));
            case DUE_SOON -> and(open, gte("dueOrder", day), lte("dueOrder", soon));
            case IN_TIME -> and(open, gt("dueOrder", soon), ne("dueOrder", Assignment.UNDATED.toString()));
            case ON_TIME, LATE -> eq("judgement.current", schedule.name());
        };
    }

    private static List<String> names(java.util.function.Predicate<State> wanted) {
        return Arrays.stream(State.values()).filter(wanted).map(State::name).toList();
    }
}
