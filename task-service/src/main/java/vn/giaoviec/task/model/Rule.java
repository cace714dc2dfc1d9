package vn.giaoviec.task.model;

/** Every rule that can refuse a command, by its name; what an official is told is the sentence beside it. */
public enum Rule {
    OnlyTheAssignedAgencyDoesTheWork(
            Kind.WHO,
            "Chỉ cơ quan được giao mới tiếp nhận, thực hiện và báo cáo nhiệm vụ.",
            "Only the assigned agency takes note of the task, works on it and reports."),
    OnlyItsAgencyOrAMonitorResumesWork(
            Kind.WHO,
            "Chỉ cơ quan được giao hoặc người theo dõi của cơ quan ban hành mới cho tiếp tục việc đã tạm dừng.",
            "Only the assigned agency or a monitor of the issuing side resumes work on hold."),
    OnlyTheHeadAnswersForTheAgency(
            Kind.WHO,
            "Chỉ thủ trưởng cơ quan mới báo cáo hoàn thành hoặc trả lại nhiệm vụ.",
            "Only the head of the agency reports a task done or returns it."),
    OnlyTheIssuingSideJudges(
            Kind.WHO,
            "Chỉ cơ quan ban hành hoặc cơ quan theo dõi mới xác nhận, yêu cầu làm lại hoặc giữ nguyên việc giao.",
            "Only the issuing side verifies a report, sends it back or insists on a returned task."),
    OnlyTheSignerMovesOrWithdrawsATask(
            Kind.WHO,
            "Chỉ người ký của cơ quan ban hành hoặc cơ quan theo dõi mới chuyển hoặc thu hồi nhiệm vụ.",
            "Only the signer of the issuing side transfers or withdraws a task."),
    OnlyItsDirectiveAmendsATask(
            Kind.WHO,
            "Nội dung nhiệm vụ chỉ được sửa đổi bằng việc sửa đổi văn bản chỉ đạo.",
            "A task is amended by amending its directive and not by itself."),
    OnlyASuccessionJoinsTasks(
            Kind.WHO,
            "Chỉ việc sáp nhập, kế thừa cơ quan mới gộp hai việc giao làm một.",
            "Two assignments become one only where an agency takes the place of another."),
    OnlyTheSignerBringsWorkFromElsewhere(
            Kind.WHO,
            "Chỉ người ký của cơ quan ban hành hoặc cơ quan theo dõi mới chuyển nhiệm vụ từ hệ thống khác vào.",
            "Only a signer of the issuing side brings assignments over from another system."),
    ATaskIsBroughtOnceForAnAgency(
            Kind.GUARD,
            "Nhiệm vụ này của cơ quan đã được chuyển vào từ một dòng khác.",
            "This task of that agency was brought over by another row."),
    ARowIsBroughtOnce(
            Kind.GUARD,
            "Dòng này đã được chuyển vào với nhiệm vụ hoặc cơ quan khác; sửa trên nhiệm vụ đã chuyển vào.",
            "This row was brought over before, as another task or for another agency; correct it where it is now."),
    AnAmendmentIsFollowedOnce(
            Kind.GUARD,
            "Nhiệm vụ đã theo lần sửa đổi này của văn bản.",
            "The assignment has followed this edition of its directive already."),
    AnAgencyCannotVerifyItsOwnReport(
            Kind.WHO, "Cơ quan không được tự xác nhận báo cáo của mình.", "An agency cannot verify its own report."),
    AnInformedAgencyOnlyTakesNote(
            Kind.STATE,
            "Cơ quan nhận để biết chỉ xác nhận đã nhận, không thực hiện nhiệm vụ.",
            "An agency that is informed takes note and does nothing else."),
    WhatHasEndedStaysEnded(Kind.STATE, "Việc giao này đã kết thúc.", "This assignment has ended."),
    OnlyANewTaskIsAccepted(
            Kind.STATE,
            "Chỉ nhận việc khi nhiệm vụ mới được giao hoặc đã tiếp nhận.",
            "Only a task that is newly assigned or received is accepted."),
    OfAnEndedDirectiveNothingIsReopened(
            Kind.GUARD,
            "Văn bản chỉ đạo đã thu hồi hoặc được thay thế: nhiệm vụ của văn bản không được mở lại.",
            "The directive was withdrawn or superseded: none of its assignments is reopened."),
    WithoutAPolicyNobodyAcceptsForAnAgency(
            Kind.GUARD,
            "Hết hạn nhận việc chỉ được coi là đã nhận khi quy định của cơ quan ban hành cho phép.",
            "What nobody answered counts as accepted only where the policy of the issuing body says so."),
    OnlyATaskNotYetAcceptedIsReturned(
            Kind.STATE,
            "Chỉ trả lại được nhiệm vụ chưa nhận việc.",
            "Only a task that was not yet accepted is returned."),
    OnlyAReturnedTaskIsInsistedOn(
            Kind.STATE,
            "Chỉ giữ nguyên việc giao đối với nhiệm vụ bị trả lại.",
            "Only a returned task is insisted on."),
    ProgressIsReportedOnAcceptedWork(
            Kind.STATE,
            "Chỉ báo cáo tiến độ sau khi đã nhận việc và trước khi báo cáo hoàn thành.",
            "Progress is reported on accepted work that was not yet reported done."),
    AReportIsMadeOnAcceptedWork(
            Kind.STATE,
            "Chỉ báo cáo hoàn thành nhiệm vụ đã nhận việc và đang thực hiện.",
            "A report is made on work that was accepted and goes on."),
    OnlyAReportIsVerified(
            Kind.STATE,
            "Chỉ xác nhận được nhiệm vụ đang chờ xác nhận.",
            "Only a report that waits for it is verified."),
    OnlyAReportIsSentBack(
            Kind.STATE,
            "Chỉ yêu cầu thực hiện lại nhiệm vụ đang chờ xác nhận.",
            "Only a report that waits for judgement is sent back."),
    AReportIsJudgedWhereItWasMade(
            Kind.STATE,
            "Báo cáo đang chờ xác nhận phải được xử lý trước khi chuyển nhiệm vụ.",
            "A report is judged where it was made, before the task is transferred."),
    AReportBringsTheNumberItsTaskDemands(
            Kind.GUARD,
            "Nhiệm vụ này yêu cầu số văn bản trả lời kèm báo cáo.",
            "This task demands the number of a reply document with the report."),
    AReportBringsTheFileItsTaskDemands(
            Kind.GUARD,
            "Nhiệm vụ này yêu cầu tệp minh chứng kèm báo cáo.",
            "This task demands a file with the report."),
    ATransferGoesToAnotherAgency(
            Kind.GUARD,
            "Phải chuyển nhiệm vụ đến một cơ quan khác; việc được giao lại không chuyển về cơ quan đã giao lại.",
            "A task is transferred to another agency, and what was delegated not to the one that delegated it."),
    ATransferGoesToAnAgencyAtWork(
            Kind.GUARD,
            "Chỉ chuyển nhiệm vụ đến một cơ quan đang hoạt động, không đến một nhóm.",
            "A task is transferred to one agency that is valid today, not to a group."),
    ANewDeadlineIsNotInThePast(
            Kind.GUARD, "Thời hạn mới không được ở trong quá khứ.", "A new deadline does not lie in the past."),
    OnlyTheIssuingSideUrges(
            Kind.WHO,
            "Chỉ cơ quan ban hành hoặc cơ quan theo dõi mới đôn đốc, yêu cầu giải trình.",
            "Only the issuing side urges and asks for explanations."),
    OnlyThoseConcernedComment(
            Kind.WHO,
            "Chỉ cơ quan được giao và cơ quan theo dõi mới trao đổi về nhiệm vụ này.",
            "Only the assigned agency and the issuing side comment on this task."),
    OnlyTheIssuingSideDecides(
            Kind.WHO,
            "Chỉ cơ quan ban hành hoặc cơ quan theo dõi mới quyết định về đề nghị này.",
            "Only the issuing side decides on this request."),
    WhoAsksDoesNotDecide(
            Kind.WHO,
            "Cơ quan đề nghị không được tự quyết định về đề nghị của mình.",
            "Whoever asks does not decide on the request."),
    BeyondItsPolicyTheSignerDecides(
            Kind.WHO,
            "Vượt quá số ngày được ủy quyền; người ký quyết định.",
            "Beyond the days left to the monitor the signer decides."),
    OnlyALeadDelegates(
            Kind.STATE,
            "Chỉ cơ quan chủ trì mới giao lại một phần nhiệm vụ.",
            "Only an agency that leads delegates a part of a task."),
    OnlyWorkInHandIsDelegated(
            Kind.STATE,
            "Chỉ giao lại nhiệm vụ đã nhận việc và đang thực hiện.",
            "Only work that was accepted and goes on is delegated."),
    WhatWasDelegatedIsNotDelegatedOn(
            Kind.GUARD,
            "Việc được giao lại không được giao tiếp cho cơ quan khác.",
            "What was delegated is not delegated any further."),
    ADelegationGoesToAnotherAgencyAtWork(
            Kind.GUARD,
            "Chỉ giao lại cho một cơ quan khác đang hoạt động, không cho một nhóm.",
            "A task is delegated to one other agency that is valid today, not to a group."),
    WhatIsDelegatedIsDueWithinTheWhole(
            Kind.GUARD,
            "Thời hạn của việc giao lại không được sau thời hạn của nhiệm vụ và không ở trong quá khứ.",
            "What is delegated is due no later than the whole, and not in the past."),
    APartIsReopenedWhileTheWholeGoesOn(
            Kind.GUARD,
            "Chỉ mở lại việc đã giao lại khi nhiệm vụ vẫn đang được thực hiện.",
            "What was delegated is reopened only while the whole is being worked on."),
    WhatWasDelegatedEndsBeforeTheReport(
            Kind.GUARD,
            "Còn việc đã giao lại chưa kết thúc; báo cáo hoàn thành sau khi các việc đó kết thúc.",
            "Something that was delegated has not ended yet; report when all of it has."),
    OnlyWorkOnHoldIsResumed(
            Kind.STATE, "Chỉ tiếp tục nhiệm vụ đang tạm dừng.", "Only work that is on hold is resumed."),
    OnlyWhatWasJudgedIsReopened(
            Kind.STATE,
            "Chỉ mở lại nhiệm vụ đã hoàn thành hoặc đã kết thúc là không hoàn thành.",
            "Only what was completed or closed as not done is reopened."),
    OnlyOpenTasksAreWorkedOn(
            Kind.STATE,
            "Việc giao này đã kết thúc, không bổ sung được nữa.",
            "This assignment has ended; nothing is added to it."),
    AnExtensionIsForWorkInHand(
            Kind.STATE,
            "Chỉ gia hạn nhiệm vụ đang thực hiện, chưa báo cáo và chưa trả lại.",
            "Only work in hand is extended, not what was reported or returned."),
    OnlyAcceptedWorkIsPutOnHold(
            Kind.STATE,
            "Chỉ tạm dừng nhiệm vụ đã nhận việc và đang thực hiện.",
            "Only work that was accepted and goes on is put on hold."),
    ALateReturnIsOfAcceptedWork(
            Kind.STATE,
            "Chỉ đề nghị trả lại sau khi đã nhận việc và trước khi báo cáo hoàn thành.",
            "A late return is asked for accepted work that was not yet reported done."),
    NothingIsExplainedOfWhatWasTakenAway(
            Kind.STATE,
            "Nhiệm vụ đã được chuyển hoặc thu hồi, không yêu cầu giải trình nữa.",
            "Nothing is explained of a task that was transferred or withdrawn."),
    ARequestWaitsAlready(
            Kind.GUARD, "Đã có một đề nghị loại này đang chờ quyết định.", "A request of this kind waits already."),
    ARequestIsDecidedOnce(
            Kind.GUARD, "Đề nghị này đã kết thúc hoặc không có.", "This request is closed already, or never was."),
    OnlyADeadlineIsExtended(
            Kind.GUARD, "Nhiệm vụ không có thời hạn để gia hạn.", "The task has no deadline that could be extended."),
    AnExtensionGoesBeyondTheDeadline(
            Kind.GUARD,
            "Thời hạn mới phải sau thời hạn hiện tại và không ở trong quá khứ.",
            "The new deadline is later than the current one and does not lie in the past."),
    AnExplanationIsDueInTime(
            Kind.GUARD,
            "Hạn giải trình không được ở trong quá khứ.",
            "The day on which an explanation is due does not lie in the past."),
    AgencyHasTaskOpen(Kind.GUARD, "Cơ quan này đang giữ nhiệm vụ đó.", "That agency holds this task already.");

    /** WHO: not in this role (403). STATE: not now. GUARD: not like this (409 both). */
    public enum Kind {
        WHO,
        STATE,
        GUARD
    }

    private final Kind kind;
    private final String vietnamese;
    private final String english;

    Rule(Kind kind, String vietnamese, String english) {
        this.kind = kind;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public Kind kind() {
        return kind;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
