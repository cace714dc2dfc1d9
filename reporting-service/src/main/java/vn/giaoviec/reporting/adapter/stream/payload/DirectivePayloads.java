package vn.giaoviec.reporting.adapter.stream.payload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.store.Documents;
import vn.giaoviec.reporting.projection.board.Role;
import vn.giaoviec.reporting.projection.directive.DirectiveEvent;
import vn.giaoviec.reporting.projection.directive.DirectiveRow;

/** Reporting's own, tolerant reading of directive events. */
public final class DirectivePayloads {
    /** Of the other rhythms there is one assignment from the beginning. */
    private static final Set<String> GIVEN_IN_ITS_TIME =
            Set.of("weekly", "monthly", "quarterly", "half-yearly", "yearly");

    private DirectivePayloads() {}

    private record Issued(Document document, Map<String, List<String>> groups, List<Task> tasks) {
        List<DirectiveRow.Assignee> assignees() {
            return tasks.stream()
                    .flatMap(task -> task.assignees().stream()
                            .flatMap(assignee -> assignee.named(groups == null ? Map.of() : groups)
                                    .map(agency -> new DirectiveRow.Assignee(
                                            task.id(),
                                            agency,
                                            Role.named(assignee.role()),
                                            assignee.since(),
                                            task.recurs()))))
                    .distinct()
                    .toList();
        }
    }

    private record Document(String issuer, String trackedBy) {}

    private record Task(String id, List<Assignee> assignees, Recurrence recurrence) {
        boolean recurs() {
            return recurrence != null && GIVEN_IN_ITS_TIME.contains(recurrence.cadence());
        }
    }

    private record Recurrence(String cadence) {}

    /** One agency, or a group but for those of its members that have the task by a stronger claim. */
    private record Assignee(String agency, String group, String role, int since, List<String> except) {
        Stream<String> named(Map<String, List<String>> groups) {
            if (agency != null) {
                return Stream.of(agency);
            }
            List<String> without = except == null ? List.of() : except;
            return groups.getOrDefault(group, List.of()).stream().filter(member -> !without.contains(member));
        }
    }

    public static DirectiveEvent read(Envelope event) {
        return switch (event.type()) {
            // An amendment says document and tasks anew, whole.
            case "vn.giaoviec.directive.issued.v1", "vn.giaoviec.directive.amended.v1" -> {
                Issued issued = Documents.MAPPER.treeToValue(event.data(), Issued.class);
                yield new DirectiveEvent.Issued(
                        event.subject(),
                        event.sequence(),
                        event.time(),
                        issued.document().issuer(),
                        issued.document().trackedBy(),
                        issued.assignees());
            }
            default -> new DirectiveEvent.Passed(event.subject(), event.sequence());
        };
    }
}
