package vn.giaoviec.directive.extraction;

/** A file that cannot be read as a directive, and why. The message is for the person who uploaded it. */
public final class SourceRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused; each is a problem of its own at the HTTP edge. */
    public enum Reason {
        EMPTY(
                "Tệp rỗng, không có nội dung; chỉ nhận văn bản thuần (.txt, UTF-8).",
                "The file is empty; only plain text (.txt, UTF-8) is read."),
        OTHER_FORMAT(
                "Chỉ nhận văn bản thuần (.txt, UTF-8); tệp này có dạng %s.",
                "Only plain text (.txt, UTF-8) is read; this file is %s."),
        BINARY(
                "Chỉ nhận văn bản thuần (.txt, UTF-8); tệp này là dữ liệu nhị phân.",
                "Only plain text (.txt, UTF-8) is read; this file is binary data."),
        NOT_UTF8(
                "Tệp không ở bảng mã UTF-8; hãy lưu lại dưới dạng văn bản thuần (.txt, UTF-8).",
                "The file is not UTF-8; save it as plain text (.txt, UTF-8)."),
        /** Nghị định 30/2020/NĐ-CP leaves secret papers to other rules: they never enter this system. */
        SECRET(
                "Văn bản mang dấu độ mật “%s”: không được đưa vào hệ thống này.",
                "The document is stamped secret (%s): such papers must not enter this system.");

        private final String vietnamese;
        private final String english;

        Reason(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }
    }

    private final Reason reason;
    private final String what;

    SourceRefused(Reason reason, String what) {
        super(reason.english.formatted(what));
        this.reason = reason;
        this.what = what;
    }

    public Reason reason() {
        return reason;
    }

    public String vietnamese() {
        return reason.vietnamese.formatted(what);
    }

    public String english() {
        return getMessage();
    }
}
