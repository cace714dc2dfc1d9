package vn.giaoviec.directive.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A directive document from its draft to its end. It answers commands and does nothing itself: saving, publishing
 * and the time come from outside.
 *
 * @param edition 0 before it is issued, then 1
 * @param madeAt when the draft was made, UTC
 * @param lastTask the highest number given to a task so far: a task's id is never used again
 * @param source the paper's file, or null when the draft was typed
 * @param groups members of every group that a task addresses, frozen on the day of issue; empty before
 * @param issueKey issuer, kind, number and year of what is issued under a number, else null
 * @param note what the signer wrote when it was last sent back, or null
 * @param ending why it is not in force any more, null while it is or before it was
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
        String note,
        Ending ending) {
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
        var offences = DraftRules.broken(given, tasks, Set.of(), register, who);
        if (!offences.isEmpty()) {
            return new Answer.Refused(offences);
        }
        var numbered = numbered(id, tasks, 0);
        return Answer.accepted(new Directive(
                id, DirectiveState.DRAFT, 0, now, given, numbered, tasks.size(), null, Map.of(), null, null, null));
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
                note,
                null));
    }

    /** @param today in Asia/Ho_Chi_Minh: its day of issue as long as none is printed */
    public Answer submit(LocalDate today, Acting who) {
        var refusal = DirectiveCommand.SUBMIT.refusedBy(this, who);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var offences = SubmissionRules.broken(document, tasks, document.dayOfIssue(today));
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
        var members = members(tasks, register, today);
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
                null,
                null);
        return Answer.accepted(issued, new DirectiveEvent.Issued(issued));
    }

    /**
     * Another edition. An unchanged task keeps those who have it and the edition they date from; a group that was
     * addressed before keeps its members.
     *
     * @param wanted the whole list of tasks; one without an id is new
     * @param successions ids of the events that told which agencies have taken the place of others
     * @param today in Asia/Ho_Chi_Minh: the day by which validity and the members of groups that come in are judged
     */
    public Answer amend(
            String reason,
            List<Task> wanted,
            Register register,
            List<String> successions,
            LocalDate today,
            Acting who) {
        var refusal = DirectiveCommand.AMEND.refusedBy(this, who);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var before = tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        var told = wanted.stream().map(this::withItsMatches).toList();
        var offences = new ArrayList<>(DraftRules.broken(document, told, before.keySet(), register, who));
        offences.addAll(SubmissionRules.broken(document, told, document.issuedOn()));
        offences.addAll(IssueRules.brokenByAmending(document, told, before, groups, register, today));
        if (!offences.isEmpty()) {
            return new Answer.Refused(offences);
        }
        var numbered = numbered(id, told, lastTask);
        if (numbered.size() == tasks.size()
                && numbered.stream()
                        .allMatch(task -> before.containsKey(task.id()) && task.saysTheSameAs(before.get(task.id())))) {
            return Answer.refused(Rule.AnAmendmentChangesSomething);
        }
        var members = members(numbered, register, today);
        members.putAll(groups);
        var next = edition + 1;
        var assigned = numbered.stream()
                .map(task -> amended(task, before.get(task.id()), members, next))
                .toList();
        members.keySet().retainAll(groupsOf(assigned));
        var added = (int) told.stream().filter(task -> task.id() == null).count();
        var amended = new Directive(
                id, state, next, madeAt, document, assigned, lastTask + added, source, members, issueKey, note, null);
        return Answer.accepted(amended, new DirectiveEvent.Amended(amended, reason, successions));
    }

    /** @param before null of a task that comes in */
    private static Task amended(Task task, Task before, Map<String, List<String>> members, int edition) {
        if (before == null) {
            return task.assigned(members, edition);
        }
        return task.saysTheSameAs(before) ? before : task.assignedAnew(before, members, edition);
    }

    private static Map<String, List<String>> members(List<Task> tasks, Register register, LocalDate today) {
        var members = new LinkedHashMap<String, List<String>>();
        for (var task : tasks) {
            for (var role : Role.values()) {
                task.parties(role).stream()
                        .filter(party -> party.group() != null)
                        .forEach(party -> members.put(party.group(), register.membersOn(party.group(), today)));
            }
        }
        return members;
    }

    /** What is open of it ends with it; what is final stays. */
    public Answer withdraw(String reason, Acting who) {
        return DirectiveCommand.WITHDRAW
                .refusedBy(this, who)
                .map(Answer::refused)
                .orElseGet(() -> {
                    var withdrawn = ended(DirectiveCommand.WITHDRAW.to(), new Ending(reason, null));
                    return Answer.accepted(withdrawn, new DirectiveEvent.Withdrawn(withdrawn));
                });
    }

    /** @param by what stands in its place; empty where the signer knows of no such directive */
    public Answer supersede(Optional<Directive> by, String reason, Acting who) {
        return DirectiveCommand.SUPERSEDE
                .refusedBy(this, who)
                .map(Answer::refused)
                .orElseGet(() -> {
                    if (by.filter(this::mayGiveWayTo).isEmpty()) {
                        return new Answer.Refused(
                                List.of(new Offence(Rule.AnotherDirectiveInForceTakesItsPlace, "/by")));
                    }
                    var superseded = ended(
                            DirectiveCommand.SUPERSEDE.to(),
                            new Ending(reason, by.get().id()));
                    return Answer.accepted(superseded, new DirectiveEvent.Superseded(superseded));
                });
    }

    private boolean mayGiveWayTo(Directive other) {
        return !other.id().equals(id)
                && other.state() == DirectiveState.ISSUED
                && (document.isIssuedFor(other.document().issuer())
                        || document.isIssuedFor(other.document().trackedBy()));
    }

    /** @param known what became of its assignments */
    public Answer conclude(Finality known, String reason, Acting who) {
        return DirectiveCommand.CONCLUDE
                .refusedBy(this, who)
                .map(Answer::refused)
                .orElseGet(() -> {
                    var offences = known.tasksNotFinal(this).stream()
                            .map(task -> new Offence(Rule.EveryAssignmentIsFinal, "/tasks/" + tasks.indexOf(task)))
                            .toList();
                    if (!offences.isEmpty()) {
                        return new Answer.Refused(offences);
                    }
                    if (known.isSomethingOpen()) {
                        return Answer.refused(Rule.EveryAssignmentIsFinal);
                    }
                    var concluded = ended(DirectiveCommand.CONCLUDE.to(), new Ending(reason, null));
                    return Answer.accepted(concluded, new DirectiveEvent.Concluded(concluded));
                });
    }

    public Answer reopen(String reason, Acting who) {
        return DirectiveCommand.REOPEN.refusedBy(this, who).map(Answer::refused).orElseGet(() -> inForceAgain(reason));
    }

    /** The later fact corrects the earlier: an assignment of it is open although it was concluded. */
    public Answer reopenBecauseOfAnAssignment(String reason) {
        return state == DirectiveState.CONCLUDED
                ? inForceAgain(reason)
                : Answer.refused(Rule.OnlyAConcludedDirectiveIsReopened);
    }

    private Answer inForceAgain(String reason) {
        var reopened = ended(DirectiveCommand.REOPEN.to(), null);
        return Answer.accepted(reopened, new DirectiveEvent.Reopened(reopened, reason));
    }

    /** The same, read from that file. */
    public Directive from(Source file) {
        return new Directive(
                id, state, edition, madeAt, document, tasks, lastTask, file, groups, issueKey, note, ending);
    }

    /** Tasks of an agency: by the issue, or handed on to it since. @param held ids of those that it holds or held */
    public List<Task> tasksOf(String agency, Set<String> held) {
        return tasks.stream()
                .filter(task -> held.contains(task.id())
                        || Assignees.each(task, groups).stream()
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
                        String.valueOf(document.dayOfIssue(today).getYear())))
                .orElse(null);
    }

    private static Set<String> groupsOf(List<Task> tasks) {
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
        return new Directive(id, to, edition, madeAt, document, tasks, lastTask, source, groups, issueKey, note, null);
    }

    private Directive ended(DirectiveState to, Ending ending) {
        return new Directive(
                id, to, edition, madeAt, document, tasks, lastTask, source, groups, issueKey, note, ending);
    }
}
