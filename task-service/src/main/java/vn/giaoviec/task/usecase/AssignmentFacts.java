package vn.giaoviec.task.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentEvent;
import vn.giaoviec.task.model.CommandName;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.State;

/** What happened in the model as the facts that the contract knows; every one carries the state after it. */
public final class AssignmentFacts {
    public static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";
    public static final String STATUS_CHANGED = "vn.giaoviec.assignment.status-changed.v1";
    public static final String PROGRESS_REPORTED = "vn.giaoviec.assignment.progress-reported.v1";

    private AssignmentFacts() {}

    public static List<Fact> of(State from, Assignment after, List<AssignmentEvent> events) {
        return events.stream().map(event -> fact(from, after, event)).toList();
    }

    static Fact assigned(Assignment made, String reason) {
        return fact(
                made.state(),
                made,
                new AssignmentEvent.Assigned(
                        made.predecessors().isEmpty()
                                ? null
                                : made.predecessors().getLast(),
                        reason));
    }

    private static Fact fact(State from, Assignment after, AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.Assigned e -> new Fact(ASSIGNED, assigned(after, e));
            case AssignmentEvent.ProgressReported e -> {
                var data = common(after);
                data.put("text", e.text());
                data.put("percent", e.percent());
                data.put("difficulties", e.difficulties());
                data.put("proposals", e.proposals());
                data.put("evidence", e.evidence().isEmpty() ? null : e.evidence());
                yield new Fact(PROGRESS_REPORTED, data);
            }
            case AssignmentEvent.Acknowledged e ->
                changed(CommandName.ACKNOWLEDGE, from, after, data -> data.put("text", e.text()));
            case AssignmentEvent.Accepted e ->
                changed(CommandName.ACCEPT, from, after, data -> data.put("text", e.text()));
            case AssignmentEvent.Returned e ->
                changed(CommandName.RETURN, from, after, data -> {
                    data.put("reasonCode", e.reasonCode());
                    data.put("text", e.text());
                });
            case AssignmentEvent.InsistedOn e ->
                changed(CommandName.INSIST, from, after, data -> data.put("text", e.text()));
            case AssignmentEvent.Begun e -> changed(CommandName.PROGRESS, from, after, data -> {});
            case AssignmentEvent.Reported e ->
                changed(CommandName.REPORT, from, after, data -> {
                    data.put("result", e.report().result());
                    data.put(
                            "evidence",
                            e.report().evidence().isEmpty() ? null : e.report().evidence());
                    data.put("text", e.text());
                });
            case AssignmentEvent.Verified e ->
                changed(CommandName.VERIFY, from, after, data -> {
                    data.put("class", e.judgement().current());
                    data.put("classFirst", e.judgement().first());
                    data.put("text", e.text());
                });
            case AssignmentEvent.SentBack e ->
                changed(CommandName.SEND_BACK, from, after, data -> reason(data, e.reason(), e.text()));
            case AssignmentEvent.Transferred e ->
                changed(CommandName.TRANSFER, from, after, data -> {
                    data.put("successor", e.successor());
                    reason(data, e.reason(), e.text());
                });
            case AssignmentEvent.Withdrawn e ->
                changed(CommandName.WITHDRAW, from, after, data -> reason(data, e.reason(), e.text()));
        };
    }

    private static void reason(Map<String, Object> data, String reason, String text) {
        data.put("reason", reason);
        data.put("text", text);
    }

    private static Fact changed(CommandName command, State from, Assignment after, Consumer<Map<String, Object>> more) {
        var data = common(after);
        data.put("command", command.wire());
        data.put("from", from);
        data.put("reportedAt", after.report() == null ? null : after.report().reportedAt());
        more.accept(data);
        return new Fact(STATUS_CHANGED, data);
    }

    private static Map<String, Object> common(Assignment after) {
        var data = new LinkedHashMap<String, Object>();
        data.put("state", after.state());
        data.put("directive", brief(after.directive()));
        data.put("task", Map.of("id", after.task().id()));
        data.put("agency", after.agency());
        data.put("role", after.role());
        data.put("deadline", after.deadline());
        data.put("firstDeadline", after.firstDeadline());
        data.put("evidenceLevel", after.evidenceLevel());
        data.put("parent", after.parent());
        return data;
    }

    private static Map<String, Object> brief(Directive directive) {
        var brief = new LinkedHashMap<String, Object>();
        brief.put("id", directive.id());
        brief.put("number", directive.number());
        brief.put("issuer", directive.issuer());
        brief.put("trackedBy", directive.trackedBy());
        return brief;
    }

    private static Map<String, Object> assigned(Assignment made, AssignmentEvent.Assigned event) {
        var data = common(made);
        data.put("directive", made.directive());
        data.put("task", made.task());
        data.put("occurrence", made.occurrence());
        data.put("cause", made.cause());
        data.put("predecessor", event.predecessor());
        data.put("reason", event.reason());
        return data;
    }
}
