package vn.giaoviec.directive.adapter.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.mongo.Storage;
import vn.giaoviec.directive.adapter.mongo.StoredDirectives;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveCommand;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.directive.usecase.EditingADraft;
import vn.giaoviec.directive.usecase.PreparingADraft;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.http.Caller;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Cursor;
import vn.giaoviec.kit.http.Page;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.QueryParameters;
import vn.giaoviec.kit.time.DomainClock;

/** Directives are read, typed and edited. */
@RestController
final class DirectivesController {
    private final AggregateCollection<Directive> directives;
    private final StoredDirectives stored;
    private final PreparingADraft preparing;
    private final EditingADraft editing;
    private final Attachments attachments;
    private final Changes changes;
    private final DomainClock clock;

    DirectivesController(
            AggregateCollection<Directive> directives,
            StoredDirectives stored,
            PreparingADraft preparing,
            EditingADraft editing,
            Attachments attachments,
            Changes changes,
            DomainClock clock) {
        this.directives = directives;
        this.stored = stored;
        this.preparing = preparing;
        this.editing = editing;
        this.attachments = attachments;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/directives")
    Page<DirectiveView> list(HttpServletRequest request, Caller caller) {
        var query = QueryParameters.of(request, "state", "cursor", "limit", "after");
        var who = Callers.acting(caller);
        var limit = query.limit();
        var state = query.oneOf("state", DirectiveState.class).orElse(null);
        var from = query.cursor()
                .map(cursor -> Cursor.decode(cursor, 1).getFirst())
                .orElse(null);
        query.after()
                .ifPresent(position -> position.await(wanted -> stored.visible(wanted.id(), who)
                        .filter(found -> found.sequence() >= wanted.sequence())
                        .isPresent()));
        return Page.of(stored.page(who, state, from, limit + 1), limit, found -> List.of(Storage.order(found.state())))
                .map(DirectiveView::item);
    }

    @GetMapping("/directives/{id}")
    ResponseEntity<DirectiveView> read(@PathVariable String id, HttpServletRequest request, Caller caller) {
        QueryParameters.of(request);
        var who = Callers.acting(caller);
        var found = stored.visible(id, who).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(DirectiveView.of(found, who, stored.held(found.state(), who), clock.today()));
    }

    @PostMapping(path = "/directives", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> type(Change change) {
        var body = DraftBody.read(change);
        var who = Callers.acting(change.caller());
        var id = change.madeId("directive");
        return changes.create(
                change,
                directives,
                id,
                () -> {
                    var draft = Answers.accepted(preparing.typed(id, body.document(), body.taskList(), who));
                    var source = attachments.attached(body.source(), null, id, change.caller());
                    return Answers.creation(draft.from(source), change);
                },
                Problems::refused);
    }

    @PutMapping(path = "/directives/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> edit(@PathVariable String id, Change change) {
        var who = Callers.acting(change.caller());
        stored.visible(id, who).orElseThrow(Problems::notFound);
        var body = DraftBody.read(change);
        return changes.one(
                change,
                Changes.Precondition.IF_MATCH,
                directives,
                id,
                found -> stored.isVisible(found, who),
                Void.class,
                (found, nothing) -> {
                    var draft = found.state();
                    var edited = Answers.accepted(editing.edit(draft, body.document(), body.taskList(), who));
                    var source = attachments.attached(body.source(), draft.source(), id, change.caller());
                    return Answers.decision(edited.from(source), List.of(), change, DirectiveCommand.EDIT);
                });
    }
}
