package vn.giaoviec.directive.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.giaoviec.directive.model.Assignees;
import vn.giaoviec.directive.model.Cadence;
import vn.giaoviec.directive.model.EvidencePolicy;
import vn.giaoviec.directive.model.Party;
import vn.giaoviec.directive.model.Recurrence;
import vn.giaoviec.directive.model.Role;
import vn.giaoviec.directive.model.Span;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.directive.model.Warning;

/** A task as callers get it and send it back; {@code warnings} and {@code assignees} are ours to say and not read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskBody(
        String id,
        String quote,
        Span span,
        List<String> section,
        String field,
        List<Party> lead,
        List<Party> coordinating,
        List<Party> informed,
        String consolidating,
        LocalDate deadline,
        String deadlineQuote,
        Boolean deadlineConfirmed,
        Cadence cadence,
        Recurrence recurrence,
        Boolean noDeadline,
        String deliverable,
        EvidencePolicy evidencePolicy,
        List<Warning> warnings,
        List<AssigneeBody> assignees) {

    /** @param since edition in which the agency was given the task */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssigneeBody(String agency, Role role, String group, LocalDate deadline, Integer since) {
        static AssigneeBody of(Assignees.Each each) {
            return new AssigneeBody(
                    each.agency(),
                    each.by().role(),
                    each.group(),
                    each.by().deadline(),
                    each.by().since());
        }
    }

    static TaskBody whole(Task task, LocalDate dayOfIssue, boolean draft, Map<String, List<String>> groups) {
        return new TaskBody(
                task.id(),
                task.quote(),
                task.span(),
                task.section(),
                task.field(),
                task.lead(),
                task.coordinating(),
                task.informed(),
                task.consolidating(),
                task.deadline(),
                task.deadlineQuote(),
                task.deadlineConfirmed() ? true : null,
                task.cadence(),
                task.recurrence(),
                task.noDeadline(),
                task.deliverable(),
                task.evidencePolicy(),
                draft ? task.warnings(dayOfIssue) : List.of(),
                Assignees.each(task, groups).stream().map(AssigneeBody::of).toList());
    }

    /** For an addressee: who leads and who co-ordinates, itself, and nobody else who was informed. */
    static TaskBody ofAddressee(Task task, Map<String, List<String>> groups, String agency) {
        return new TaskBody(
                task.id(),
                task.quote(),
                null,
                task.section(),
                task.field(),
                task.lead(),
                task.coordinating(),
                List.of(),
                task.consolidating(),
                task.deadline(),
                task.deadlineQuote(),
                null,
                task.cadence(),
                task.recurrence(),
                task.noDeadline(),
                task.deliverable(),
                task.evidencePolicy(),
                List.of(),
                Assignees.each(task, groups).stream()
                        .filter(each -> each.by().role() != Role.INFORMED
                                || each.agency().equals(agency))
                        .map(AssigneeBody::of)
                        .toList());
    }

    /** The parties in that role, none where nothing is said. */
    List<Party> given(Role role) {
        var parties = switch (role) {
            case LEAD -> lead;
            case COORDINATING -> coordinating;
            case INFORMED -> informed;
        };
        return parties == null ? List.of() : parties;
    }

    Task toTask() {
        return new Task(
                id,
                quote.strip(),
                span,
                section,
                field,
                lead,
                coordinating,
                informed,
                consolidating,
                deadline,
                deadlineQuote,
                Boolean.TRUE.equals(deadlineConfirmed),
                cadence,
                recurrence,
                Boolean.TRUE.equals(noDeadline),
                deliverable,
                evidencePolicy,
                List.of());
    }
}
