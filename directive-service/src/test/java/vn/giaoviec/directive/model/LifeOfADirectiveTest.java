package vn.giaoviec.directive.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoviec.directive.model.Drafts.CLERK;
import static vn.giaoviec.directive.model.Drafts.SIGNER;
import static vn.giaoviec.directive.model.Drafts.TODAY;
import static vn.giaoviec.directive.model.Drafts.accepted;
import static vn.giaoviec.directive.model.Drafts.broken;
import static vn.giaoviec.directive.model.Drafts.draft;
import static vn.giaoviec.directive.model.Drafts.led;
import static vn.giaoviec.directive.model.Drafts.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeOfADirectiveTest {
    @Test
    void aFinishedDraftIsSubmittedAndIssued() {
        var submitted = accepted(draft(led("police")).submit(TODAY, CLERK));
        assertThat(submitted.state()).isEqualTo(DirectiveState.SUBMITTED);
        var answer = (Answer.Accepted) submitted.issue(register(), TODAY, SIGNER);
        assertThat(answer.after().edition()).isEqualTo(1);
        assertThat(answer.after().issueKey()).isEqualTo("committee|PLAN|9/KH|2026");
        assertThat(answer.events()).containsExactly(new DirectiveEvent.Issued(answer.after()));
    }

    @Test
    void onlyTheIssuingSideActsOnADirective() {
        var stranger = new Acting("police", Set.of("clerk", "signer"));
        assertThat(broken(draft(led("police")).submit(TODAY, stranger))).containsExactly("OnlyTheIssuingSideActs");
        assertThat(broken(draft(led("police")).discard(stranger))).containsExactly("OnlyTheIssuingSideActs");
    }

    @Test
    void whatWasSubmittedIsNoLongerEdited() {
        var submitted = accepted(draft(led("police")).submit(TODAY, CLERK));
        assertThat(broken(submitted.edit(submitted.document(), List.of(), register(), CLERK)))
                .containsExactly("OnlyADraftIsEdited");
        var back = accepted(submitted.sendBack("Thiếu thời hạn", SIGNER));
        assertThat(back.note()).isEqualTo("Thiếu thời hạn");
        assertThat(accepted(back.submit(TODAY, CLERK)).note()).isNull();
    }

    @Test
    void aDirectiveWithoutTasksIsNotSubmitted() {
        assertThat(broken(draft().submit(TODAY, CLERK))).containsExactly("ADirectiveHasTasks /tasks");
    }

    @Test
    void theMembersOfAGroupAreThoseOfTheDayOfIssue() {
        var communes = new Party("các xã", null, "communes", null, MatchedBy.ALIAS);
        var submitted = accepted(
                draft(Drafts.task(List.of(communes), List.of(), List.of())).submit(TODAY, CLERK));
        var today = register(
                Drafts.agency("communes", AgencyKind.GROUP, List.of("moc-nam", "gone")),
                Drafts.ended("gone", AgencyKind.COMMUNE));
        var issued = accepted(submitted.issue(today, TODAY, SIGNER));
        assertThat(issued.groups()).containsEntry("communes", List.of("moc-nam"));
        assertThat(issued.tasksOf("moc-nam", Set.of())).hasSize(1);
        assertThat(issued.tasksOf("gone", Set.of())).isEmpty();
    }

    @Test
    void aGroupWhoseMembersHaveChangedComesIntoNoOtherTask() {
        var communes = new Party("các xã", null, "communes", null, MatchedBy.ALIAS);
        var toAll = Drafts.task(List.of(communes), List.of(), List.of());
        var submitted = accepted(draft(toAll).submit(TODAY, CLERK));
        var issued = accepted(submitted.issue(register(), TODAY, SIGNER));
        var now = register(
                Drafts.agency("communes", AgencyKind.GROUP, List.of("moc-nam", "tien-son")),
                Drafts.ended("moc-nam", AgencyKind.COMMUNE),
                Drafts.agency("tien-son", AgencyKind.COMMUNE, List.of()));
        var asItWas = issued.tasks().getFirst();
        assertThat(broken(issued.amend("Thêm", List.of(asItWas, toAll), now, List.of(), TODAY, SIGNER)))
                .containsExactly("AGroupHasTheSameMembersInEveryTask /tasks/1/lead/0/group");
        var named = accepted(issued.amend("Thêm", List.of(asItWas, led("tien-son")), now, List.of(), TODAY, SIGNER));
        assertThat(named.tasksOf("tien-son", Set.of())).hasSize(1);
        var more = accepted(issued.amend("Thêm", List.of(asItWas, toAll), register(), List.of(), TODAY, SIGNER));
        assertThat(more.tasksOf("moc-nam", Set.of())).hasSize(2);
    }

    @Test
    void anAgencyThatHasEndedAndAGroupWithoutMembersAreGivenNothing() {
        var communes = new Party("các xã", null, "communes", null, MatchedBy.ALIAS);
        var task = Drafts.task(led("police").lead(), List.of(communes), List.of());
        var submitted = accepted(draft(task).submit(TODAY, CLERK));
        var today = register(Drafts.ended("police", AgencyKind.POLICE), Drafts.ended("moc-nam", AgencyKind.COMMUNE));
        assertThat(broken(submitted.issue(today, TODAY, SIGNER)))
                .containsExactly(
                        "AgenciesAreValidOnTheDayOfIssue /tasks/0/lead/0/code",
                        "AGroupHasMembersOnTheDayOfIssue /tasks/0/coordinating/0/group");
    }

    /** The paper prints no day; between its submission and its issue, or an amendment, days may pass. */
    @Test
    void whereNoDayIsPrintedADeadlineIsJudgedByTheDayOnWhichItIsIssued() {
        var yesterday = TODAY.minusDays(1);
        var task = due(TODAY, yesterday);
        assertThat(task.warnings(TODAY)).contains(Warning.DEADLINE_BEFORE_ISSUE);
        assertThat(broken(draft(task).submit(TODAY, CLERK)))
                .containsExactly("ADeadlineBeforeTheIssueIsConfirmed /tasks/0/lead/0/deadline");
        var submitted = accepted(draft(task).submit(yesterday, CLERK));
        assertThat(broken(submitted.issue(register(), TODAY.plusDays(1), SIGNER)))
                .containsExactly(
                        "ADeadlineBeforeTheIssueIsConfirmed /tasks/0/deadline",
                        "ADeadlineBeforeTheIssueIsConfirmed /tasks/0/lead/0/deadline");
        var issued = accepted(submitted.issue(register(), yesterday, SIGNER));
        var earlier = due(TODAY, yesterday.minusDays(1)).withId("d-1");
        assertThat(broken(issued.amend("Sửa", List.of(earlier), register(), List.of(), TODAY, SIGNER)))
                .containsExactly("ADeadlineBeforeTheIssueIsConfirmed /tasks/0/lead/0/deadline");
        var later = due(TODAY.plusDays(9), yesterday).withId("d-1");
        assertThat(issued.amend("Sửa", List.of(later), register(), List.of(), TODAY, SIGNER))
                .isInstanceOf(Answer.Accepted.class);
    }

    /** @param own that of the one that leads */
    private static Task due(LocalDate deadline, LocalDate own) {
        var police = new Party("Công an", "police", null, own, MatchedBy.PERSON);
        return Drafts.due(Drafts.task(List.of(police), List.of(), List.of()), deadline, null);
    }

    @Test
    void whatIsIssuedIsSeenByItsAddresseesAndThoseWhoInspect() {
        var submitted = accepted(draft(led("police")).submit(TODAY, CLERK));
        var police = new Acting("police", Set.of("head"));
        var auditor = new Acting("elsewhere", Set.of("auditor"));
        assertThat(Sight.of(submitted, police, Set.of())).isEqualTo(Sight.NOTHING);
        assertThat(Sight.of(submitted, auditor, Set.of())).isEqualTo(Sight.NOTHING);
        var issued = accepted(submitted.issue(register(), TODAY, SIGNER));
        assertThat(Sight.of(issued, police, Set.of())).isEqualTo(Sight.OWN_TASKS);
        assertThat(Sight.of(issued, auditor, Set.of())).isEqualTo(Sight.WHOLE);
        assertThat(Sight.of(issued, new Acting("moc-nam", Set.of("head")), Set.of()))
                .isEqualTo(Sight.NOTHING);
    }

    @Test
    void everyRuleIsSaidInBothLanguages() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.vietnamese()).endsWith(".");
            assertThat(rule.english()).endsWith(".");
        });
    }
}
