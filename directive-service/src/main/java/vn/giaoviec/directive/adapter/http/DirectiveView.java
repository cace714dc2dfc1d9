package vn.giaoviec.directive.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.giaoviec.directive.model.Acting;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.DirectiveState;
import vn.giaoviec.directive.model.Ending;
import vn.giaoviec.directive.model.Sight;
import vn.giaoviec.directive.model.Source;
import vn.giaoviec.kit.aggregate.Stored;

/** A directive as its reader may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectiveView(
        String id,
        long version,
        long sequence,
        DirectiveState state,
        int edition,
        DirectiveDocument document,
        List<TaskBody> tasks,
        Source source,
        String note,
        Ending ending) {

    /**
     * @param held ids of the tasks that their agency holds or held
     * @param today in Asia/Ho_Chi_Minh: by which a draft without a printed day is looked at
     */
    static DirectiveView of(Stored<Directive> stored, Acting who, Set<String> held, LocalDate today) {
        return Sight.of(stored.state(), who, held) == Sight.WHOLE
                ? whole(stored, today)
                : ofAddressee(stored, who.agency(), held);
    }

    private static DirectiveView whole(Stored<Directive> stored, LocalDate today) {
        var directive = stored.state();
        var draft = directive.state() == DirectiveState.DRAFT || directive.state() == DirectiveState.SUBMITTED;
        var tasks = directive.tasks().stream()
                .map(task -> TaskBody.whole(task, directive.document().dayOfIssue(today), draft, directive.groups()))
                .toList();
        return view(stored, tasks, directive.source(), directive.note());
    }

    /** The source holds the words of everybody's tasks, so it is not an addressee's to read. */
    private static DirectiveView ofAddressee(Stored<Directive> stored, String agency, Set<String> held) {
        var directive = stored.state();
        var tasks = directive.tasksOf(agency, held).stream()
                .map(task -> TaskBody.ofAddressee(task, directive.groups(), agency))
                .toList();
        return view(stored, tasks, null, null);
    }

    private static DirectiveView view(Stored<Directive> stored, List<TaskBody> tasks, Source source, String note) {
        var directive = stored.state();
        return new DirectiveView(
                stored.id(),
                stored.version(),
                stored.sequence(),
                directive.state(),
                directive.edition(),
                directive.document(),
                tasks,
                source,
                note,
                directive.ending());
    }

    /** An item of a list: without its tasks. */
    static DirectiveView item(Stored<Directive> stored) {
        return view(stored, null, null, null);
    }
}
