package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Who has a task by the issue: one agency, or every member of a group but some.
 *
 * @param agency code, or null for a group
 * @param group code, or null for an agency
 * @param deadline its own one, or null for that of the task
 * @param since edition in which it was given the task, in this role and cadence
 * @param except members of the group that have the task by a stronger claim
 */
public record Assignee(String agency, String group, Role role, LocalDate deadline, int since, List<String> except) {
    public Assignee {
        except = except == null ? List.of() : List.copyOf(except);
    }

    /** Of two editions: the same agency or group in the same role. */
    boolean isTheSameAs(Assignee other) {
        return Objects.equals(agency, other.agency) && Objects.equals(group, other.group) && role == other.role;
    }

    Assignee since(int edition) {
        return new Assignee(agency, group, role, deadline, edition, except);
    }
}
