package vn.giaoviec.directive.adapter.http;

import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaoviec.directive.adapter.mongo.StoredDirectives;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveCommand;
import vn.giaoviec.directive.model.Rule;
import vn.giaoviec.directive.usecase.AmendingADirective;
import vn.giaoviec.directive.usecase.Finalities;
import vn.giaoviec.directive.usecase.IssuingADirective;
import vn.giaoviec.directive.usecase.Reopening;
import vn.giaoviec.kit.aggregate.AggregateCollection;
import vn.giaoviec.kit.aggregate.DuplicateKey;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Problems;
import vn.giaoviec.kit.http.StrictJson;
import vn.giaoviec.kit.time.DomainClock;

/** A directive goes its way: to the signer, back, out or away, and to its end. */
@RestController
final class DirectiveCommandsController {
    private final AggregateCollection<Directive> directives;
    private final StoredDirectives stored;
    private final IssuingADirective issuing;
    private final AmendingADirective amending;
    private final Finalities finalities;
    private final Reopening reopening;
    private final Changes changes;
    private final DomainClock clock;

    DirectiveCommandsController(
            AggregateCollection<Directive> directives,
            StoredDirectives stored,
            IssuingADirective issuing,
            AmendingADirective amending,
            Finalities finalities,
            Reopening reopening,
            Changes changes,
            DomainClock clock) {
        this.directives = directives;
        this.stored = stored;
        this.issuing = issuing;
        this.amending = amending;
        this.finalities = finalities;
        this.reopening = reopening;
        this.changes = changes;
        this.clock = clock;
    }

    /** No command of these needs more than its name. */
    record Nothing() {}

    private static String said(String pointer, String value, String vietnamese, String english) {
        if (value == null || value.isBlank()) {
            throw Problems.invalid().at(pointer, vietnamese, english);
        }
        return value;
    }

    /** @param reason in the signer's words */
    record Reason(String reason) {
        String given() {
            return said("/reason", reason, "cần nêu lý do", "must say why");
        }
    }

    /** @param by id of the directive that stands in its place */
    record Supersede(String by, String reason) {
        String other() {
            return said("/by", by, "cần nêu văn bản thay thế", "must name what takes its place");
        }

        String why() {
            return new Reason(reason).given();
        }
    }

    /** @param note what the clerk should see to */
    record SendBack(String note) {
        static SendBack read(Change change) {
            change.key();
            var body = StrictJson.read(change.body(), SendBack.class);
            if (body.note() == null) {
                throw Problems.invalid().at("/note", "cần nêu điều cần sửa", "must say what the clerk should see to");
            }
            return body;
        }
    }

    @PostMapping("/directives/{id}/submit")
    ResponseEntity<?> submit(@PathVariable String id, Change change) {
        return carryOut(
                id,
                change,
                DirectiveCommand.SUBMIT,
                Nothing.class,
                (draft, nothing) -> draft.submit(clock.today(), Callers.acting(change.caller())));
    }

    @PostMapping("/directives/{id}/send-back")
    ResponseEntity<?> sendBack(@PathVariable String id, Change change) {
        var who = Callers.acting(change.caller());
        stored.visible(id, who).orElseThrow(Problems::notFound);
        var note = SendBack.read(change).note();
        return carryOut(
                id, change, DirectiveCommand.SEND_BACK, Void.class, (draft, nothing) -> draft.sendBack(note, who));
    }

    @PostMapping("/directives/{id}/discard")
    ResponseEntity<?> discard(@PathVariable String id, Change change) {
        return carryOut(
                id,
                change,
                DirectiveCommand.DISCARD,
                Nothing.class,
                (draft, nothing) -> draft.discard(Callers.acting(change.caller())));
    }

    @PostMapping("/directives/{id}/issue")
    ResponseEntity<?> issue(@PathVariable String id, Change change) {
        return carryOut(
                id,
                change,
                DirectiveCommand.ISSUE,
                Nothing.class,
                (draft, nothing) -> issuing.issue(draft, Callers.acting(change.caller())));
    }

    @PostMapping("/directives/{id}/amend")
    ResponseEntity<?> amend(@PathVariable String id, Change change) {
        var who = Callers.acting(change.caller());
        stored.visible(id, who).orElseThrow(Problems::notFound);
        var body = AmendBody.read(change);
        return carryOut(
                id,
                change,
                DirectiveCommand.AMEND,
                Void.class,
                (directive, nothing) -> amending.amend(directive, body.reason(), body.taskList(), who));
    }

    @PostMapping("/directives/{id}/withdraw")
    ResponseEntity<?> withdraw(@PathVariable String id, Change change) {
        return carryOut(
                id,
                change,
                DirectiveCommand.WITHDRAW,
                Reason.class,
                (directive, why) -> directive.withdraw(why.given(), Callers.acting(change.caller())));
    }

    @PostMapping("/directives/{id}/supersede")
    ResponseEntity<?> supersede(@PathVariable String id, Change change) {
        var who = Callers.acting(change.caller());
        return carryOut(
                id,
                change,
                DirectiveCommand.SUPERSEDE,
                Supersede.class,
                (directive, wanted) ->
                        directive.supersede(stored.visible(wanted.other(), who).map(Stored::state), wanted.why(), who));
    }

    @PostMapping("/directives/{id}/conclude")
    ResponseEntity<?> conclude(@PathVariable String id, Change change) {
        var answer = carryOut(
                id,
                change,
                DirectiveCommand.CONCLUDE,
                Reason.class,
                (directive, why) ->
                        directive.conclude(finalities.of(id), why.reason(), Callers.acting(change.caller())));
        reopening.whereSomethingIsOpen(id, change.commandId());
        return answer;
    }

    @PostMapping("/directives/{id}/reopen")
    ResponseEntity<?> reopen(@PathVariable String id, Change change) {
        return carryOut(
                id,
                change,
                DirectiveCommand.REOPEN,
                Reason.class,
                (directive, why) -> directive.reopen(why.given(), Callers.acting(change.caller())));
    }

    private <B> ResponseEntity<?> carryOut(
            String id,
            Change change,
            DirectiveCommand command,
            Class<B> body,
            BiFunction<Directive, B, Answer> answer) {
        Acting who = Callers.acting(change.caller());
        return changes.one(
                change,
                Changes.Precondition.IF_MATCH,
                directives,
                id,
                found -> stored.isVisible(found, who),
                body,
                (found, wanted) -> Answers.decision(answer.apply(found.state(), wanted), change, command),
                (found, accepted, remember) -> {
                    try {
                        return command == DirectiveCommand.CONCLUDE
                                ? reopening.concluded(
                                        found, accepted.after(), accepted.facts(), accepted.cause(), remember)
                                : directives.update(
                                        found, accepted.after(), accepted.facts(), accepted.cause(), remember);
                    } catch (DuplicateKey issuedBefore) {
                        throw Refusals.of(Rule.ANumberIsIssuedOnce)
                                .at("/document/number", "số đã dùng", "is used already");
                    }
                });
    }
}
