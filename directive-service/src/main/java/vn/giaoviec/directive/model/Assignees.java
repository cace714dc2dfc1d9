package vn.giaoviec.directive.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Who gets a task, one role per agency: lead before co-ordinating before informed, and within a role named before
 * member of a group (of two groups the one written first).
 */
public final class Assignees {
    private Assignees() {}

    /** @param groups the members of every group on the day of issue */
    static List<Assignee> of(Task task, Map<String, List<String>> groups, int edition) {
        var having = new HashSet<String>();
        var assignees = new ArrayList<Assignee>();
        for (var role : Role.values()) {
            var parties = task.parties(role);
            for (var party : parties) {
                if (party.code() != null && having.add(party.code())) {
                    assignees.add(new Assignee(party.code(), null, role, party.deadline(), edition, List.of()));
                }
            }
            for (var party : parties) {
                if (party.group() != null) {
                    var members = groups.getOrDefault(party.group(), List.of());
                    var except = members.stream().filter(having::contains).toList();
                    if (having.addAll(members)) {
                        assignees.add(new Assignee(null, party.group(), role, party.deadline(), edition, except));
                    }
                }
            }
        }
        return List.copyOf(assignees);
    }

    /** One agency that has a task, and through which group. */
    public record Each(String agency, String group, Assignee by) {}

    /** One by one, as the groups were when the directive was issued. */
    public static List<Each> each(Task task, Map<String, List<String>> groups) {
        var all = new ArrayList<Each>();
        for (var assignee : task.assignees()) {
            if (assignee.agency() != null) {
                all.add(new Each(assignee.agency(), null, assignee));
            } else {
                groups.getOrDefault(assignee.group(), List.of()).stream()
                        .filter(member -> !assignee.except().contains(member))
                        .forEach(member -> all.add(new Each(member, assignee.group(), assignee)));
            }
        }
        return all;
    }
}
