package vn.giaoviec.portal.office;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets what of a directive.
 *
 * @param agencies how many of those who get something are no wards, communes or townships
 * @param locals how many are
 */
record Handout(int tasks, long agencies, long locals, long undated, List<Share> shares) {
    /** How many tasks one of those whom the paper names has, an agency or a group. */
    record Share(String code, int members, long lead, long coordinating, long informed) {}

    /** Those who lead most come first. */
    static Handout of(Directive directive, Names names) {
        var named = directive.tasks().stream()
                .flatMap(Directive.Task::everybody)
                .map(Directive.Party::whom)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var everybody = getters(directive, names, named);
        long locals = names.locals(everybody);
        var shares = named.stream()
                .map(code -> new Share(
                        code,
                        names.members(code),
                        count(directive, "lead", code),
                        count(directive, "coordinating", code),
                        count(directive, "informed", code)))
                .sorted((one, other) -> Long.compare(other.lead(), one.lead()))
                .toList();
        return new Handout(
                directive.tasks().size(),
                everybody.size() - locals,
                locals,
                directive.tasks().stream()
                        .filter(task -> Boolean.TRUE.equals(task.noDeadline()))
                        .count(),
                shares);
    }

    /** What issuing made of it, and until then what the register says of the groups. */
    private static Set<String> getters(Directive directive, Names names, Set<String> named) {
        var assigned = directive.tasks().stream()
                .flatMap(task -> task.assignees().stream())
                .map(Directive.Assignee::agency)
                .collect(Collectors.toSet());
        return assigned.isEmpty()
                ? named.stream().flatMap(code -> names.everybody(code).stream()).collect(Collectors.toSet())
                : assigned;
    }

    private static long count(Directive directive, String role, String code) {
        return directive.tasks().stream()
                .filter(task -> task.parties(role).stream().anyMatch(party -> code.equals(party.whom())))
                .count();
    }

    /** Assignments that issuing makes at once, by role; what recurs is made anew for each period beside them. */
    static Map<String, Long> assigned(Directive directive) {
        return directive.tasks().stream()
                .flatMap(task -> task.assignees().stream())
                .collect(Collectors.groupingBy(Directive.Assignee::role, Collectors.counting()));
    }

    /** Assignments that are there from the first day: of tasks that do not recur. */
    static long atOnce(Directive directive) {
        return directive.tasks().stream()
                .filter(task -> task.recurrence() == null)
                .mapToLong(task -> task.assignees().size())
                .sum();
    }
}
