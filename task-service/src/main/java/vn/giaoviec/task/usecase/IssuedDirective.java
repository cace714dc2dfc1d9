package vn.giaoviec.task.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giaoviec.task.model.Assignment;
import vn.giaoviec.task.model.Directive;
import vn.giaoviec.task.model.EvidencePolicy;
import vn.giaoviec.task.model.Recurrence;
import vn.giaoviec.task.model.Role;

/**
 * What this service needs to know of a directive that was issued.
 *
 * @param groups members of each group as of the day of issue
 */
public record IssuedDirective(Directive directive, Map<String, List<String>> groups, List<IssuedTask> tasks) {
    /** Its task is due that time, whoever has it. */
    boolean wants(Assignment time) {
        return rhythm(time)
                .anyMatch(rhythm ->
                        rhythm.dueOf(time.occurrence(), time.dueOrder()).isPresent());
    }

    /** When its task is due that time; empty where it is due before the start, or given out only after that day. */
    Optional<LocalDate> givenOut(Assignment time, LocalDate start, LocalDate day) {
        return rhythm(time)
                .flatMap(rhythm -> rhythm.givenOut(start, null, day).stream())
                .filter(one -> one.name().equals(time.occurrence()))
                .map(Recurrence.Occurrence::due)
                .findFirst();
    }

    private Stream<Recurrence> rhythm(Assignment time) {
        return tasks.stream()
                .filter(task -> task.id().equals(time.task().id()))
                .map(IssuedTask::recurrence)
                .filter(Objects::nonNull);
    }

    /**
     * @param deadline of the task, for those who have none of their own; null for none
     * @param recurrence where each time is an assignment of its own; else null
     */
    public record IssuedTask(
            String id,
            String quote,
            List<String> section,
            String field,
            String deliverable,
            EvidencePolicy evidencePolicy,
            LocalDate deadline,
            Recurrence recurrence,
            List<Assignee> assignees) {}

    /**
     * One agency by name, or a group.
     *
     * @param except members of the group that have this task by a stronger claim
     * @param since edition in which it was given the task
     */
    public record Assignee(
            String agency, String group, Role role, LocalDate deadline, int since, List<String> except) {}
}
