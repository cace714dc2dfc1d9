package vn.giaoviec.task.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaoviec.task.model.AssignmentIds;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.NewAssignment;
import vn.giaoviec.task.model.Task;
import vn.giaoviec.task.usecase.IssuedDirective.Assignee;
import vn.giaoviec.task.usecase.IssuedDirective.IssuedTask;

/**
 * An issued directive gives each task to its agencies: one assignment each, or one each time that it recurs. One role per agency and task: lead before
 * co-ordinating before informed, named before member of a group.
 */
final class Expansion {
    private Expansion() {}

    static List<Duty> of(IssuedDirective issued) {
        var all = new ArrayList<Duty>();
        for (var task : issued.tasks()) {
            var byAgency = new LinkedHashMap<String, Duty>();
            task.assignees().stream()
                    .sorted(Comparator.comparing(Assignee::role).thenComparing(assignee -> assignee.agency() == null))
                    .forEach(assignee -> agencies(assignee, issued.groups())
                            .forEach(agency -> byAgency.computeIfAbsent(
                                    agency, code -> duty(issued.directive(), task, assignee, code))));
            all.addAll(byAgency.values());
        }
        return all;
    }

    private static List<String> agencies(Assignee assignee, Map<String, List<String>> groups) {
        return assignee.agency() != null
                ? List.of(assignee.agency())
                : groups.getOrDefault(assignee.group(), List.of()).stream()
                        .filter(member -> !assignee.except().contains(member))
                        .toList();
    }

    private static Duty duty(Directive directive, IssuedTask task, Assignee assignee, String agency) {
        var given = NewAssignment.given(
                directive,
                new Task(
                        task.id(),
                        task.quote(),
                        task.section(),
                        task.field(),
                        assignee.agency() == null ? assignee.group() : null,
                        task.deliverable(),
                        task.evidencePolicy()),
                agency,
                assignee.role(),
                AssignmentIds.editionCause(assignee.since()),
                assignee.deadline() == null ? task.deadline() : assignee.deadline());
        return new Duty(given, task.recurrence(), assignee.since());
    }
}
