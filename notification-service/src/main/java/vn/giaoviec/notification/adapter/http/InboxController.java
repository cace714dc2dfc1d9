package vn.giaoviec.notification.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.Cause;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Changes.Precondition;
import vn.giaoviec.kit.http.Cursor;
import vn.giaoviec.kit.http.Decision;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.notification.adapter.mongo.NoticeLists;
import vn.giaoviec.notification.adapter.stream.NoticeFacts;
import vn.giaoviec.notification.model.Answer;
import vn.giaoviec.notification.model.Channel;
import vn.giaoviec.notification.model.Notice;
import vn.giaoviec.notification.model.NoticeState;

/** The inbox of an agency: for its own people only. */
@RestController
class InboxController {
    private final AggregateCollection<Notice> notices;
    private final NoticeLists lists;
    private final Contained contained;
    private final Changes changes;
    private final Clock clock;

    InboxController(
            AggregateCollection<Notice> notices, NoticeLists lists, Contained contained, Changes changes, Clock clock) {
        this.notices = notices;
        this.lists = lists;
        this.contained = contained;
        this.changes = changes;
        this.clock = clock;
    }

    /** A command that takes nothing. */
    record Nothing() {}

    @FunctionalInterface
    private interface Move {
        Answer of(Notice notice, String role);
    }

    @GetMapping("/agencies/{code}/inbox")
    Page<InboxEntry> inbox(@PathVariable String code, Caller caller, HttpServletRequest request) {
        Acting.requireOwn(caller, code);
        var query = QueryParameters.of(request, "state", "unread", "limit", "cursor", "after");
        var state = state(query);
        var limit = query.limit();
        var before = query.cursor().map(cursor -> Cursor.decode(cursor, 1).getFirst());
        contained.await(query, caller);
        return Page.of(lists.inbox(code, state, before, limit + 1), limit, entry -> List.of(NoticeLists.order(entry)))
                .map(InboxEntry::of);
    }

    /** Unread is what nobody has opened or acknowledged. */
    private static Optional<NoticeState> state(QueryParameters query) {
        var state = query.oneOf("state", NoticeState.class);
        if (!query.flag("unread")) {
            return state;
        }
        if (state.isPresent()) {
            throw Problems.invalid()
                    .at("?unread", "không dùng cùng với state", "is not to be used together with state");
        }
        return Optional.of(NoticeState.QUEUED);
    }

    @GetMapping("/agencies/{code}/inbox/{id}")
    ResponseEntity<InboxEntry> entry(
            @PathVariable String code, @PathVariable String id, Caller caller, HttpServletRequest request) {
        Acting.requireOwn(caller, code);
        QueryParameters.of(request);
        var entry = ofAgency(code, id).filter(inChannel(Channel.INBOX)).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + entry.version() + "\"").body(InboxEntry.of(entry));
    }

    @PostMapping("/agencies/{code}/inbox/{id}/open")
    ResponseEntity<Map<String, Object>> open(@PathVariable String code, @PathVariable String id, Change change) {
        return answer(
                change,
                Precondition.IF_MATCH,
                code,
                id,
                inChannel(Channel.INBOX),
                (notice, role) -> notice.open(role, clock.instant()));
    }

    /** Also of a notice that came by another channel: acknowledging is the same on all of them. */
    @PostMapping("/agencies/{code}/inbox/{id}/acknowledge")
    ResponseEntity<Map<String, Object>> acknowledge(@PathVariable String code, @PathVariable String id, Change change) {
        return answer(
                change,
                Precondition.NONE,
                code,
                id,
                any -> true,
                (notice, role) -> notice.acknowledge(role, clock.instant()));
    }

    private ResponseEntity<Map<String, Object>> answer(
            Change change,
            Precondition precondition,
            String code,
            String id,
            Predicate<Stored<Notice>> channel,
            Move move) {
        Acting.requireOwn(change.caller(), code);
        return changes.one(
                change,
                precondition,
                notices,
                id,
                stored -> isOf(code, stored) && channel.test(stored),
                Nothing.class,
                (stored, nothing) -> decide(change, stored, move));
    }

    private Decision<Notice> decide(Change change, Stored<Notice> stored, Move move) {
        var role = Acting.answering(change.caller(), stored.state().addressee());
        return switch (move.of(stored.state(), role)) {
            case Answer.Moved(var after) ->
                Decision.accept(after, List.of(NoticeFacts.of(after)), new Cause(change.commandId(), change.as(role)));
            case Answer.Already already -> Decision.unchanged();
            case Answer.Forbidden(var rule) -> Decision.forbid(rule.sentence(), new Text(rule.vi(), rule.en()));
        };
    }

    private Optional<Stored<Notice>> ofAgency(String code, String id) {
        return notices.find(id).filter(stored -> isOf(code, stored));
    }

    private static boolean isOf(String code, Stored<Notice> stored) {
        return stored.state().agency().equals(code);
    }

    private static Predicate<Stored<Notice>> inChannel(Channel channel) {
        return stored -> stored.state().channel() == channel;
    }
}
