package vn.giaoviec.notification.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Cursor;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.notification.adapter.mongo.AgencyStore;
import vn.giaoviec.notification.adapter.mongo.KnownAssignmentStore;
import vn.giaoviec.notification.adapter.mongo.NoticeLists;
import vn.giaoviec.notification.model.Notice;

/** The proof: who was told of an assignment, and who has not been reached. */
@RestController
class DeliveriesController {
    private final NoticeLists lists;
    private final KnownAssignmentStore assignments;
    private final AgencyStore agencies;
    private final Contained contained;
    private final Clock clock;

    DeliveriesController(
            NoticeLists lists,
            KnownAssignmentStore assignments,
            AgencyStore agencies,
            Contained contained,
            Clock clock) {
        this.lists = lists;
        this.assignments = assignments;
        this.agencies = agencies;
        this.contained = contained;
        this.clock = clock;
    }

    /** Oldest first. The issuing side sees all of them, the assignment's agency those to itself. */
    @GetMapping("/assignments/{id}/deliveries")
    Page<Delivery> ofAssignment(@PathVariable String id, Caller caller, HttpServletRequest request) {
        var query = QueryParameters.of(request, "limit", "cursor", "after");
        contained.await(query, caller);
        assignments
                .find(id)
                .filter(assignment -> assignment.readers().contains(caller.agency()))
                .orElseThrow(Problems::notFound);
        var limit = query.limit();
        var after = query.cursor().map(cursor -> Cursor.decode(cursor, 1).getFirst());
        return page(lists.ofAssignment(id, caller.agency(), after, limit + 1), limit);
    }

    /** Of the directives that the caller's agency issued or tracks, oldest first. */
    @GetMapping("/deliveries/not-reached")
    Page<Delivery> notReached(Caller caller, HttpServletRequest request) {
        var query = QueryParameters.of(request, "limit", "cursor");
        var limit = query.limit();
        var after = query.cursor().map(cursor -> Cursor.decode(cursor, 1).getFirst());
        var until = clock.instant().minus(Notice.PATIENCE);
        return page(lists.notReached(caller.agency(), until, after, limit + 1), limit);
    }

    private Page<Delivery> page(List<Stored<Notice>> read, int limit) {
        var codes = read.stream().map(stored -> stored.state().agency()).collect(Collectors.toSet());
        var names = agencies.named(codes);
        return Page.of(read, limit, notice -> List.of(NoticeLists.order(notice)))
                .map(stored -> Delivery.of(stored, names));
    }
}
