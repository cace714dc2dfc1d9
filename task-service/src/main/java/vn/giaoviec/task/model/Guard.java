package vn.giaoviec.task.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** A condition of a transition beyond state, party and role, with the rule that refuses where it is broken. */
record Guard(Rule rule, Broken broken) {
    static final Guard NOT_ONE_S_OWN = new Guard(
            Rule.AnAgencyCannotVerifyItsOwnReport,
            (assignment, command, actor, moment) -> assignment.isOf(actor.agency()));

    static final Guard NUMBER_BROUGHT = ofReport(
            Rule.AReportBringsTheNumberItsTaskDemands, EvidencePolicy.NUMBER, evidence -> evidence.number() != null);

    static final Guard FILE_BROUGHT = ofReport(
            Rule.AReportBringsTheFileItsTaskDemands, EvidencePolicy.FILE, evidence -> evidence.fileId() != null);

    static final Guard TO_ANOTHER_AGENCY = ofTransfer(
            Rule.ATransferGoesToAnotherAgency,
            (assignment, transfer, moment) -> !goesWithItsWhole(transfer)
                    && (assignment.agency().equals(transfer.to().agency()) || isBackToItsWhole(assignment, transfer)));

    static final Guard TO_AN_AGENCY_AT_WORK = ofTransfer(
            Rule.ATransferGoesToAnAgencyAtWork,
            (assignment, transfer, moment) -> !transfer.to().atWork());

    static final Guard NEW_DEADLINE_AHEAD = ofTransfer(
            Rule.ANewDeadlineIsNotInThePast,
            (assignment, transfer, moment) ->
                    transfer.deadline() != null && transfer.deadline().isBefore(moment.day()));

    static final Guard BY_ITSELF_WHERE_POLICY_SAYS_SO = new Guard(
            Rule.WithoutAPolicyNobodyAcceptsForAnAgency,
            (assignment, command, actor, moment) ->
                    actor.isClock() && !moment.policy().acceptsByItself());

    /** Who asks never decides: nobody of the assigned agency does, however many roles they have. */
    static final Guard NOT_ONE_S_OWN_REQUEST = new Guard(
            Rule.WhoAsksDoesNotDecide, (assignment, command, actor, moment) -> assignment.isOf(actor.agency()));

    static final Guard ONE_OF_A_KIND = new Guard(
            Rule.ARequestWaitsAlready,
            (assignment, command, actor, moment) ->
                    assignment.requests().hasOpen(command.name().kind()));

    static final Guard STILL_OPEN = new Guard(
            Rule.ARequestIsDecidedOnce,
            (assignment, command, actor, moment) -> command instanceof AssignmentCommand.CloseRequest close
                    && assignment
                            .requests()
                            .find(close.kind(), close.n())
                            .filter(Request::isOpen)
                            .isEmpty());

    static final Guard HAS_A_DEADLINE = new Guard(
            Rule.OnlyADeadlineIsExtended, (assignment, command, actor, moment) -> assignment.deadline() == null);

    static final Guard LATER_DATE_ASKED = new Guard(
            Rule.AnExtensionGoesBeyondTheDeadline,
            (assignment, command, actor, moment) -> command instanceof AssignmentCommand.AskExtension ask
                    && !isLater(ask.deadline(), assignment, moment));

    static final Guard LATER_DATE_GIVEN = ofGrant(
            Rule.AnExtensionGoesBeyondTheDeadline,
            (assignment, given, actor, moment) -> !isLater(given, assignment, moment));

    /** Whoever is the signer too decides as the signer. */
    static final Guard WITHIN_POLICY = ofGrant(
            Rule.BeyondItsPolicyTheSignerDecides,
            (assignment, given, actor, moment) -> !Party.of(actor, assignment).contains(Party.SIGNER)
                    && given.isAfter(
                            assignment.firstDeadline().plusDays(moment.policy().monitorExtendsDays())));

    static final Guard ANSWER_DUE_AHEAD = new Guard(
            Rule.AnExplanationIsDueInTime,
            (assignment, command, actor, moment) -> command instanceof AssignmentCommand.AskExplanation ask
                    && ask.dueOn().isBefore(moment.day()));

    static final Guard NEWER_EDITION = new Guard(
            Rule.AnAmendmentIsFollowedOnce,
            (assignment, command, actor, moment) ->
                    command instanceof AssignmentCommand.Amend amend && amend.edition() <= assignment.followed());

    static final Guard NOT_DELEGATED_ITSELF = new Guard(
            Rule.WhatWasDelegatedIsNotDelegatedOn, (assignment, command, actor, moment) -> assignment.isDelegated());

    static final Guard DELEGATED_TO_ANOTHER_AT_WORK = new Guard(
            Rule.ADelegationGoesToAnotherAgencyAtWork,
            (assignment, command, actor, moment) -> command instanceof AssignmentCommand.Delegate part
                    && (!part.to().atWork() || part.to().agency().equals(assignment.agency())));

    static final Guard DELEGATED_WITHIN_THE_WHOLE = new Guard(
            Rule.WhatIsDelegatedIsDueWithinTheWhole,
            (assignment, command, actor, moment) -> command instanceof AssignmentCommand.Delegate part
                    && part.deadline() != null
                    && (part.deadline().isBefore(moment.day())
                            || assignment.deadline() != null && part.deadline().isAfter(assignment.deadline())));

    static final Guard WITHIN_THE_WHOLE = new Guard(
            Rule.WhatIsDelegatedIsDueWithinTheWhole,
            (assignment, command, actor, moment) -> assignment.isDelegated()
                    && newDeadline(assignment, command)
                            .flatMap(wanted ->
                                    moment.family().deadlineOfTheWhole().filter(wanted::isAfter))
                            .isPresent());

    static final Guard NOTHING_DELEGATED_OPEN = new Guard(
            Rule.WhatWasDelegatedEndsBeforeTheReport,
            (assignment, command, actor, moment) -> moment.family().hasOpenChild());

    static final Guard WHOLE_GOES_ON = new Guard(
            Rule.APartIsReopenedWhileTheWholeGoesOn,
            (assignment, command, actor, moment) ->
                    assignment.isDelegated() && !moment.family().wholeGoesOn());

    static final Guard DIRECTIVE_STANDS = new Guard(
            Rule.OfAnEndedDirectiveNothingIsReopened,
            (assignment, command, actor, moment) -> assignment.directiveEnded() != null);

    private static boolean goesWithItsWhole(AssignmentCommand.Transfer transfer) {
        return transfer.by() != null && transfer.by().whole() != null;
    }

    /** There nobody could judge it: an agency does not verify its own report. */
    private static boolean isBackToItsWhole(Assignment assignment, AssignmentCommand.Transfer transfer) {
        return assignment.isDelegated()
                && assignment.directive().trackedBy().equals(transfer.to().agency());
    }

    /** Empty where the command sets none. */
    private static Optional<LocalDate> newDeadline(Assignment assignment, AssignmentCommand command) {
        return switch (command) {
            case AssignmentCommand.Transfer transfer -> Optional.ofNullable(transfer.deadline());
            case AssignmentCommand.AskExtension asked -> Optional.of(asked.deadline());
            case AssignmentCommand.Grant grant
            when assignment.requests().find(grant.kind(), grant.n()).orElseThrow() instanceof Request.Extension asked ->
                Optional.of(RequestEffects.deadline(asked, grant));
            default -> Optional.empty();
        };
    }

    private static boolean isLater(LocalDate wanted, Assignment assignment, Moment moment) {
        return wanted.isAfter(assignment.deadline()) && !wanted.isBefore(moment.day());
    }

    @FunctionalInterface
    interface Broken {
        boolean test(Assignment assignment, AssignmentCommand command, Actor actor, Moment moment);
    }

    @FunctionalInterface
    interface BrokenByTransfer {
        boolean test(Assignment assignment, AssignmentCommand.Transfer transfer, Moment moment);
    }

    private static Guard ofReport(Rule rule, EvidencePolicy policy, Predicate<Evidence> satisfying) {
        return new Guard(
                rule,
                (assignment, command, actor, moment) -> command instanceof AssignmentCommand.ReportDone report
                        && assignment.task().evidencePolicy() == policy
                        && report.evidence().stream().noneMatch(satisfying));
    }

    @FunctionalInterface
    interface BrokenByGrant {
        boolean test(Assignment assignment, LocalDate given, Actor actor, Moment moment);
    }

    /** Of an extension that is open. */
    private static Guard ofGrant(Rule rule, BrokenByGrant broken) {
        return new Guard(
                rule,
                (assignment, command, actor, moment) -> command instanceof AssignmentCommand.Grant grant
                        && assignment.requests().find(grant.kind(), grant.n()).orElseThrow()
                                instanceof Request.Extension asked
                        && broken.test(assignment, RequestEffects.deadline(asked, grant), actor, moment));
    }

    private static Guard ofTransfer(Rule rule, BrokenByTransfer broken) {
        return new Guard(
                rule,
                (assignment, command, actor, moment) -> command instanceof AssignmentCommand.Transfer transfer
                        && broken.test(assignment, transfer, moment));
    }

    /** Needs the assignment and the actor alone, so that it can be judged before anything is asked. */
    boolean isKnownBefore() {
        return this == NOT_ONE_S_OWN
                || this == NOT_ONE_S_OWN_REQUEST
                || this == HAS_A_DEADLINE
                || this == DIRECTIVE_STANDS
                || this == NOT_DELEGATED_ITSELF;
    }
}
