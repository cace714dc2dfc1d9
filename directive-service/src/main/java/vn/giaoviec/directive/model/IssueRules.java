package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What must hold on the day on which a directive takes effect. */
final class IssueRules {
    private final DirectiveDocument document;
    private final Register register;
    private final LocalDate today;
    /** Each task as it was, by its id; empty of what is issued for the first time. */
    private final Map<String, Task> before;
    /** Members of the groups that it addresses already, as they came in. */
    private final Map<String, List<String>> frozen;

    private final List<Offence> offences = new ArrayList<>();

    private IssueRules(
            DirectiveDocument document,
            Register register,
            LocalDate today,
            Map<String, Task> before,
            Map<String, List<String>> frozen) {
        this.document = document;
        this.register = register;
        this.today = today;
        this.before = before;
        this.frozen = frozen;
    }

    static List<Offence> broken(DirectiveDocument document, List<Task> tasks, Register register, LocalDate today) {
        var rules = new IssueRules(document, register, today, Map.of(), Map.of());
        rules.valid(document.issuer(), "/document/issuer");
        rules.valid(document.trackedBy(), "/document/trackedBy");
        rules.tasks(tasks, task -> true);
        return rules.offences;
    }

    /**
     * Of an amendment: what is unchanged was given by an earlier day, and stays; so does who has a task in the same role,
     * though it may have ended since: then its heir has it.
     */
    static List<Offence> brokenByAmending(
            DirectiveDocument document,
            List<Task> tasks,
            Map<String, Task> before,
            Map<String, List<String>> frozen,
            Register register,
            LocalDate today) {
        var rules = new IssueRules(document, register, today, before, frozen);
        rules.tasks(tasks, task -> !before.containsKey(task.id()) || !task.saysTheSameAs(before.get(task.id())));
        return rules.offences;
    }

    private void tasks(List<Task> tasks, Predicate<Task> concerned) {
        for (var index = 0; index < tasks.size(); index++) {
            if (concerned.test(tasks.get(index))) {
                task(tasks.get(index), "/tasks/" + index);
            }
        }
    }

    private void task(Task task, String at) {
        valid(task.consolidating(), at + "/consolidating");
        if (task.recurs() && !isRunning(task) && !task.recurrence().fallsDueSince(today)) {
            offences.add(new Offence(Rule.ARecurrenceFallsDue, at + "/recurrence/until"));
        }
        early(task, task.deadline(), at);
        for (var role : Role.values()) {
            var parties = task.parties(role);
            for (var index = 0; index < parties.size(); index++) {
                var place = at + "/" + Places.of(role) + "/" + index;
                var party = parties.get(index);
                early(task, party.deadline(), place);
                if (hadIt(task, role, party)) {
                    continue;
                }
                valid(party.code(), place + "/code");
                valid(party.group(), place + "/group");
                if (party.group() != null && register.isValid(party.group(), today)) {
                    members(party.group(), place + "/group");
                }
            }
        }
    }

    /** A directive has one list for each group: by it who has left would be given the task, and who has joined not. */
    private void members(String group, String at) {
        var now = register.membersOn(group, today);
        if (now.isEmpty()) {
            offences.add(new Offence(Rule.AGroupHasMembersOnTheDayOfIssue, at));
        } else if (frozen.containsKey(group) && !Set.copyOf(frozen.get(group)).equals(Set.copyOf(now))) {
            offences.add(new Offence(Rule.AGroupHasTheSameMembersInEveryTask, at));
        }
    }

    /** By a printed day it was judged at the submission; a day that the task named before was judged when it came in. */
    private void early(Task task, LocalDate deadline, String at) {
        var old = before.get(task.id());
        if (document.issuedOn() == null
                && task.isEarly(deadline, today)
                && (old == null || old.deadlines().noneMatch(deadline::equals))) {
            offences.add(new Offence(Rule.ADeadlineBeforeTheIssueIsConfirmed, at + "/deadline"));
        }
    }

    /** It recurs as before, or only ends sooner: what was due of it until today has been given. */
    private boolean isRunning(Task task) {
        var old = before.get(task.id());
        return old != null
                && old.recurrence() != null
                && (task.recurrence().equals(old.recurrence())
                        || task.recurrence().onlyEndsBefore(old.recurrence()));
    }

    private boolean hadIt(Task task, Role role, Party party) {
        return task.id() != null
                && before.containsKey(task.id())
                && before.get(task.id()).parties(role).stream()
                        .anyMatch(old ->
                                Objects.equals(old.code(), party.code()) && Objects.equals(old.group(), party.group()));
    }

    private void valid(String code, String pointer) {
        if (code != null && !register.isValid(code, today)) {
            offences.add(new Offence(Rule.AgenciesAreValidOnTheDayOfIssue, pointer));
        }
    }
}
