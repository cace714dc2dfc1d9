package vn.giaoviec.directive.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a draft must say before a signer is asked for a decision. */
final class SubmissionRules {
    private final List<Offence> offences = new ArrayList<>();

    private SubmissionRules() {}

    /** @param dayOfIssue by which deadlines are judged; null: they are not judged here */
    static List<Offence> broken(DirectiveDocument document, List<Task> tasks, LocalDate dayOfIssue) {
        var rules = new SubmissionRules();
        rules.demand(document.issuer() != null, Rule.ADirectiveNamesItsIssuer, "/document/issuer");
        rules.demand(document.subject() != null, Rule.ADirectiveHasASubject, "/document/subject");
        rules.demand(!tasks.isEmpty(), Rule.ADirectiveHasTasks, "/tasks");
        for (var index = 0; index < tasks.size(); index++) {
            rules.task(tasks.get(index), dayOfIssue, "/tasks/" + index);
        }
        return rules.offences;
    }

    private void task(Task task, LocalDate dayOfIssue, String at) {
        demand(Texts.orNull(task.quote()) != null, Rule.EveryTaskHasAText, at + "/quote");
        demand(task.field() != null, Rule.EveryTaskHasAField, at + "/field");
        demand(task.lead().stream().anyMatch(Party::addressesSomebody), Rule.EveryTaskHasALead, at + "/lead");
        demand(task.saysWhenItIsDue(), Rule.EveryTaskSaysWhenItIsDue, at + "/deadline");
        demand(!task.contradictsItsNoDeadline(), Rule.ATaskWithoutADeadlineHasNone, at + "/noDeadline");
        demand(
                task.recurrence() == null || task.deadline() == null,
                Rule.ARecurringTaskIsDueByItsRecurrence,
                at + "/deadline");
        demand(!task.isEarly(task.deadline(), dayOfIssue), Rule.ADeadlineBeforeTheIssueIsConfirmed, at + "/deadline");
        for (var role : Role.values()) {
            var parties = task.parties(role);
            for (var index = 0; index < parties.size(); index++) {
                var party = parties.get(index);
                var place = at + "/" + Places.of(role) + "/" + index;
                demand(party.settled(), Rule.EveryPartyIsMatchedOrSetAside, place);
                demand(
                        task.recurrence() == null || party.deadline() == null,
                        Rule.ARecurringTaskIsDueByItsRecurrence,
                        place + "/deadline");
                demand(
                        !task.isEarly(party.deadline(), dayOfIssue),
                        Rule.ADeadlineBeforeTheIssueIsConfirmed,
                        place + "/deadline");
            }
        }
    }

    private void demand(boolean kept, Rule rule, String pointer) {
        if (!kept) {
            offences.add(new Offence(rule, pointer));
        }
    }
}
