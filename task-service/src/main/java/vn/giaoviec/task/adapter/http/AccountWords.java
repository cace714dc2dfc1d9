package vn.giaoviec.task.adapter.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.giaoviec.contract.Envelope;
import vn.giaoviec.kit.http.Text;
import vn.giaoviec.task.model.State;

/** What happened to an assignment, in the words of officials, with days as each language writes them. */
final class AccountWords {
    private static final String PREFIX = "vn.giaoviec.assignment.";
    private static final String SUFFIX = ".v1";
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private AccountWords() {}

    /** A type that this release does not know is told as a change. */
    static Text of(Envelope event, AccountSaid said) {
        var name = event.type().startsWith(PREFIX) && event.type().endsWith(SUFFIX)
                ? event.type().substring(PREFIX.length(), event.type().length() - SUFFIX.length())
                : event.type();
        return switch (name) {
            case "assigned" -> given(said, until(said.deadline()));
            case "status-changed" -> moved(said);
            case "progress-reported" ->
                text(
                        "Báo cáo tiến độ",
                        "Reported progress",
                        said.percent() == null ? none() : same(": " + said.percent() + "%"));
            case "deadline-changed" ->
                text("Thay đổi thời hạn", "Changed the deadline", fromTo(said.previousDeadline(), said.deadline()));
            case "amended" ->
                text(
                        "Sửa đổi nội dung nhiệm vụ",
                        "Amended the task",
                        new Text(" (bản sửa " + said.edition() + ")", " (edition " + said.edition() + ")"));
            case "extension-requested" ->
                text("Đề nghị gia hạn", "Requested an extension", until(said.requestedDeadline()));
            case "extension-closed" -> closed("Đề nghị gia hạn", "The request for an extension", said);
            case "hold-requested" -> new Text("Đề nghị tạm dừng", "Requested a hold");
            case "hold-closed" -> closed("Đề nghị tạm dừng", "The request for a hold", said);
            case "late-return-requested" ->
                text(
                        "Đề nghị trả lại nhiệm vụ đã nhận",
                        "Requested to return the accepted task",
                        because(said.reasonCode()));
            case "late-return-closed" ->
                closed("Đề nghị trả lại nhiệm vụ đã nhận", "The request to return the accepted task", said);
            case "explanation-requested" -> text("Yêu cầu giải trình", "Asked for an explanation", until(said.dueOn()));
            case "explanation-closed" -> closed("Yêu cầu giải trình", "The request for an explanation", said);
            case "joined" -> new Text("Gộp nhiệm vụ của cơ quan bị sáp nhập", "Took in the task of a merged agency");
            case "delegated" -> new Text("Giao lại một phần nhiệm vụ", "Delegated a part of the task");
            case "handler-named" ->
                text("Phân công người thực hiện", "Named who works on it", same(": " + said.officer()));
            case "evidence-added" -> new Text("Bổ sung minh chứng", "Added evidence");
            case "commented" -> new Text("Trao đổi ý kiến", "Commented");
            case "urged" -> new Text("Đôn đốc thực hiện", "Urged the agency on");
            case "clock-fired" -> reminded(said);
            default -> new Text("Thay đổi khác", "Another change");
        };
    }

    private static Text given(AccountSaid said, Text until) {
        if (said.cause() != null && said.cause().startsWith("import ")) {
            var from = said.cause().substring("import ".length());
            var state = StateWords.of(State.valueOf(said.state()));
            var since = said.effectiveAt() == null ? none() : sinceThen(said.effectiveAt());
            return text(
                    "Chuyển vào từ hệ thống khác (" + from + "): " + state.vi() + since.vi(),
                    "Brought over from another system (" + from + "): " + state.en() + since.en(),
                    until);
        }
        return said.predecessor() == null
                ? text("Giao nhiệm vụ", "Assigned the task", until)
                : text("Giao nhiệm vụ được chuyển đến", "Assigned the task that was transferred", until);
    }

    private static Text sinceThen(LocalDate day) {
        return on(" từ ", " since ", day);
    }

    private static Text moved(AccountSaid said) {
        return switch (said.command()) {
            case "acknowledge" -> new Text("Tiếp nhận nhiệm vụ", "Acknowledged the task");
            case "accept" -> new Text("Nhận việc", "Accepted the task");
            case "return" -> text("Trả lại nhiệm vụ", "Returned the task", because(said.reasonCode()));
            case "insist" ->
                new Text("Yêu cầu tiếp tục thực hiện nhiệm vụ đã trả lại", "Insisted on the returned task");
            case "progress" -> new Text("Bắt đầu thực hiện", "Began the work");
            case "report" -> new Text("Báo cáo hoàn thành", "Reported completion");
            case "verify" -> text("Xác nhận hoàn thành", "Verified completion", judged(said.verifiedAs()));
            case "send-back" -> new Text("Yêu cầu thực hiện lại", "Sent the report back");
            case "resume" -> new Text("Tiếp tục thực hiện sau tạm dừng", "Resumed the work");
            case "transfer" -> new Text("Chuyển nhiệm vụ cho cơ quan khác", "Transferred the task to another agency");
            case "withdraw" -> new Text("Thu hồi nhiệm vụ", "Withdrew the task");
            case "close-not-done" -> new Text("Kết thúc nhiệm vụ: không hoàn thành", "Closed the task as not done");
            case "reopen" -> new Text("Mở lại nhiệm vụ", "Reopened the task");
            case "holds/grant" -> new Text("Tạm dừng thực hiện", "Put the work on hold");
            case "late-returns/grant" ->
                text("Nhận lại nhiệm vụ do cơ quan trả", "Took the accepted task back", because(said.reasonCode()));
            default -> new Text("Thay đổi trạng thái", "Changed the state");
        };
    }

    private static Text closed(String vi, String en, AccountSaid said) {
        return switch (said.outcome()) {
            case "GRANTED" -> text(vi + ": đồng ý", en + ": granted", until(said.grantedDeadline()));
            case "REFUSED" -> new Text(vi + ": không đồng ý", en + ": refused");
            case "CANCELLED" -> new Text(vi + ": đã rút", en + ": taken back");
            case "LAPSED" -> new Text(vi + ": hết hiệu lực", en + ": lapsed");
            case "ANSWERED" -> new Text(vi + ": đã giải trình", en + ": answered");
            case "ANSWERED_LATE" -> new Text(vi + ": đã giải trình, quá hạn", en + ": answered late");
            case "WAIVED" -> new Text(vi + ": không cần giải trình nữa", en + ": waived");
            default -> new Text(vi + ": đã kết thúc", en + ": closed");
        };
    }

    private static Text reminded(AccountSaid said) {
        var overtaken = said.overtaken()
                ? new Text(" (không gửi: đã có mức sau)", " (not sent: a later step came with it)")
                : none();
        return switch (said.rule()) {
            case "acceptance" ->
                "SETTLED".equals(said.level())
                        ? text("Được coi là đã nhận việc", "The task counts as accepted", overtaken)
                        : text("Quá hạn nhận việc", "The task was not accepted in time", overtaken);
            case "returned" ->
                text("Nhiệm vụ trả lại chưa được xử lý", "The return was not answered in time", overtaken);
            case "heartbeat" -> text("Lâu chưa cập nhật tiến độ", "No progress report for a long time", overtaken);
            case "verification" -> text("Báo cáo chờ xác nhận quá lâu", "The report was not judged in time", overtaken);
            case "request-undecided" ->
                text("Đề nghị chờ trả lời quá lâu", "The request was not decided in time", overtaken);
            case "explanation-due" -> text("Đến hạn giải trình", "The explanation is due", overtaken);
            case "explanation-overdue" ->
                text("Quá hạn giải trình", "The explanation was not given in time", overtaken);
            default -> ladder(said.rule(), overtaken);
        };
    }

    private static Text ladder(String rule, Text overtaken) {
        if (!rule.matches("deadline[+-]\\d+")) {
            return text("Nhắc việc", "A reminder", overtaken);
        }
        var days = Integer.parseInt(rule.substring("deadline".length()));
        if (days == 0) {
            return text("Đến hạn thực hiện", "The deadline is reached", overtaken);
        }
        var many = Math.abs(days);
        return days < 0
                ? text(
                        "Còn " + many + " ngày làm việc đến hạn",
                        many + " working day" + (many == 1 ? "" : "s") + " to the deadline",
                        overtaken)
                : text(
                        "Quá hạn " + many + " ngày làm việc",
                        many + " working day" + (many == 1 ? "" : "s") + " past the deadline",
                        overtaken);
    }

    private static Text judged(String verifiedAs) {
        return switch (verifiedAs == null ? "" : verifiedAs) {
            case "ON_TIME" -> new Text(", đúng hạn", ", on time");
            case "LATE" -> new Text(", quá hạn", ", late");
            case "NO_DEADLINE" -> new Text(", không có thời hạn", ", without a deadline");
            default -> none();
        };
    }

    private static Text because(String code) {
        return switch (code == null ? "" : code) {
            case "NOT_COMPETENT" -> new Text(": không đúng thẩm quyền", ": not competent");
            case "DUPLICATE" -> new Text(": trùng nhiệm vụ đã giao", ": given already");
            case "UNCLEAR" -> new Text(": nội dung chưa rõ", ": unclear");
            case "LACKS_MEANS" -> new Text(": thiếu điều kiện thực hiện", ": the means are lacking");
            case "OTHER" -> new Text(": lý do khác", ": for another reason");
            default -> none();
        };
    }

    private static Text until(LocalDate day) {
        return day == null ? none() : on(", hạn ", ", due ", day);
    }

    private static Text fromTo(LocalDate from, LocalDate to) {
        var since = from == null ? none() : on(" từ ", " from ", from);
        var until = to == null ? new Text(" thành không có hạn", " to none") : on(" đến ", " to ", to);
        return text(since.vi(), since.en(), until);
    }

    private static Text on(String vi, String en, LocalDate day) {
        return new Text(vi + VIETNAMESE.format(day), en + ENGLISH.format(day));
    }

    private static Text text(String vi, String en, Text more) {
        return new Text(vi + more.vi(), en + more.en());
    }

    private static Text same(String both) {
        return new Text(both, both);
    }

    private static Text none() {
        return same("");
    }
}
