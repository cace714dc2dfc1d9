package vn.giaoviec.directive.adapter.http;

import java.util.List;
import vn.giaoviec.directive.adapter.stream.DirectiveFacts;
import vn.giaoviec.directive.model.Answer;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveCommand;
import vn.giaoviec.directive.model.DirectiveEvent;
import vn.giaoviec.kit.http.Change;
import vn.giaoviec.kit.http.Changes;
import vn.giaoviec.kit.http.Decision;

/** What a directive answers, as the kit carries it out. */
final class Answers {
    private Answers() {}

    static Directive accepted(Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted -> accepted.after();
            case Answer.Refused refused -> throw Refusals.of(refused);
        };
    }

    static Decision<Directive> decision(Answer answer, Change change, DirectiveCommand command) {
        return switch (answer) {
            case Answer.Accepted(var after, var events) -> decision(after, events, change, command);
            case Answer.Refused refused -> throw Refusals.of(refused);
        };
    }

    static Decision<Directive> decision(
            Directive after, List<DirectiveEvent> events, Change change, DirectiveCommand command) {
        var facts = events.stream().map(DirectiveFacts::of).toList();
        return Decision.accept(after, facts, Callers.cause(change, command.role()));
    }

    static Changes.Creation<Directive> creation(Directive draft, Change change) {
        var cause = Callers.cause(change, DirectiveCommand.EDIT.role());
        return new Changes.Creation<>(draft.id(), "/directives/" + draft.id(), draft, List.of(), cause);
    }
}
