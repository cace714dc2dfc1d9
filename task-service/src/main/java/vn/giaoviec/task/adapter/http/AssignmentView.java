package vn.giaoviec.task.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.kit.aggregate.Stored;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.model.Actor;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.DeadlineEntry;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.Judgement;
import vn.giaoviec.task.model.Parts;
import vn.giaoviec.task.model.Report;
import vn.giaoviec.task.model.RollUp;
import vn.giaoviec.task.model.Schedule;
import vn.giaoviec.task.model.State;
import vn.giaoviec.task.model.Task;
import vn.giaoviec.task.model.Today;
import vn.giaoviec.task.model.Transitions;

/** An assignment as the API shows it; what does not apply is left out. */
final class AssignmentView {
    private AssignmentView() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownReport(String result, List<?> evidence, String reportedAt) {}

    /** @param beyondTheWhole it is due after what it was delegated from, because that one's deadline was moved */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownChild(
            String id, String agency, State state, Schedule schedule, LocalDate deadline, boolean beyondTheWhole) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShownDeadline(
            LocalDate from, LocalDate to, String at, String by, String agency, String decision, String reason) {}

    /** An item of a list: the resource without what grows and what depends on who asks. */
    static Map<String, Object> item(Stored<Assignment> stored, Today today) {
        var assignment = stored.state();
        var view = new LinkedHashMap<String, Object>();
        view.put("id", stored.id());
        view.put("version", stored.version());
        view.put("sequence", stored.sequence());
        view.put("directive", directive(assignment.directive()));
        view.put("task", task(assignment.task()));
        view.put("agency", assignment.agency());
        view.put("role", assignment.role());
        view.put("occurrence", assignment.occurrence());
        view.put("state", assignment.state());
        view.put("schedule", assignment.schedule(today));
        view.put("evidenceLevel", assignment.evidenceLevel());
        view.put("firstDeadline", assignment.firstDeadline());
        view.put("deadline", assignment.deadline());
        view.put("handler", assignment.handler());
        view.put("report", report(assignment.report()));
        classes(view, assignment.judgement());
        view.put("children", List.of());
        view.put("parent", assignment.parent());
        view.put("predecessors", assignment.predecessors());
        view.put("successor", assignment.successor());
        view.values().removeIf(java.util.Objects::isNull);
        return view;
    }

    /** An item of a list of those of which something is asked: with what is. */
    static Map<String, Object> asked(Stored<Assignment> stored, Today today) {
        var view = item(stored, today);
        view.put("requests", RequestView.open(stored.state().requests()));
        return view;
    }

    /**
     * @param rollUp of its task, or null for those who may not see the others
     * @param children what was delegated of it: told to its own agency one by one, upwards in one line
     */
    static Map<String, Object> whole(
            Stored<Assignment> stored, Today today, Actor caller, RollUp rollUp, List<Stored<Assignment>> children) {
        var view = item(stored, today);
        var deadline = stored.state().deadline();
        if (stored.state().agency().equals(caller.agency())) {
            view.put(
                    "children",
                    children.stream()
                            .map(child -> child(child, deadline, today))
                            .toList());
        }
        if (!children.isEmpty()) {
            view.put("delegated", Parts.of(children.stream().map(Stored::state).toList()));
        }
        view.put(
                "deadlineHistory",
                stored.state().deadlineHistory().stream()
                        .map(AssignmentView::deadline)
                        .toList());
        RequestView.all(stored.state().requests()).forEach(view::put);
        if (rollUp != null) {
            view.put("rollUp", rollUp);
        }
        view.put("allowed", Transitions.allowed(stored.state(), caller));
        return view;
    }

    private static ShownChild child(Stored<Assignment> stored, LocalDate deadlineOfTheWhole, Today today) {
        var child = stored.state();
        var beyond = child.state().open() && child.isDueAfter(deadlineOfTheWhole);
        return new ShownChild(
                stored.id(), child.agency(), child.state(), child.schedule(today), child.deadline(), beyond);
    }

    private static Map<String, Object> directive(Directive directive) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", directive.id());
        view.put("number", directive.number());
        view.put("subject", directive.subject());
        view.put("issuer", directive.issuer());
        view.put("trackedBy", directive.trackedBy());
        view.put("edition", directive.edition());
        view.values().removeIf(java.util.Objects::isNull);
        return view;
    }

    private static Map<String, Object> task(Task task) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", task.id());
        view.put("quote", task.quote());
        view.put("section", task.section());
        view.put("field", task.field());
        view.put("group", task.group());
        view.put("deliverable", task.deliverable());
        view.put("evidencePolicy", task.evidencePolicy());
        view.values().removeIf(java.util.Objects::isNull);
        return view;
    }

    private static void classes(Map<String, Object> view, Judgement judgement) {
        if (judgement != null) {
            view.put("class", judgement.current());
            view.put("classFirst", judgement.first());
        }
    }

    private static ShownReport report(Report report) {
        return report == null
                ? null
                : new ShownReport(
                        report.result(),
                        report.evidence().stream().map(Documents::of).toList(),
                        Documents.text(report.reportedAt()));
    }

    private static ShownDeadline deadline(DeadlineEntry entry) {
        return new ShownDeadline(
                entry.from(),
                entry.to(),
                Documents.text(entry.at()),
                entry.by(),
                entry.agency(),
                entry.decision(),
                entry.reason());
    }
}
