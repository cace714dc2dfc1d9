package vn.giaoviec.directive.adapter.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.giaoviec.directive.model.Assignee;
import vn.giaoviec.directive.model.Cadence;
import vn.giaoviec.directive.model.Directive;
import vn.giaoviec.directive.model.DirectiveDocument;
import vn.giaoviec.directive.model.DirectiveEvent;
import vn.giaoviec.directive.model.Recurrence;
import vn.giaoviec.directive.model.Source;
import vn.giaoviec.directive.model.Task;
import vn.giaoviec.kit.aggregate.Fact;

/** What happened to a directive, as {@code directive-events} carries it. */
public final class DirectiveFacts {
    private static final String ISSUED = "vn.giaoviec.directive.issued.v1";
    private static final String AMENDED = "vn.giaoviec.directive.amended.v1";
    private static final String WITHDRAWN = "vn.giaoviec.directive.withdrawn.v1";
    private static final String SUPERSEDED = "vn.giaoviec.directive.superseded.v1";
    private static final String CONCLUDED = "vn.giaoviec.directive.concluded.v1";
    private static final String REOPENED = "vn.giaoviec.directive.reopened.v1";

    private DirectiveFacts() {}

    public static Fact of(DirectiveEvent event) {
        return switch (event) {
            case DirectiveEvent.Issued(var directive) -> new Fact(ISSUED, Issued.of(directive, null, List.of()));
            case DirectiveEvent.Amended(var directive, var reason, var successions) ->
                new Fact(AMENDED, Issued.of(directive, reason, successions));
            case DirectiveEvent.Withdrawn(var directive) -> new Fact(WITHDRAWN, Moved.ended(directive));
            case DirectiveEvent.Superseded(var directive) -> new Fact(SUPERSEDED, Moved.ended(directive));
            case DirectiveEvent.Concluded(var directive) -> new Fact(CONCLUDED, Moved.ended(directive));
            case DirectiveEvent.Reopened(var directive, var reason) ->
                new Fact(REOPENED, Moved.of(directive, reason, null));
        };
    }

    private record Issued(
            String state,
            int edition,
            Document document,
            Source source,
            Map<String, List<String>> groups,
            List<IssuedTask> tasks,
            String reason,
            List<String> successions) {
        static Issued of(Directive directive, String reason, List<String> successions) {
            return new Issued(
                    directive.state().name(),
                    directive.edition(),
                    Document.of(directive.document()),
                    directive.source(),
                    directive.groups(),
                    directive.tasks().stream().map(IssuedTask::of).toList(),
                    reason,
                    successions.isEmpty() ? null : successions);
        }
    }

    private record Moved(String state, int edition, String reason, String by) {
        static Moved ended(Directive directive) {
            return of(directive, directive.ending().reason(), directive.ending().by());
        }

        static Moved of(Directive directive, String reason, String by) {
            return new Moved(directive.state().name(), directive.edition(), reason, by);
        }
    }

    private record Document(
            String kind,
            String number,
            String issuer,
            String trackedBy,
            LocalDate issuedOn,
            String subject,
            String urgency,
            LocalDate commonDeadline) {
        static Document of(DirectiveDocument document) {
            return new Document(
                    document.kind().name(),
                    document.number(),
                    document.issuer(),
                    document.trackedBy(),
                    document.issuedOn(),
                    document.subject(),
                    document.urgency().name(),
                    document.commonDeadline());
        }
    }

    private record IssuedTask(
            String id,
            String quote,
            List<String> section,
            String field,
            LocalDate deadline,
            String deadlineQuote,
            String cadence,
            IssuedRecurrence recurrence,
            boolean noDeadline,
            String deliverable,
            String consolidating,
            String evidencePolicy,
            List<IssuedAssignee> assignees) {
        static IssuedTask of(Task task) {
            return new IssuedTask(
                    task.id(),
                    task.quote(),
                    task.section(),
                    task.field(),
                    task.deadline(),
                    task.deadlineQuote(),
                    cadence(task),
                    IssuedRecurrence.of(task.recurrence()),
                    task.noDeadline(),
                    task.deliverable(),
                    task.consolidating(),
                    task.evidencePolicy().name(),
                    task.assignees().stream().map(IssuedAssignee::of).toList());
        }

        private static String cadence(Task task) {
            Cadence cadence = task.recurrence() == null
                    ? task.cadence()
                    : task.recurrence().cadence();
            return cadence == null ? null : cadence.toString();
        }
    }

    private record IssuedRecurrence(
            String cadence, List<String> due, LocalDate from, LocalDate until, Integer leadDays) {
        static IssuedRecurrence of(Recurrence recurrence) {
            return recurrence == null
                    ? null
                    : new IssuedRecurrence(
                            recurrence.cadence().toString(),
                            recurrence.due(),
                            recurrence.from(),
                            recurrence.until(),
                            recurrence.leadDays());
        }
    }

    private record IssuedAssignee(
            String agency, String group, String role, LocalDate deadline, int since, List<String> except) {
        static IssuedAssignee of(Assignee assignee) {
            return new IssuedAssignee(
                    assignee.agency(),
                    assignee.group(),
                    assignee.role().name(),
                    assignee.deadline(),
                    assignee.since(),
                    assignee.except().isEmpty() ? null : assignee.except());
        }
    }
}
