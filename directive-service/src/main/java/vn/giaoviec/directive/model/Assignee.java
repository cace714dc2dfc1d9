package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Who has a task by the issue: one agency, or every member of a group but some.
 *
 * @param agency code, or null for a group
 * @param group code, or null for an agency
 * @param deadline its own one, or null for that of the task
 * @param since edition in which it was given the task
 * @param except members of the group that have the task by a stronger claim
 */
public record Assignee(String agency, String group, Role role, LocalDate deadline, int since, List<String> except) {
    public Assignee {
        except = except == null ? List.of() : List.copyOf(except);
    }
}
