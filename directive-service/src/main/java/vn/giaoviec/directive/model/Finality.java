package vn.giaoviec.directive.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the assignments of one directive: of each task, who has or had it and who has it open. Whoever is
 * only informed has nothing to finish; what an agency had, its heir has.
 *
 * @param known by task, agencies of which an assignment is known, in whatever state
 * @param open by task, agencies whose assignment is not final
 * @param heirs by agency, which other has taken its place
 */
public record Finality(Map<String, Set<String>> known, Map<String, Set<String>> open, Map<String, String> heirs) {

    /**
     * Where somebody's assignment is open, or somebody has none that is known yet; in the order of the document. Of a task
     * that recurs nobody may have been given one yet.
     */
    List<Task> tasksNotFinal(Directive directive) {
        return directive.tasks().stream()
                .filter(task -> !open.getOrDefault(task.id(), Set.of()).isEmpty()
                        || !task.recurs() && !known(task).containsAll(agencies(directive, task)))
                .toList();
    }

    /** Also of a task that an amendment took out and whose withdrawal is not known here yet. */
    public boolean isSomethingOpen() {
        return !open.isEmpty();
    }

    private Set<String> known(Task task) {
        var all = new HashSet<String>();
        for (var agency : known.getOrDefault(task.id(), Set.of())) {
            for (var at = agency; at != null && all.add(at); at = heirs.get(at)) {
                // And on to its heir.
            }
        }
        return all;
    }

    private static List<String> agencies(Directive directive, Task task) {
        return Assignees.each(task, directive.groups()).stream()
                .filter(each -> each.by().role() != Role.INFORMED)
                .map(Assignees.Each::agency)
                .toList();
    }
}
