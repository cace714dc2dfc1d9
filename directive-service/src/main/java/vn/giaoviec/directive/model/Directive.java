package vn.giaoviec.directive.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A directive document from its draft to its issue. It answers commands and does nothing itself: saving, publishing
 * and the time come from outside.
 *
 * @param edition 0 before it is issued, then 1
 * @param madeAt when the draft was made, UTC
 * @param lastTask the highest number given to a task so far: a task's id is never used again
 * @param source the paper's file, or null when the draft was typed
 * @param groups members of every group that a task addresses, frozen on the day of issue; empty before
 * @param issueKey issuer, kind, number and year of what is issued under a number, else null
 * @param note what the signer wrote when it was last sent back, or null
 */
public record Directive(
        String id,
        DirectiveState state,
        int edition,
        Instant madeAt,
        DirectiveDocument document,
        List<Task> tasks,
        int lastTask,
        Source source,
        Map<String, List<String>> groups,
        String issueKey,
        String note) {
    public Directive {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        groups = groups == null ? Map.of() : groups;
    }

    /** A new draft. Who makes it must be of its issuing side, and the codes in it of the register. */
    public static Answer prepare(
            String id, Instant now, DirectiveDocument document, List<Task> tasks, Register register, Acting who) {
        if (!who.roles().contains(DirectiveCommand.EDIT.role())) {
            return Answer.refused(Rule.OnlyAClerkPreparesADirective);
        }
        var given = document.trackedUnlessSaid(who.agency());
        var offences = DraftRules.broken(given, tasks, java.util.Set.of(), register, who);
        if (!offences.isEmpty()) {
            return new Answer.Refused(offences);
        }
        var numbered = numbered(id, tasks, 0);
        return Answer.accepted(new Directive(
                id, DirectiveState.DRAFT, 0, now, given, numbered, tasks.size(), null, Map.of(), null, null));
    }

    /** Replaces document and tasks; a task without an id is a new one. */
    public Answer edit(DirectiveDocument document, List<Task> tasks, Register register, Acting who) {
        var refusal = DirectiveCommand.EDIT.refusedBy(this, who);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var given = document.trackedUnlessSaid(who.agency());
        var known = this.tasks.stream().map(Task::id).collect(Collectors.toSet());
        var offences = DraftRules.broken(given, tasks, known, register, who);
        if (!offences.isEmpty()) {
            return new Answer.Refused(offences);
        }
        var told = tasks.stream().map(this::withItsMatches).toList();
        var added = (int) told.stream().filter(task -> task.id() == null).count();
        return Answer.accepted(new Directive(
                id,
                state,
                edition,
                madeAt,
                given,
                numbered(id, told, lastTask),
                lastTask + added,
                source,
                groups,
                issueKey,
                note));
    }

    public Answer submit(Acting who) {
        var refusal = DirectiveCommand.SUBMIT.refusedBy(this, who);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var offences = SubmissionRules.broken(document, tasks);
        return offences.isEmpty()
                ? Answer.accepted(moved(DirectiveCommand.SUBMIT.to(), null))
                : new Answer.Refused(offences);
    }

    /** @param why what the clerk should see to; a signer always says it */
    public Answer sendBack(String why, Acting who) {
        var refusal = DirectiveCommand.SEND_BACK.refusedBy(this, who);
        return refusal.map(Answer::refused)
                .orElseGet(() -> Answer.accepted(moved(DirectiveCommand.SEND_BACK.to(), why)));
    }

    public Answer discard(Acting who) {
        var refusal = DirectiveCommand.DISCARD.refusedBy(this, who);
        return refusal.map(Answer::refused)
                .orElseGet(() -> Answer.accepted(moved(DirectiveCommand.DISCARD.to(), note)));
    }

    /** @param today in Asia/Ho_Chi_Minh: the day by which validity and the members of groups are judged and frozen */
    public Answer issue(Register register, LocalDate today, Acting who) {
        var refusal = DirectiveCommand.ISSUE.refusedBy(this, who);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var offences = IssueRules.broken(document, tasks, register, today);
        if (!offences.isEmpty()) {
            return new Answer.Refused(offences);
        }
        var members = new LinkedHashMap<String, List<String>>();
        for (var task : tasks) {
            for (var role : Role.values()) {
                task.parties(role).stream()
                        .filter(party -> party.group() != null)
                        .forEach(party -> members.put(party.group(), register.membersOn(party.group(), today)));
            }
        }
        var assigned = tasks.stream().map(task -> task.assigned(members, 1)).toList();
        members.keySet().retainAll(groupsOf(assigned));
        var issued = new Directive(
                id,
                DirectiveCommand.ISSUE.to(),
                1,
                madeAt,
                document,
                assigned,
                lastTask,
                source,
                members,
                issueKey(today),
                null);
        return Answer.accepted(issued, new DirectiveEvent.Issued(issued));
    }

    /** The same, read from that file. */
    public Directive from(Source file) {
        return new Directive(id, state, edition, madeAt, document, tasks, lastTask, file, groups, issueKey, note);
    }

    /** Tasks of an agency by the issue; empty when it is no addressee. */
    public List<Task> tasksOf(String agency) {
        return tasks.stream()
                .filter(task -> Assignees.each(task, groups).stream()
                        .anyMatch(each -> each.agency().equals(agency)))
                .toList();
    }

    private String issueKey(LocalDate today) {
        return Optional.ofNullable(document.number())
                .filter(number -> !number.isBlank())
                .map(number -> String.join(
                        "|",
                        document.issuer(),
                        document.kind().name(),
                        Texts.comparable(number),
                        String.valueOf((document.issuedOn() == null ? today : document.issuedOn()).getYear())))
                .orElse(null);
    }

    private static java.util.Set<String> groupsOf(List<Task> tasks) {
        return tasks.stream()
                .flatMap(task -> task.assignees().stream())
                .map(Assignee::group)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Only the engine matches by name or alias; whatever else stands in an edited draft, a person decided. */
    private Task withItsMatches(Task task) {
        return task.withParties(party -> {
            if (!party.addressesSomebody() || party.matchedBy() == MatchedBy.NONE) {
                return party;
            }
            var before = tasks.stream()
                    .flatMap(old -> java.util.Arrays.stream(Role.values()).flatMap(role -> old.parties(role).stream()))
                    .filter(old -> old.meansTheSameAs(party))
                    .map(Party::matchedBy)
                    .findFirst();
            return party.matched(before.orElse(MatchedBy.PERSON));
        });
    }

    private static List<Task> numbered(String id, List<Task> tasks, int last) {
        var numbered = new ArrayList<Task>();
        var next = last;
        for (var task : tasks) {
            numbered.add(task.id() == null ? task.withId(id + "-" + ++next) : task);
        }
        return numbered;
    }

    private Directive moved(DirectiveState to, String note) {
        return new Directive(id, to, edition, madeAt, document, tasks, lastTask, source, groups, issueKey, note);
    }
}
