package vn.giaoviec.task.model;

/** By which rule a command is refused where the table has no row for it. */
final class Refusals {
    private Refusals() {}

    static Rule ofParty(CommandName command) {
        return switch (command) {
            case ACKNOWLEDGE, ACCEPT, PROGRESS -> Rule.OnlyTheAssignedAgencyDoesTheWork;
            case RETURN, REPORT -> Rule.OnlyTheHeadAnswersForTheAgency;
            case INSIST, VERIFY, SEND_BACK -> Rule.OnlyTheIssuingSideJudges;
            case TRANSFER, WITHDRAW -> Rule.OnlyTheSignerMovesOrWithdrawsATask;
        };
    }

    static Rule ofState(CommandName command, State state) {
        if (!state.open()) {
            return Rule.WhatHasEndedStaysEnded;
        }
        return switch (command) {
            case ACCEPT -> Rule.OnlyANewTaskIsAccepted;
            case RETURN -> Rule.OnlyATaskNotYetAcceptedIsReturned;
            case INSIST -> Rule.OnlyAReturnedTaskIsInsistedOn;
            case PROGRESS -> Rule.ProgressIsReportedOnAcceptedWork;
            case REPORT -> Rule.AReportIsMadeOnAcceptedWork;
            case VERIFY -> Rule.OnlyAReportIsVerified;
            case SEND_BACK -> Rule.OnlyAReportIsSentBack;
            case TRANSFER -> Rule.AReportIsJudgedWhereItWasMade;
            case ACKNOWLEDGE, WITHDRAW -> throw new IllegalStateException(command + " has a row for " + state);
        };
    }
}
