package vn.giaoviec.directive.model;

/** Every rule that can refuse a command on a directive, by its name; what an official is told is the sentence beside it. */
public enum Rule {
    OnlyTheIssuingSideActs(
            true,
            "Chỉ cơ quan ban hành hoặc cơ quan theo dõi mới được xử lý văn bản này.",
            "Only the issuing agency and the office that tracks a directive act on it."),
    OnlyAClerkPreparesADirective(
            true,
            "Chỉ văn thư mới được soạn, trình hoặc hủy dự thảo.",
            "Only a clerk prepares, submits or discards a draft."),
    OnlyASignerDecidesOnADirective(
            true,
            "Chỉ người ký mới được trả lại, ban hành, sửa đổi, thu hồi, thay thế, kết thúc hoặc mở lại văn bản.",
            "Only a signer sends a draft back, issues, amends, withdraws, supersedes, concludes or reopens a directive."),
    OnlyAnAdministratorKeepsTheRegister(
            true,
            "Chỉ quản trị viên mới được sửa danh bạ cơ quan.",
            "Only an administrator changes the register of agencies."),
    OnlyAnAdministratorKeepsTheCalendar(
            true,
            "Chỉ quản trị viên mới được sửa lịch ngày làm việc.",
            "Only an administrator changes the working-day calendar."),
    OnlyAnAdministratorKeepsPolicies(
            true,
            "Chỉ quản trị viên mới được sửa quy định theo dõi của cơ quan ban hành.",
            "Only an administrator changes the policies of issuing bodies."),
    ACodeIsUsedOnce(false, "Mã cơ quan này đã có trong danh bạ.", "The register has an agency of this code already."),
    AnAgencyFitsIntoTheRegister(
            false,
            "Thông tin cơ quan không khớp với danh bạ.",
            "The agency does not fit in with the others of the register."),
    AFileIsAttachedByWhoUploadedIt(
            false,
            "Không có tệp này trong số các tệp bạn đã tải lên và chưa đính kèm.",
            "There is no such file among those that you uploaded and did not attach yet."),
    SecretPapersNeverEnter(
            false,
            "Văn bản mang dấu độ mật không được đưa vào hệ thống này.",
            "Papers stamped secret must not enter this system."),
    OnlyADraftIsEdited(
            false,
            "Chỉ sửa, trình được dự thảo chưa trình.",
            "Only a draft that was not submitted is edited or submitted."),
    OnlyASubmittedDraftIsDecidedOn(
            false, "Chỉ trả lại, ban hành được dự thảo đã trình.", "Only a submitted draft is sent back or issued."),
    OnlyWhatIsNotIssuedIsDiscarded(
            false, "Chỉ hủy được dự thảo chưa ban hành.", "Only a draft that was not issued is discarded."),
    TheIssuingSideKeepsItsDraft(
            false,
            "Cơ quan ban hành hoặc cơ quan theo dõi phải là cơ quan của người soạn.",
            "The issuing agency or the tracking office stays the agency of the clerk who prepares the draft."),
    EveryCodeIsInTheRegister(
            false, "Mã này không có trong danh bạ cơ quan.", "This code is not in the register of agencies."),
    AnAgencyIsNoGroup(
            false,
            "code là mã của một cơ quan, group là mã của một nhóm.",
            "code is the code of an agency, group that of a group."),
    APartyIsOneAgencyOrOneGroupOrSetAside(
            false,
            "Mỗi bên là một cơ quan, hoặc một nhóm, hoặc được xác định là không giao (matchedBy NONE).",
            "A party is one agency, or one group, or set aside (matchedBy NONE)."),
    ATaskKeepsItsId(
            false,
            "Mã nhiệm vụ không thuộc dự thảo này hoặc bị lặp; bỏ trống để thêm nhiệm vụ mới.",
            "The id is of no task of this draft, or is repeated; leave it out for a new task."),
    ADirectiveNamesItsIssuer(false, "Chưa có cơ quan ban hành.", "The issuing agency is missing."),
    ADirectiveHasASubject(false, "Chưa có trích yếu.", "The subject is missing."),
    ADirectiveHasTasks(false, "Chưa có nhiệm vụ nào.", "There is no task."),
    EveryTaskHasAText(false, "Chưa có nội dung nhiệm vụ.", "The text of the task is missing."),
    EveryTaskHasAField(false, "Chưa có lĩnh vực.", "The field is missing."),
    EveryTaskHasALead(false, "Chưa có cơ quan hoặc nhóm cơ quan chủ trì.", "There is no agency or group that leads."),
    EveryPartyIsMatchedOrSetAside(
            false,
            "Chưa xác định bên này là cơ quan nào, hay không giao cho ai.",
            "Nobody has said yet which agency this is, or that it addresses nobody."),
    EveryTaskSaysWhenItIsDue(
            false,
            "Cần thời hạn, hoặc định kỳ, hoặc xác định là không có thời hạn.",
            "A deadline is needed, or a recurrence, or the decision that there is no deadline."),
    ATaskWithoutADeadlineHasNone(
            false,
            "Đã xác định là không có thời hạn thì không được có thời hạn hay định kỳ.",
            "A task of which a person decided that it has no deadline has neither a deadline nor a recurrence."),
    ARecurringTaskIsDueByItsRecurrence(
            false,
            "Nhiệm vụ định kỳ có hạn theo từng kỳ, không có thời hạn riêng.",
            "A recurring task is due by its recurrence and has no deadline of its own."),
    ARecurrenceFallsDue(
            false,
            "Từ hôm nay đến ngày kết thúc, nhiệm vụ định kỳ này không có kỳ hạn nào: kiểm tra lại ngày bắt đầu, ngày kết"
                    + " thúc và ngày đến hạn.",
            "From today to its last day this recurrence is never due: check its first day, its last day and its due days."),
    ADeadlineBeforeTheIssueIsConfirmed(
            false,
            "Thời hạn trước ngày ban hành (văn bản không ghi ngày: trước hôm nay): cần người xác nhận (deadlineConfirmed).",
            "The deadline lies before the day of issue (before today where none is printed): a person must confirm it"
                    + " (deadlineConfirmed)."),
    AgenciesAreValidOnTheDayOfIssue(
            false,
            "Cơ quan hoặc nhóm này không còn (hoặc chưa) hoạt động vào ngày ban hành.",
            "This agency or group is not valid on the day of issue."),
    AGroupHasMembersOnTheDayOfIssue(
            false,
            "Nhóm này không có thành viên nào đang hoạt động vào ngày ban hành.",
            "No member of this group is valid on the day of issue."),
    AGroupHasTheSameMembersInEveryTask(
            false,
            "Trong văn bản này nhóm gồm các thành viên khi được giao lần đầu, nay đã khác: hãy ghi tên từng cơ quan.",
            "In this directive the group has the members that it had when it came in, and today's are others: name the"
                    + " agencies instead."),
    AnHeirIsAtWork(
            false,
            "Cơ quan kế thừa phải là cơ quan (không phải nhóm) đang hoạt động vào ngày hiệu lực.",
            "An heir is an agency (no group) that is valid on the first day."),
    APredecessorHasEnded(
            false,
            "Cơ quan được kế thừa phải là cơ quan khác, đã kết thúc hoạt động (validTo) trước ngày hiệu lực.",
            "A predecessor is another agency whose last day (validTo) lies before the first day of the heir."),
    AnAgencyHasOneHeir(
            false,
            "Cơ quan này đã có cơ quan kế thừa theo quyết định khác.",
            "This agency has an heir already, by another act."),
    AnActIsRecordedOnce(
            false,
            "Quyết định này đã được ghi cho cơ quan kế thừa này, với nội dung khác.",
            "This act is recorded for this heir already, and says something else."),
    ANumberIsIssuedOnce(
            false,
            "Cơ quan này đã ban hành văn bản cùng loại, cùng số trong năm.",
            "This agency has issued a document of this kind and number in this year."),
    OnlyAnIssuedDirectiveIsWithdrawn(
            false,
            "Chỉ thu hồi được văn bản đang hiệu lực hoặc đã kết thúc.",
            "Only a directive in force or concluded is withdrawn."),
    OnlyADirectiveInForceIsDecidedOn(
            false,
            "Chỉ sửa đổi, thay thế, kết thúc được văn bản đang hiệu lực.",
            "Only a directive in force is amended, superseded or concluded."),
    AnAmendmentChangesSomething(
            false, "Danh mục nhiệm vụ không có gì thay đổi.", "The list of tasks is the same as before."),
    OnlyAConcludedDirectiveIsReopened(
            false, "Chỉ mở lại được văn bản đã kết thúc.", "Only a concluded directive is reopened."),
    AnotherDirectiveInForceTakesItsPlace(
            false,
            "Văn bản thay thế phải là một văn bản khác đang hiệu lực của cùng cơ quan ban hành hoặc cơ quan theo dõi.",
            "What takes its place is another directive in force, of the same issuer or tracking office."),
    EveryAssignmentIsFinal(
            false,
            "Còn nhiệm vụ chưa có kết quả cuối cùng: chưa hoàn thành, chưa xác định không thực hiện, hoặc chưa rõ.",
            "Some assignments are not final yet, or not known yet here.");

    private final boolean aboutWho;
    private final String vietnamese;
    private final String english;

    Rule(boolean aboutWho, String vietnamese, String english) {
        this.aboutWho = aboutWho;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** It is about who may do this (403), not about what is so (409). */
    public boolean aboutWho() {
        return aboutWho;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
