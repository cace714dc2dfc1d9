package vn.giaoviec.notification.model;

/** What happened to an assignment, in the words in which it is told. */
public enum Matter {
    ASSIGNED("Giao nhiệm vụ", "A task was assigned"),
    BROUGHT(
            "Nhiệm vụ đang theo dõi ở hệ thống khác được chuyển vào",
            "A task that runs in another system was brought over"),
    BROUGHT_AS_ENDED(
            "Nhiệm vụ đã kết thúc ở hệ thống khác được chuyển vào",
            "A task that ended in another system was brought over"),
    ACKNOWLEDGED("Đã nhận nhiệm vụ", "The task was received"),
    ACCEPTED("Đã nhận việc", "The task was accepted"),
    RETURNED("Trả lại nhiệm vụ", "The task was returned"),
    INSISTED("Yêu cầu tiếp tục thực hiện nhiệm vụ đã trả lại", "A returned task was insisted on"),
    STARTED("Bắt đầu thực hiện", "Work was begun"),
    PROGRESS_REPORTED("Báo cáo tiến độ", "Progress was reported"),
    DIFFICULTIES_REPORTED("Báo cáo khó khăn, vướng mắc, kiến nghị", "Difficulties or proposals were reported"),
    REPORTED("Báo cáo hoàn thành", "Completion was reported"),
    VERIFIED("Xác nhận hoàn thành", "Completion was verified"),
    SENT_BACK("Yêu cầu thực hiện lại", "The report was sent back"),
    TRANSFERRED("Chuyển nhiệm vụ cho cơ quan khác", "The task was transferred to another agency"),
    WITHDRAWN("Thu hồi nhiệm vụ", "The task was withdrawn"),
    CLOSED_NOT_DONE("Kết thúc nhiệm vụ: không hoàn thành", "The task was closed as not done"),
    REOPENED("Mở lại nhiệm vụ", "The task was reopened"),
    RESUMED("Tiếp tục thực hiện sau tạm dừng", "Work on hold was resumed"),
    PUT_ON_HOLD("Tạm dừng thực hiện", "The work was put on hold"),
    EXTENSION_REQUESTED("Đề nghị gia hạn", "An extension was requested"),
    EXTENSION_CLOSED("Trả lời đề nghị gia hạn", "A request for an extension was closed"),
    HOLD_REQUESTED("Đề nghị tạm dừng", "A hold was requested"),
    HOLD_CLOSED("Trả lời đề nghị tạm dừng", "A request for a hold was closed"),
    LATE_RETURN_REQUESTED("Đề nghị trả lại nhiệm vụ đã nhận", "The return of an accepted task was requested"),
    LATE_RETURN_CLOSED("Trả lời đề nghị trả lại nhiệm vụ đã nhận", "A request to return an accepted task was closed"),
    EXPLANATION_REQUESTED("Yêu cầu giải trình", "An explanation was requested"),
    EXPLANATION_CLOSED("Giải trình", "An explanation was given or is no longer needed"),
    AMENDED("Sửa đổi nội dung nhiệm vụ", "The task was amended"),
    DEADLINE_CHANGED("Thay đổi thời hạn", "The deadline was changed"),
    JOINED("Gộp nhiệm vụ do sáp nhập cơ quan", "A task of a merged agency was joined to it"),
    DELEGATED("Giao lại một phần nhiệm vụ", "A part of the task was delegated"),
    HANDLER_NAMED("Phân công người thực hiện", "Who works on it was named"),
    EVIDENCE_ADDED("Bổ sung minh chứng", "Evidence was added"),
    COMMENTED("Ý kiến trao đổi", "A comment was made"),
    URGED("Đôn đốc thực hiện", "The agency was urged on"),
    NOT_ACCEPTED_IN_TIME("Quá hạn nhận việc", "The task was not accepted in time"),
    ACCEPTED_BY_POLICY("Được coi là đã nhận việc", "The task counts as accepted"),
    RETURN_NOT_ANSWERED("Nhiệm vụ trả lại chưa được xử lý", "A return was not answered in time"),
    NOTHING_HEARD("Lâu chưa cập nhật tiến độ", "Nothing was heard of the work for long"),
    DEADLINE_NEAR("Sắp đến hạn", "The deadline is near"),
    DEADLINE_REACHED("Đến hạn thực hiện", "The deadline is reached"),
    DEADLINE_PASSED("Quá hạn thực hiện", "The deadline has passed"),
    REPORT_NOT_JUDGED("Báo cáo chờ xác nhận quá lâu", "A report was not judged in time"),
    REQUEST_NOT_DECIDED("Đề nghị chờ trả lời quá lâu", "A request was not decided in time"),
    EXPLANATION_DUE("Đến hạn giải trình", "An explanation is due"),
    EXPLANATION_MISSING("Quá hạn giải trình", "An explanation was not given in time"),
    /** A fact that this release does not know by name: in the feeds, told to nobody. */
    OTHER("Thay đổi khác", "Another change");

    private final String vi;
    private final String en;

    Matter(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
