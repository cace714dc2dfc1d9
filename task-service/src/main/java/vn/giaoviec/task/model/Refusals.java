package vn.giaoviec.task.model;

/** By which rule a command is refused where the table has no row for it. */
final class Refusals {
    private Refusals() {}

    static Rule ofRole(CommandName command, Role role) {
        return command == CommandName.DELEGATIONS && role == Role.COORDINATING
                ? Rule.OnlyALeadDelegates
                : Rule.AnInformedAgencyOnlyTakesNote;
    }

    static Rule ofParty(CommandName command) {
        return switch (command) {
            case ACKNOWLEDGE, ACCEPT, PROGRESS, EVIDENCE -> Rule.OnlyTheAssignedAgencyDoesTheWork;
            case RESUME -> Rule.OnlyItsAgencyOrAMonitorResumesWork;
            case RETURN,
                    REPORT,
                    HANDLER,
                    DELEGATIONS,
                    EXTENSIONS,
                    EXTENSIONS_CANCEL,
                    HOLDS,
                    HOLDS_CANCEL,
                    LATE_RETURNS,
                    LATE_RETURNS_CANCEL,
                    EXPLANATIONS_ANSWER -> Rule.OnlyTheHeadAnswersForTheAgency;
            case INSIST, VERIFY, SEND_BACK -> Rule.OnlyTheIssuingSideJudges;
            case TRANSFER, WITHDRAW, CLOSE_NOT_DONE, REOPEN -> Rule.OnlyTheSignerMovesOrWithdrawsATask;
            case AMEND -> Rule.OnlyItsDirectiveAmendsATask;
            case JOIN -> Rule.OnlyASuccessionJoinsTasks;
            case URGINGS, EXPLANATIONS, EXPLANATIONS_WAIVE -> Rule.OnlyTheIssuingSideUrges;
            case COMMENTS -> Rule.OnlyThoseConcernedComment;
            case EXTENSIONS_GRANT,
                    EXTENSIONS_REFUSE,
                    HOLDS_GRANT,
                    HOLDS_REFUSE,
                    LATE_RETURNS_GRANT,
                    LATE_RETURNS_REFUSE -> Rule.OnlyTheIssuingSideDecides;
        };
    }

    static Rule ofState(CommandName command, State state) {
        return switch (command) {
            case REOPEN -> Rule.OnlyWhatWasJudgedIsReopened;
            case EXPLANATIONS, EXPLANATIONS_ANSWER, EXPLANATIONS_WAIVE -> Rule.NothingIsExplainedOfWhatWasTakenAway;
            case HANDLER, EVIDENCE, COMMENTS, URGINGS -> Rule.OnlyOpenTasksAreWorkedOn;
            default -> state.open() ? ofOpen(command, state) : Rule.WhatHasEndedStaysEnded;
        };
    }

    private static Rule ofOpen(CommandName command, State state) {
        return switch (command) {
            case ACCEPT -> Rule.OnlyANewTaskIsAccepted;
            case RETURN -> Rule.OnlyATaskNotYetAcceptedIsReturned;
            case INSIST -> Rule.OnlyAReturnedTaskIsInsistedOn;
            case PROGRESS -> Rule.ProgressIsReportedOnAcceptedWork;
            case REPORT -> Rule.AReportIsMadeOnAcceptedWork;
            case DELEGATIONS -> Rule.OnlyWorkInHandIsDelegated;
            case VERIFY -> Rule.OnlyAReportIsVerified;
            case SEND_BACK -> Rule.OnlyAReportIsSentBack;
            case RESUME -> Rule.OnlyWorkOnHoldIsResumed;
            case TRANSFER, CLOSE_NOT_DONE -> Rule.AReportIsJudgedWhereItWasMade;
            case EXTENSIONS, EXTENSIONS_GRANT, EXTENSIONS_REFUSE, EXTENSIONS_CANCEL -> Rule.AnExtensionIsForWorkInHand;
            case HOLDS, HOLDS_GRANT, HOLDS_REFUSE, HOLDS_CANCEL -> Rule.OnlyAcceptedWorkIsPutOnHold;
            case LATE_RETURNS, LATE_RETURNS_GRANT, LATE_RETURNS_REFUSE, LATE_RETURNS_CANCEL ->
                Rule.ALateReturnIsOfAcceptedWork;
            case ACKNOWLEDGE,
                    WITHDRAW,
                    REOPEN,
                    AMEND,
                    JOIN,
                    HANDLER,
                    EVIDENCE,
                    COMMENTS,
                    URGINGS,
                    EXPLANATIONS,
                    EXPLANATIONS_ANSWER,
                    EXPLANATIONS_WAIVE -> throw new IllegalStateException(command + " has a row for " + state);
        };
    }
}
