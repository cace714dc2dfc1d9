package vn.giaoviec.task.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.contract.EnvelopeCodec;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Cursor;
import vn.giaoviec.kit.http.Language;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.task.adapter.mongo.Agencies;
import vn.giaoviec.task.adapter.mongo.AssignmentLists;
import vn.giaoviec.task.adapter.mongo.AssignmentQuery;
import vn.giaoviec.task.adapter.mongo.Calendars;
import vn.giaoviec.task.adapter.mongo.StoredFamilies;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.RequestKind;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.State;

/** Reading assignments: lists, one, and what happened to it. */
@RestController
final class AssignmentsController {
    private static final int MOST_SILENT_DAYS = 3_650;

    private final AggregateCollection<Assignment> assignments;
    private final Visible visible;
    private final Contained contained;
    private final AssignmentLists lists;
    private final Calendars calendars;
    private final StoredFamilies families;
    private final Agencies agencies;

    AssignmentsController(
            AggregateCollection<Assignment> assignments,
            Visible visible,
            Contained contained,
            AssignmentLists lists,
            Calendars calendars,
            StoredFamilies families,
            Agencies agencies) {
        this.assignments = assignments;
        this.visible = visible;
        this.contained = contained;
        this.lists = lists;
        this.calendars = calendars;
        this.families = families;
        this.agencies = agencies;
    }

    @GetMapping("/assignments")
    Page<Map<String, Object>> list(Caller caller, HttpServletRequest request) {
        var asked = QueryParameters.of(
                request,
                "agency",
                "state",
                "directive",
                "task",
                "role",
                "schedule",
                "due",
                "silentFor",
                "request",
                "cursor",
                "limit",
                "after");
        var limit = asked.limit();
        var today = calendars.today();
        var query = new AssignmentQuery(
                caller.agency(),
                asked.text("agency").orElse(null),
                asked.oneOf("state", State.class).orElse(null),
                asked.text("directive").orElse(null),
                asked.text("task").orElse(null),
                asked.oneOf("role", Role.class).orElse(null),
                asked.oneOf("schedule", Schedule.class).orElse(null),
                asked.date("due").orElse(null),
                asked.text("silentFor")
                        .map(given -> today.day().minusDays(asked.whole("silentFor", 1, MOST_SILENT_DAYS, 1)))
                        .orElse(null),
                asked.oneOf("request", RequestKind.class).orElse(null),
                today,
                asked.cursor().map(cursor -> Cursor.decode(cursor, 2)).orElse(null),
                limit + 1);
        asked.after().ifPresent(position -> position.await(wanted -> contained.contains(wanted, caller)));
        var found = lists.find(query);
        return Page.of(found, limit, one -> List.of(one.state().dueOrder().toString(), one.id()))
                .map(one ->
                        query.request() == null ? AssignmentView.item(one, today) : AssignmentView.asked(one, today));
    }

    @GetMapping("/assignments/{id}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String id, Caller caller, HttpServletRequest request) {
        QueryParameters.of(request);
        var stored = visible.to(caller, id).orElseThrow(Problems::notFound);
        // Whoever delegated a part learns nothing by it of the others who have the task.
        var showsAll =
                stored.state().isIssuingSide(caller.agency()) && !stored.state().isDelegated();
        var rollUp = showsAll ? lists.rollUp(stored.state()) : null;
        var children = stored.state().isDelegated() ? List.<Stored<Assignment>>of() : families.children(id);
        return ResponseEntity.ok()
                .eTag("\"" + stored.version() + "\"")
                .body(AssignmentView.whole(stored, calendars.today(), Visible.actor(caller), rollUp, children));
    }

    /** Envelopes, oldest first; the cursor is the number of the last one seen. */
    @GetMapping("/assignments/{id}/history")
    Page<JsonNode> history(@PathVariable String id, Caller caller, HttpServletRequest request) {
        return events(id, caller, request).map(EnvelopeCodec::toJson);
    }

    /** The same in words, of the language that the caller prefers. */
    @GetMapping("/assignments/{id}/account")
    ResponseEntity<Page<Account.Line>> account(@PathVariable String id, Caller caller, HttpServletRequest request) {
        var events = events(id, caller, request);
        var account = new Account(agencies.names(Account.agencies(events.items())), Language.of(request));
        return Language.answer(request, events.map(account::line));
    }

    private Page<Envelope> events(String id, Caller caller, HttpServletRequest request) {
        var asked = QueryParameters.of(request, "cursor", "limit");
        visible.to(caller, id).orElseThrow(Problems::notFound);
        var limit = asked.limit();
        var seen = asked.cursor().map(AssignmentsController::number).orElse(0L);
        var events = assignments.history(id).stream()
                .filter(event -> event.sequence() > seen)
                .limit(limit + 1L)
                .toList();
        return Page.of(events, limit, event -> List.of(String.valueOf(event.sequence())));
    }

    private static long number(String cursor) {
        var number = Cursor.decode(cursor, 1).getFirst();
        if (!number.matches("\\d{1,15}")) {
            throw Problems.invalid()
                    .at("?cursor", "không phải con trỏ của danh sách này", "is not a cursor of this list");
        }
        return Long.parseLong(number);
    }
}
