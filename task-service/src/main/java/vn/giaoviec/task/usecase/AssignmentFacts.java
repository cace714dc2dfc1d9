package vn.giaoviec.task.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.giaoviec.kit.aggregate.Fact;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.AssignmentEvent;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.Elsewhere;
import vn.giaoviec.task.model.State;

/** What happened in the model as the facts that the contract knows; every one carries the state after it. */
public final class AssignmentFacts {
    public static final String ASSIGNED = "vn.giaoviec.assignment.assigned.v1";
    public static final String STATUS_CHANGED = "vn.giaoviec.assignment.status-changed.v1";
    public static final String PROGRESS_REPORTED = "vn.giaoviec.assignment.progress-reported.v1";
    private static final String DEADLINE_CHANGED = "vn.giaoviec.assignment.deadline-changed.v1";
    private static final String AMENDED = "vn.giaoviec.assignment.amended.v1";
    private static final String JOINED = "vn.giaoviec.assignment.joined.v1";
    private static final String DELEGATED = "vn.giaoviec.assignment.delegated.v1";
    private static final String HANDLER_NAMED = "vn.giaoviec.assignment.handler-named.v1";
    private static final String EVIDENCE_ADDED = "vn.giaoviec.assignment.evidence-added.v1";
    private static final String COMMENTED = "vn.giaoviec.assignment.commented.v1";
    private static final String URGED = "vn.giaoviec.assignment.urged.v1";

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

    /** Assigned, in the state that it had in the other system. */
    static Fact brought(Assignment made, Elsewhere there, String reason) {
        var data = assigned(made, new AssignmentEvent.Assigned(null, reason));
        data.put("effectiveAt", there.on());
        data.put("result", there.result());
        data.put("evidence", there.evidence().isEmpty() ? null : there.evidence());
        if (made.report() != null) {
            data.put("reportedAt", made.report().reportedAt());
        }
        if (made.judgement() != null) {
            data.put("class", made.judgement().current());
            data.put("classFirst", made.judgement().first());
        }
        return new Fact(ASSIGNED, data);
    }

    private static Fact fact(State from, Assignment after, AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.Assigned e -> new Fact(ASSIGNED, assigned(after, e));
            case AssignmentEvent.ProgressReported e ->
                told(PROGRESS_REPORTED, after, data -> {
                    data.put("text", e.text());
                    data.put("percent", e.percent());
                    data.put("difficulties", e.difficulties());
                    data.put("proposals", e.proposals());
                    data.put("evidence", e.evidence().isEmpty() ? null : e.evidence());
                });
            case AssignmentEvent.StateChanged e -> StateFacts.of(from, after, e);
            case AssignmentEvent.RequestMade e -> RequestFacts.made(after, e);
            case AssignmentEvent.RequestClosed e -> RequestFacts.closed(after, e);
            case AssignmentEvent.DeadlineChanged e ->
                told(DEADLINE_CHANGED, after, data -> {
                    data.put("previousDeadline", e.entry().from());
                    data.put("decision", e.entry().decision());
                    data.put("reason", e.entry().reason());
                });
            case AssignmentEvent.Amended e ->
                told(AMENDED, after, data -> {
                    data.put("task", after.task());
                    data.put("edition", e.edition());
                    data.put("reason", e.reason());
                });
            case AssignmentEvent.Joined e ->
                told(JOINED, after, data -> {
                    data.put("joined", Map.of("id", e.joined(), "agency", e.agency()));
                    data.put("act", e.act());
                    data.put("merged", after.merged());
                });
            case AssignmentEvent.Delegated e -> told(DELEGATED, after, data -> data.put("child", e.child()));
            case AssignmentEvent.HandlerNamed e ->
                told(HANDLER_NAMED, after, data -> {
                    data.put("officer", e.officer());
                    data.put("text", e.text());
                });
            case AssignmentEvent.EvidenceAdded e ->
                told(EVIDENCE_ADDED, after, data -> {
                    data.put("evidence", e.evidence());
                    data.put("text", e.text());
                });
            case AssignmentEvent.ClockFired e -> ClockFacts.fired(after, e);
            case AssignmentEvent.Commented e -> told(COMMENTED, after, data -> data.put("text", e.text()));
            case AssignmentEvent.Urged e -> told(URGED, after, data -> data.put("text", e.text()));
        };
    }

    static Fact told(String type, Assignment after, Consumer<Map<String, Object>> more) {
        var data = common(after);
        more.accept(data);
        return new Fact(type, data);
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
        data.put("merged", made.merged());
        data.put("reason", event.reason());
        return data;
    }
}
