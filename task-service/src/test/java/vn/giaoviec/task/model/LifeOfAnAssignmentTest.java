package vn.giaoviec.task.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static vn.giaoviec.task.model.Cases.DEADLINE;
import static vn.giaoviec.task.model.Cases.HEAD;
import static vn.giaoviec.task.model.Cases.MONITOR;
import static vn.giaoviec.task.model.Cases.NOW;
import static vn.giaoviec.task.model.Cases.OFFICER;
import static vn.giaoviec.task.model.Cases.REACTION;
import static vn.giaoviec.task.model.Cases.SIGNER;
import static vn.giaoviec.task.model.Cases.STRANGER;
import static vn.giaoviec.task.model.Cases.SYSTEM;
import static vn.giaoviec.task.model.Cases.at;
import static vn.giaoviec.task.model.Cases.command;
import static vn.giaoviec.task.model.Cases.decide;
import static vn.giaoviec.task.model.Cases.in;
import static vn.giaoviec.task.model.Cases.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import vn.giaoviec.task.model.AssignmentCommand.Amend;
import vn.giaoviec.task.model.AssignmentCommand.Delegate;
import vn.giaoviec.task.model.AssignmentCommand.ReportDone;
import vn.giaoviec.task.model.AssignmentCommand.ReportProgress;
import vn.giaoviec.task.model.AssignmentCommand.Transfer;

class LifeOfAnAssignmentTest {

    @Test
    void a_task_is_received_accepted_worked_on_reported_and_verified() {
        var received = accepted(decide(lead(), command(CommandName.ACKNOWLEDGE), OFFICER));
        var taken = accepted(decide(received, command(CommandName.ACCEPT), OFFICER));
        var begun = accepted(decide(taken, command(CommandName.PROGRESS), OFFICER));
        var reported = accepted(decide(begun, command(CommandName.REPORT), HEAD));
        var completed = accepted(decide(reported, command(CommandName.VERIFY), MONITOR));

        assertThat(List.of(received.state(), taken.state(), begun.state(), reported.state(), completed.state()))
                .containsExactly(State.RECEIVED, State.ACCEPTED, State.IN_PROGRESS, State.REPORTED, State.COMPLETED);
        assertThat(completed.evidenceLevel()).isEqualTo(EvidenceLevel.VERIFIED);
        assertThat(completed.openKey()).isNull();
    }

    @Test
    void the_first_progress_begins_the_work_and_the_next_only_tells() {
        assertThat(events(decide(in(State.ACCEPTED, Role.LEAD), command(CommandName.PROGRESS), OFFICER)))
                .hasExactlyElementsOfTypes(AssignmentEvent.ProgressReported.class, AssignmentEvent.Begun.class);
        assertThat(events(decide(in(State.IN_PROGRESS, Role.LEAD), command(CommandName.PROGRESS), OFFICER)))
                .hasExactlyElementsOfTypes(AssignmentEvent.ProgressReported.class);
    }

    @Test
    void acknowledging_again_changes_nothing_however_far_the_task_has_come() {
        for (var state : State.values()) {
            if (state != State.ASSIGNED) {
                assertThat(decide(in(state, Role.LEAD), command(CommandName.ACKNOWLEDGE), REACTION))
                        .as("in %s", state)
                        .isInstanceOf(Decision.Unchanged.class);
            }
        }
    }

    @Test
    void an_agency_s_own_system_acts_as_its_head() {
        assertThat(decide(in(State.ACCEPTED, Role.LEAD), command(CommandName.REPORT), SYSTEM))
                .isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
                    assertThat(accepted.as()).isEqualTo(Party.HEAD);
                    assertThat(accepted.role()).isEqualTo("system");
                });
    }

    @Test
    void an_officer_does_not_report_done_nor_return() {
        refused(decide(in(State.ACCEPTED, Role.LEAD), command(CommandName.REPORT), OFFICER))
                .isEqualTo(Rule.OnlyTheHeadAnswersForTheAgency);
        refused(decide(lead(), command(CommandName.RETURN), OFFICER)).isEqualTo(Rule.OnlyTheHeadAnswersForTheAgency);
    }

    @Test
    void an_agency_cannot_verify_its_own_report_though_it_is_of_the_issuing_side() {
        var office = new Actor("m", Set.of("monitor", "head"), "van-phong");
        var own = Cases.lead().in(State.REPORTED);
        var ofTheOffice = new Assignment(
                own.directive(),
                own.task(),
                "van-phong",
                Role.LEAD,
                "-",
                own.cause(),
                State.REPORTED,
                DEADLINE,
                DEADLINE,
                null,
                EvidenceLevel.SELF_REPORTED,
                Cases.report(NOW),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        refused(decide(ofTheOffice, command(CommandName.VERIFY), office))
                .isEqualTo(Rule.AnAgencyCannotVerifyItsOwnReport);
        assertThat(Transitions.allowed(ofTheOffice, office)).doesNotContain("verify");
    }

    @Test
    void nobody_from_another_agency_does_anything() {
        for (var name : CommandName.values()) {
            for (var state : State.values()) {
                refused(decide(in(state, Role.LEAD), command(name), STRANGER))
                        .extracting(Rule::kind)
                        .isEqualTo(Rule.Kind.WHO);
            }
        }
    }

    @Test
    void an_informed_agency_takes_note_and_does_nothing_else() {
        var informed = in(State.RECEIVED, Role.INFORMED);
        refused(decide(informed, command(CommandName.ACCEPT), HEAD)).isEqualTo(Rule.AnInformedAgencyOnlyTakesNote);
        assertThat(Transitions.allowed(in(State.ASSIGNED, Role.INFORMED), HEAD)).containsExactly("acknowledge");
        assertThat(accepted(decide(informed, command(CommandName.WITHDRAW), SIGNER))
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_returned_task_is_insisted_on_or_goes_to_another_agency() {
        var returned = accepted(decide(lead(), command(CommandName.RETURN), HEAD));
        assertThat(Transitions.allowed(returned, SIGNER))
                .containsExactlyInAnyOrder(
                        "insist", "transfer", "withdraw", "close-not-done", "explanations", "comments", "urgings");
        assertThat(accepted(decide(returned, command(CommandName.INSIST), MONITOR))
                        .state())
                .isEqualTo(State.ASSIGNED);
    }

    @Test
    void a_report_brings_what_its_task_demands() {
        var number = Evidence.document("45/BC-UBND", null, null);
        var file = Evidence.file("f1", "bao-cao.pdf", "application/pdf", 7, "00");
        var wantsNumber = Cases.assigned(Role.LEAD, EvidencePolicy.NUMBER, null).in(State.ACCEPTED);
        var wantsFile = Cases.assigned(Role.LEAD, EvidencePolicy.FILE, null).in(State.ACCEPTED);

        refused(decide(wantsNumber, new ReportDone("Xong", List.of(file), null), HEAD))
                .isEqualTo(Rule.AReportBringsTheNumberItsTaskDemands);
        refused(decide(wantsFile, new ReportDone("Xong", List.of(number), null), HEAD))
                .isEqualTo(Rule.AReportBringsTheFileItsTaskDemands);
        assertThat(accepted(decide(wantsNumber, new ReportDone("Xong", List.of(number), null), HEAD))
                        .evidenceLevel())
                .isEqualTo(EvidenceLevel.SUPPORTED);
        assertThat(accepted(decide(wantsFile, new ReportDone("Xong", List.of(file), null), HEAD))
                        .state())
                .isEqualTo(State.REPORTED);
    }

    @Test
    void a_report_sent_back_no_longer_stands_but_its_proof_stays_known() {
        var reported = in(State.ACCEPTED, Role.LEAD).reported(Cases.report(NOW));
        var back = accepted(decide(reported, command(CommandName.SEND_BACK), MONITOR));
        assertThat(back.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(back.report()).isNull();
        assertThat(back.evidenceLevel()).isEqualTo(EvidenceLevel.SELF_REPORTED);
    }

    @Test
    void what_is_opened_again_is_confirmed_by_nobody_any_more_and_keeps_its_proof() {
        var word = new ReportDone("Xong", List.of(), null);
        var number = new ReportDone("Xong", List.of(Evidence.document("45/BC-UBND", null, null)), null);
        var file = new ReportProgress(
                "60%", 60, null, null, List.of(Evidence.file("f1", "bao-cao.pdf", "application/pdf", 7, "00")));
        var taken = in(State.ACCEPTED, Role.LEAD);
        var withFile = accepted(decide(taken, file, OFFICER));

        assertThat(openedAgain(taken, word).evidenceLevel()).isEqualTo(EvidenceLevel.SELF_REPORTED);
        assertThat(openedAgain(taken, number).evidenceLevel()).isEqualTo(EvidenceLevel.SUPPORTED);
        assertThat(openedAgain(withFile, word).evidenceLevel()).isEqualTo(EvidenceLevel.SUPPORTED);
        assertThat(accepted(decide(openedAgain(taken, word), word, HEAD)).evidenceLevel())
                .as("of the next report, which nobody has judged")
                .isEqualTo(EvidenceLevel.SELF_REPORTED);
    }

    private static Assignment openedAgain(Assignment taken, ReportDone report) {
        var reported = accepted(decide(taken, report, HEAD));
        var completed = accepted(decide(reported, command(CommandName.VERIFY), MONITOR));
        return accepted(decide(completed, command(CommandName.REOPEN), SIGNER));
    }

    @Test
    void evidence_given_with_progress_supports_the_word() {
        var with = new ReportProgress("60%", 60, null, null, List.of(Evidence.document("1/BC", null, null)));
        assertThat(accepted(decide(in(State.ACCEPTED, Role.LEAD), with, OFFICER))
                        .evidenceLevel())
                .isEqualTo(EvidenceLevel.SUPPORTED);
    }

    @Test
    void the_class_is_judged_by_the_report_s_day_in_Viet_Nam_not_by_the_day_of_verification() {
        var lateEvening = Instant.parse("2026-12-31T16:59:59.999Z");
        var inTime = lead().reported(Cases.report(lateEvening));
        var late = lead().reported(Cases.report(lateEvening.plusMillis(1)));
        assertThat(inTime.completed().judgement()).isEqualTo(new Judgement(Schedule.ON_TIME, Schedule.ON_TIME));
        assertThat(late.completed().judgement()).isEqualTo(new Judgement(Schedule.LATE, Schedule.LATE));
    }

    @Test
    void a_transfer_hands_the_task_on_from_the_beginning_with_its_deadlines() {
        var decision =
                (Decision.Accepted) decide(in(State.IN_PROGRESS, Role.LEAD), command(CommandName.TRANSFER), SIGNER);
        var next = decision.handedOn();
        assertThat(decision.after().state()).isEqualTo(State.TRANSFERRED);
        assertThat(decision.after().successor()).isEqualTo(new Successor(AssignmentIds.of(next), "cong-an"));
        assertThat(next.state()).isEqualTo(State.ASSIGNED);
        assertThat(next.cause()).isEqualTo("transfer a1 8");
        assertThat(next.predecessors()).containsExactly("a1");
        assertThat(next.deadline()).isEqualTo(DEADLINE);
    }

    @Test
    void a_transfer_may_reset_the_deadline_but_never_the_first() {
        var later = DEADLINE.plusDays(30);
        var transfer = new Transfer(new Destination("cong-an", true), "Chậm", later, null);
        var next = ((Decision.Accepted) decide(lead(), transfer, SIGNER)).handedOn();
        assertThat(next.deadline()).isEqualTo(later);
        assertThat(next.firstDeadline()).isEqualTo(DEADLINE);
        assertThat(next.deadlineHistory())
                .containsExactly(new DeadlineEntry(DEADLINE, later, NOW, "signer", "van-phong", "transfer", "Chậm"));
        assertThat(next.reported(
                                Cases.report(later.atStartOfDay(Assignment.ZONE).toInstant()))
                        .completed()
                        .judgement())
                .isEqualTo(new Judgement(Schedule.ON_TIME, Schedule.LATE));
    }

    @Test
    void it_is_due_when_its_directive_says_also_where_that_was_reset_since() {
        var transfer = new Transfer(new Destination("cong-an", true), "Chậm", DEADLINE.plusDays(30), null);
        var reset = ((Decision.Accepted) decide(lead(), transfer, SIGNER)).handedOn();
        assertThat(reset.wasDueBefore(DEADLINE)).isFalse();
        assertThat(reset.wasDueBefore(DEADLINE.plusDays(1))).isTrue();

        var amend = new Amend(2, lead().task(), true, DEADLINE.plusDays(5), "Bổ sung");
        var amended = accepted(decide(reset, amend, REACTION));
        assertThat(amended.wasDueBefore(DEADLINE.plusDays(5))).isFalse();
        assertThat(amended.wasDueBefore(DEADLINE.plusDays(6))).isTrue();
    }

    @Test
    void a_transfer_goes_to_another_agency_that_is_at_work_with_a_deadline_ahead() {
        refused(decide(lead(), new Transfer(new Destination("ubnd-xa-moc-nam", true), "x", null, null), SIGNER))
                .isEqualTo(Rule.ATransferGoesToAnotherAgency);
        refused(decide(lead(), new Transfer(new Destination("nhom", false), "x", null, null), SIGNER))
                .isEqualTo(Rule.ATransferGoesToAnAgencyAtWork);
        var past = new Transfer(new Destination("cong-an", true), "x", LocalDate.of(2026, 11, 23), null);
        refused(decide(lead(), past, SIGNER)).isEqualTo(Rule.ANewDeadlineIsNotInThePast);
        refused(decide(in(State.REPORTED, Role.LEAD), command(CommandName.TRANSFER), SIGNER))
                .isEqualTo(Rule.AReportIsJudgedWhereItWasMade);
    }

    @Test
    void a_part_is_not_transferred_to_the_agency_that_delegated_it() {
        var delegate = new Delegate(new Destination("cong-an", true), "Rà soát", null);
        var part = ((Decision.Accepted) decide(in(State.ACCEPTED, Role.LEAD), delegate, HEAD)).handedOn();
        refused(decide(part, new Transfer(new Destination("ubnd-xa-moc-nam", true), "x", null, null), HEAD))
                .isEqualTo(Rule.ATransferGoesToAnotherAgency);
        accepted(decide(part, new Transfer(new Destination("phong-y-te", true), "x", null, null), HEAD));
    }

    @Test
    void what_has_ended_stays_ended() {
        for (var state : List.of(State.COMPLETED, State.TRANSFERRED, State.WITHDRAWN)) {
            refused(decide(in(state, Role.LEAD), command(CommandName.WITHDRAW), SIGNER))
                    .isEqualTo(Rule.WhatHasEndedStaysEnded);
        }
    }

    @Test
    void deciding_twice_gives_the_same_answer() {
        var assignment = in(State.ACCEPTED, Role.LEAD);
        var report = command(CommandName.REPORT);
        assertThat(Transitions.decide(assignment, report, HEAD, at(NOW)))
                .isEqualTo(Transitions.decide(assignment, report, HEAD, at(NOW)));
    }

    private static Assignment accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).after();
    }

    private static List<AssignmentEvent> events(Decision decision) {
        return ((Decision.Accepted) decision).events();
    }

    private static ObjectAssert<Rule> refused(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return assertThatObject(((Decision.Refused) decision).rule());
    }
}
