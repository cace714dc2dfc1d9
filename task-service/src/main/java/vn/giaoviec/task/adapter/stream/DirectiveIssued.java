package vn.giaoviec.task.adapter.stream;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.task.model.Cadence;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.EvidencePolicy;
import vn.giaoviec.task.model.Recurrence;
import vn.giaoviec.task.model.Role;
import vn.giaoviec.task.usecase.IssuedDirective;

/** {@code directive.issued} and {@code directive.amended} as this service reads them: the fields that it uses, tolerant of all others. */
record DirectiveIssued(int edition, Paper document, Map<String, List<String>> groups, List<Task> tasks) {

    record Paper(String kind, String number, String issuer, String trackedBy, LocalDate issuedOn, String subject) {}

    record Task(
            String id,
            String quote,
            List<String> section,
            String field,
            LocalDate deadline,
            Again recurrence,
            String deliverable,
            String evidencePolicy,
            List<Assignee> assignees) {}

    record Again(String cadence, List<String> due, LocalDate from, LocalDate until, Integer leadDays) {}

    record Assignee(String agency, String group, String role, LocalDate deadline, int since, List<String> except) {}

    static IssuedDirective read(Envelope event) {
        var issued = Documents.MAPPER.treeToValue(event.data(), DirectiveIssued.class);
        var paper = issued.document();
        return new IssuedDirective(
                new Directive(
                        event.subject(),
                        paper.number(),
                        paper.subject(),
                        paper.kind(),
                        paper.issuer(),
                        paper.trackedBy(),
                        issued.edition(),
                        paper.issuedOn()),
                issued.groups() == null ? Map.of() : issued.groups(),
                issued.tasks().stream().map(DirectiveIssued::task).toList());
    }

    private static IssuedDirective.IssuedTask task(Task task) {
        return new IssuedDirective.IssuedTask(
                task.id(),
                task.quote(),
                task.section() == null ? List.of() : task.section(),
                task.field(),
                task.deliverable(),
                policy(task.evidencePolicy()),
                task.deadline(),
                recurrence(task.recurrence()),
                task.assignees().stream().map(DirectiveIssued::assignee).toList());
    }

    private static IssuedDirective.Assignee assignee(Assignee assignee) {
        return new IssuedDirective.Assignee(
                assignee.agency(),
                assignee.group(),
                role(assignee.role()),
                assignee.deadline(),
                assignee.since(),
                assignee.except() == null ? List.of() : assignee.except());
    }

    /** Daily, other, and what a later version may name: one assignment that goes on. */
    private static Recurrence recurrence(Again again) {
        return again == null
                ? null
                : Arrays.stream(Cadence.values())
                        .filter(cadence -> cadence.toString().equals(again.cadence()))
                        .findFirst()
                        .map(cadence ->
                                new Recurrence(cadence, again.due(), again.from(), again.until(), again.leadDays()))
                        .orElse(null);
    }

    /** A role of a later version is told of the task all the same. */
    private static Role role(String value) {
        for (var role : Role.values()) {
            if (role.name().equals(value)) {
                return role;
            }
        }
        return Role.INFORMED;
    }

    /** A policy of a later version cannot be demanded here. */
    private static EvidencePolicy policy(String value) {
        for (var policy : EvidencePolicy.values()) {
            if (policy.name().equals(value)) {
                return policy;
            }
        }
        return EvidencePolicy.NONE;
    }
}
