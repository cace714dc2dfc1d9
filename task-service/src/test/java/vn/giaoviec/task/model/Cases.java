package vn.giaoviec.task.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.giaoviec.task.model.AssignmentCommand.Accept;
import vn.giaoviec.task.model.AssignmentCommand.Acknowledge;
import vn.giaoviec.task.model.AssignmentCommand.AddEvidence;
import vn.giaoviec.task.model.AssignmentCommand.Amend;
import vn.giaoviec.task.model.AssignmentCommand.Answer;
import vn.giaoviec.task.model.AssignmentCommand.AskExplanation;
import vn.giaoviec.task.model.AssignmentCommand.AskExtension;
import vn.giaoviec.task.model.AssignmentCommand.AskHold;
import vn.giaoviec.task.model.AssignmentCommand.AskLateReturn;
import vn.giaoviec.task.model.AssignmentCommand.Cancel;
import vn.giaoviec.task.model.AssignmentCommand.CloseNotDone;
import vn.giaoviec.task.model.AssignmentCommand.Comment;
import vn.giaoviec.task.model.AssignmentCommand.Delegate;
import vn.giaoviec.task.model.AssignmentCommand.Grant;
import vn.giaoviec.task.model.AssignmentCommand.Insist;
import vn.giaoviec.task.model.AssignmentCommand.Join;
import vn.giaoviec.task.model.AssignmentCommand.NameHandler;
import vn.giaoviec.task.model.AssignmentCommand.Refuse;
import vn.giaoviec.task.model.AssignmentCommand.Reopen;
import vn.giaoviec.task.model.AssignmentCommand.ReportDone;
import vn.giaoviec.task.model.AssignmentCommand.ReportProgress;
import vn.giaoviec.task.model.AssignmentCommand.Resume;
import vn.giaoviec.task.model.AssignmentCommand.Return;
import vn.giaoviec.task.model.AssignmentCommand.SendBack;
import vn.giaoviec.task.model.AssignmentCommand.Transfer;
import vn.giaoviec.task.model.AssignmentCommand.Urge;
import vn.giaoviec.task.model.AssignmentCommand.Verify;
import vn.giaoviec.task.model.AssignmentCommand.Waive;
import vn.giaoviec.task.model.AssignmentCommand.Withdraw;

/** A commune with a task of the notice, and the people around it. */
final class Cases {
    static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);
    static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    static final Actor HEAD = new Actor("head", Set.of("head"), "ubnd-xa-moc-nam");
    static final Actor OFFICER = new Actor("officer", Set.of("officer"), "ubnd-xa-moc-nam");
    static final Actor SYSTEM = new Actor("system", Set.of("system"), "ubnd-xa-moc-nam");
    static final Actor MONITOR = new Actor("monitor", Set.of("monitor"), "van-phong");
    static final Actor SIGNER = new Actor("signer", Set.of("signer"), "van-phong");
    static final Actor REACTION = Actor.reaction("task-service");
    static final Actor STRANGER = new Actor("stranger", Set.of("head", "officer", "monitor", "signer"), "cong-an");

    private Cases() {}

    static Assignment assigned(Role role, EvidencePolicy policy, LocalDate deadline) {
        var directive = new Directive(
                "d1", "118/TB-UBND", "Kết luận", "CONCLUSION_NOTICE", "ubnd-tx", "van-phong", 1, DEADLINE);
        var task = new Task("d1-1", "Hoàn thành nông thôn mới", List.of("1."), "Nông nghiệp", null, null, policy);
        return NewAssignment.given(directive, task, "ubnd-xa-moc-nam", role, AssignmentIds.editionCause(1), deadline);
    }

    static Assignment lead() {
        return assigned(Role.LEAD, EvidencePolicy.NONE, DEADLINE);
    }

    /** Brought into the state on its regular way. */
    static Assignment in(State state, Role role) {
        var start = assigned(role, EvidencePolicy.NONE, DEADLINE);
        return switch (state) {
            case REPORTED -> start.reported(report(NOW));
            case COMPLETED -> start.reported(report(NOW)).completed();
            case TRANSFERRED -> start.transferredTo(new Successor("s", "cong-an"));
            default -> start.in(state);
        };
    }

    /** The same, with what the command closes waiting to be closed. */
    static Assignment before(CommandName name, State state, Role role) {
        var assignment = in(state, role);
        return name.closesRequest() ? assignment.with(open(name.kind())) : assignment;
    }

    static Request open(RequestKind kind) {
        var asked = new Request.Asked(NOW, "head", "ubnd-xa-moc-nam");
        return switch (kind) {
            case EXTENSION -> new Request.Extension(1, DEADLINE.plusDays(10), "Thiếu kinh phí", asked, null, null);
            case HOLD -> new Request.Hold(1, "Chờ tỉnh", "Ý kiến của Sở", asked, null);
            case LATE_RETURN ->
                new Request.LateReturn(1, ReturnCode.NOT_COMPETENT, "Không đúng thẩm quyền", asked, null);
            case EXPLANATION -> new Request.Explanation(1, "Vì sao chậm?", DEADLINE, asked, null, null);
        };
    }

    static Report report(Instant at) {
        return new Report("Đã xong", List.of(), at, "ubnd-xa-moc-nam");
    }

    static Moment at(Instant instant) {
        return new Moment("a1", 7, instant, Policy.STANDARD, WorkingCalendar.NONE, Family.NONE);
    }

    static Decision decide(Assignment assignment, AssignmentCommand command, Actor actor) {
        return Transitions.decide(assignment, command, actor, at(NOW));
    }

    static AssignmentCommand command(CommandName name) {
        return switch (name) {
            case ACKNOWLEDGE -> new Acknowledge(null);
            case ACCEPT -> new Accept(null);
            case RETURN -> new Return(ReturnCode.UNCLEAR, "Chưa rõ phạm vi");
            case INSIST -> new Insist("Đúng thẩm quyền của xã");
            case PROGRESS -> new ReportProgress("Đạt 60%", 60, null, null, List.of());
            case REPORT -> new ReportDone("Đã xong", List.of(), null);
            case VERIFY -> new Verify(null);
            case SEND_BACK -> new SendBack("Thiếu số liệu", null);
            case TRANSFER -> new Transfer(new Destination("cong-an", true), "Đúng chuyên môn", null, null);
            case WITHDRAW -> new Withdraw("Không còn cần", null);
            case RESUME -> new Resume(null);
            case CLOSE_NOT_DONE -> new CloseNotDone("Không còn khả thi", null);
            case REOPEN -> new Reopen("Kết quả chưa đạt", null);
            case AMEND ->
                new Amend(
                        2,
                        assigned(Role.LEAD, EvidencePolicy.FILE, null).task(),
                        true,
                        DEADLINE.plusDays(30),
                        "Bổ sung");
            case JOIN ->
                new Join("b2", assigned(Role.LEAD, EvidencePolicy.NONE, DEADLINE.plusDays(5)), "864/NQ-UBTVQH15");
            case DELEGATIONS -> new Delegate(new Destination("cong-an", true), "Rà soát phần việc tại xã", null);
            case HANDLER -> new NameHandler("cb-0417", null);
            case EVIDENCE -> new AddEvidence(List.of(Evidence.document("1/BC", null, null)), null);
            case COMMENTS -> new Comment("Đề nghị phối hợp");
            case URGINGS -> new Urge("Đề nghị khẩn trương");
            case EXTENSIONS -> new AskExtension(DEADLINE.plusDays(10), "Thiếu kinh phí", null);
            case HOLDS -> new AskHold("Chờ tỉnh", "Ý kiến của Sở", null);
            case LATE_RETURNS -> new AskLateReturn(ReturnCode.NOT_COMPETENT, "Không đúng thẩm quyền");
            case EXPLANATIONS -> new AskExplanation("Vì sao chậm?", DEADLINE, null);
            case EXTENSIONS_GRANT, HOLDS_GRANT, LATE_RETURNS_GRANT -> new Grant(name.kind(), 1, null, "Đồng ý", null);
            case EXTENSIONS_REFUSE, HOLDS_REFUSE, LATE_RETURNS_REFUSE ->
                new Refuse(name.kind(), 1, "Không đồng ý", null);
            case EXTENSIONS_CANCEL, HOLDS_CANCEL, LATE_RETURNS_CANCEL -> new Cancel(name.kind(), 1, null);
            case EXPLANATIONS_ANSWER -> new Answer(1, "Do mưa bão");
            case EXPLANATIONS_WAIVE -> new Waive(1, "Đã rõ", null);
        };
    }
}
