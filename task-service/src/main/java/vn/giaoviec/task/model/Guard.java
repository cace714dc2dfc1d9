package vn.giaoviec.task.model;

/** A condition of a transition beyond state, party and role, with the rule that refuses where it is broken. */
record Guard(Rule rule, Broken broken) {
    static final Guard NOT_ONE_S_OWN = new Guard(
            Rule.AnAgencyCannotVerifyItsOwnReport,
            (assignment, command, actor, moment) -> assignment.agency().equals(actor.agency()));

    static final Guard NUMBER_BROUGHT = ofReport(
            Rule.AReportBringsTheNumberItsTaskDemands, EvidencePolicy.NUMBER, evidence -> evidence.number() != null);

    static final Guard FILE_BROUGHT = ofReport(
            Rule.AReportBringsTheFileItsTaskDemands, EvidencePolicy.FILE, evidence -> evidence.fileId() != null);

    static final Guard TO_ANOTHER_AGENCY = ofTransfer(
            Rule.ATransferGoesToAnotherAgency,
            (assignment, transfer, moment) ->
                    assignment.agency().equals(transfer.to().agency()));

    static final Guard TO_AN_AGENCY_AT_WORK = ofTransfer(
            Rule.ATransferGoesToAnAgencyAtWork,
            (assignment, transfer, moment) -> !transfer.to().atWork());

    static final Guard NEW_DEADLINE_AHEAD = ofTransfer(
            Rule.ANewDeadlineIsNotInThePast,
            (assignment, transfer, moment) ->
                    transfer.deadline() != null && transfer.deadline().isBefore(moment.day()));

    @FunctionalInterface
    interface Broken {
        boolean test(Assignment assignment, AssignmentCommand command, Actor actor, Moment moment);
    }

    @FunctionalInterface
    interface BrokenByTransfer {
        boolean test(Assignment assignment, AssignmentCommand.Transfer transfer, Moment moment);
    }

    private static Guard ofReport(Rule rule, EvidencePolicy policy, java.util.function.Predicate<Evidence> satisfying) {
        return new Guard(
                rule,
                (assignment, command, actor, moment) -> command instanceof AssignmentCommand.ReportDone report
                        && assignment.task().evidencePolicy() == policy
                        && report.evidence().stream().noneMatch(satisfying));
    }

    private static Guard ofTransfer(Rule rule, BrokenByTransfer broken) {
        return new Guard(
                rule,
                (assignment, command, actor, moment) -> command instanceof AssignmentCommand.Transfer transfer
                        && broken.test(assignment, transfer, moment));
    }

    /** Depends on who asks alone, so that it can be judged before anything is asked. */
    boolean isAboutWho() {
        return rule.kind() == Rule.Kind.WHO;
    }
}
