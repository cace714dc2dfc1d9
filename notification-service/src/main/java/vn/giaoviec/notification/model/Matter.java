package vn.giaoviec.notification.model;

/** What happened to an assignment, in the words in which it is told. */
public enum Matter {
    ASSIGNED("Giao nhiệm vụ", "A task was assigned"),
    ACKNOWLEDGED("Đã nhận nhiệm vụ", "The task was received"),
    ACCEPTED("Đã tiếp nhận thực hiện", "The task was accepted"),
    RETURNED("Trả lại nhiệm vụ", "The task was returned"),
    INSISTED("Yêu cầu tiếp tục thực hiện nhiệm vụ đã trả lại", "A returned task was insisted on"),
    STARTED("Bắt đầu thực hiện", "Work was begun"),
    PROGRESS_REPORTED("Báo cáo tiến độ", "Progress was reported"),
    REPORTED("Báo cáo hoàn thành", "Completion was reported"),
    VERIFIED("Xác nhận hoàn thành", "Completion was verified"),
    SENT_BACK("Yêu cầu thực hiện lại", "The report was sent back"),
    TRANSFERRED("Chuyển nhiệm vụ cho cơ quan khác", "The task was transferred to another agency"),
    WITHDRAWN("Thu hồi nhiệm vụ", "The task was withdrawn"),
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
