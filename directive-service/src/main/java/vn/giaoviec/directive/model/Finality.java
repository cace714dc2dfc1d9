package vn.giaoviec.directive.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the assignments of one directive: of each task, who has or had it and who has it open. Whoever is
 * only informed has nothing to finish.
 *
 * @param known by task, agencies of which an assignment is known, in whatever state
 * @param open by task, agencies whose assignment is not final
 */
public record Finality(Map<String, Set<String>> known, Map<String, Set<String>> open) {

    /**
     * Where somebody's assignment is open, or somebody has none that is known yet; in the order of the document. Of a task
     * that recurs nobody may have been given one yet.
     */
    List<Task> tasksNotFinal(Directive directive) {
        return directive.tasks().stream()
                .filter(task -> !open.getOrDefault(task.id(), Set.of()).isEmpty()
                        || !task.recurs()
                                && !known.getOrDefault(task.id(), Set.of()).containsAll(agencies(directive, task)))
                .toList();
    }

    private static List<String> agencies(Directive directive, Task task) {
        return Assignees.each(task, directive.groups()).stream()
                .filter(each -> each.by().role() != Role.INFORMED)
                .map(Assignees.Each::agency)
                .toList();
    }
}
