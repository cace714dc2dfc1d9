package vn.giaoviec.kit.http;

/** The closed list of problems that any service answers with; {@code type} is {@code urn:giaoviec:problem:<name>}. */
public final class Problems {
    private Problems() {}

    public static ProblemException malformed() {
        return of("malformed-request", 400, "Yêu cầu không hợp lệ", "The request is not well formed");
    }

    public static ProblemException invalid() {
        return of("invalid-value", 400, "Giá trị không hợp lệ", "A value is not allowed");
    }

    public static ProblemException keyMissing() {
        return of("idempotency-key-missing", 400, "Thiếu khóa chống lặp", "The idempotency key is missing")
                .detail(
                        "Gửi tiêu đề Idempotency-Key (1–128 ký tự), một giá trị mới cho mỗi thao tác.",
                        "Send the header Idempotency-Key (1–128 characters), a new value for each act.");
    }

    public static ProblemException unauthenticated() {
        return of("not-signed-in", 401, "Chưa đăng nhập", "Not signed in")
                .detail(
                        "Gửi tiêu đề Authorization: Bearer với mã truy cập còn hiệu lực.",
                        "Send the header Authorization: Bearer with a valid access token.");
    }

    public static ProblemException forbidden() {
        return of("not-allowed", 403, "Không có quyền", "Not allowed");
    }

    public static ProblemException notFound() {
        return of("not-found", 404, "Không tìm thấy", "Not found")
                .detail(
                        "Không có tài nguyên này, hoặc nó không thuộc phạm vi được xem.",
                        "There is no such resource, or it is not yours to see.");
    }

    public static ProblemException refused() {
        return of("refused", 409, "Thao tác bị từ chối theo quy tắc", "A rule refuses this");
    }

    /** The place from which the caller wants to go on is not, or no longer, there. */
    public static ProblemException gone() {
        return of("gone", 410, "Không còn", "Gone");
    }

    public static ProblemException stale(long current) {
        return of("stale-version", 412, "Dữ liệu đã thay đổi", "The resource has changed")
                .detail(
                        "Phiên bản hiện tại là " + current + ". Đọc lại rồi thực hiện lại nếu vẫn cần.",
                        "The current version is " + current
                                + ". Read it again, then repeat the act if it still applies.");
    }

    public static ProblemException tooLarge(long limitBytes) {
        return of("too-large", 413, "Dung lượng quá lớn", "Too large")
                .detail(
                        "Giới hạn là " + limitBytes / 1024 / 1024 + " MB.",
                        "The limit is " + limitBytes / 1024 / 1024 + " MB.");
    }

    public static ProblemException wrongType() {
        return of("wrong-media-type", 415, "Kiểu nội dung không được hỗ trợ", "Unsupported media type");
    }

    public static ProblemException keyReused() {
        return of("idempotency-key-reused", 422, "Khóa chống lặp đã dùng", "The idempotency key was used before")
                .detail(
                        "Khóa này đã dùng cho một yêu cầu khác. Dùng khóa mới cho yêu cầu mới.",
                        "This key was used with another request. Use a new key for a new request.");
    }

    public static ProblemException versionMissing() {
        return of("version-missing", 428, "Thiếu phiên bản", "The version is missing")
                .detail(
                        "Gửi tiêu đề If-Match với ETag của lần đọc gần nhất.",
                        "Send the header If-Match with the ETag of your last reading.");
    }

    public static ProblemException tooMany(int retryAfterSeconds) {
        return of("too-many-requests", 429, "Quá nhiều yêu cầu", "Too many requests")
                .detail(
                        "Thử lại sau " + retryAfterSeconds + " giây.",
                        "Try again in " + retryAfterSeconds + " seconds.")
                .retryAfter(retryAfterSeconds);
    }

    public static ProblemException unavailable() {
        return of("unavailable", 503, "Tạm thời chưa phục vụ được", "Temporarily unavailable")
                .detail(
                        "Kho dữ liệu tạm thời không truy cập được. Thử lại sau với cùng khóa chống lặp; không có gì bị mất.",
                        "The store cannot be reached for the moment. Try again with the same key; nothing is lost.")
                .retryAfter(2);
    }

    public static ProblemException busy() {
        return of("unavailable", 503, "Tạm thời chưa phục vụ được", "Temporarily unavailable")
                .retryAfter(2);
    }

    public static ProblemException notYetShown() {
        return of("not-yet-shown", 504, "Chưa cập nhật kịp", "Not yet shown")
                .detail(
                        "Dữ liệu đến vị trí được hỏi chưa cập nhật trong 5 giây. Thử lại.",
                        "What was asked for was not yet shown within 5 seconds. Try again.");
    }

    public static ProblemException failed() {
        return of("internal-error", 500, "Lỗi hệ thống", "Internal error")
                .detail(
                        "Hệ thống gặp lỗi ngoài dự kiến; lỗi đã được ghi lại.",
                        "The system met an unexpected error; it has been recorded.");
    }

    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405 -> of("wrong-method", 405, "Phương thức không được hỗ trợ", "The method is not supported");
            case 406 -> of("not-acceptable", 406, "Không có dạng trả lời phù hợp", "No acceptable answer");
            case 415 -> wrongType();
            case 503 -> busy();
            default ->
                status < 500 ? of("malformed-request", status, "Yêu cầu không hợp lệ", "Malformed request") : failed();
        };
    }

    private static ProblemException of(String name, int status, String vi, String en) {
        return new ProblemException(name, status, new Text(vi, en));
    }
}
