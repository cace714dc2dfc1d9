package vn.giaoviec.directive.extraction;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the units under a heading are orders. */
enum Mood {
    /** Before anything was ordered: a preamble, where only a spoken order is one. */
    TOLD,
    /** Under "nhiệm vụ", "tổ chức thực hiện", a doer's name, or after "yêu cầu … như sau". */
    ORDERED,
    /** Assessments, aims, principles, funding: only a doer with "phải", "chủ trì" … is ordered. */
    DESCRIBED,
    /** Aims and requirements of the paper itself. */
    AIMED;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern AIMS = Pattern.compile(
            "^(?:mục đích|mục tiêu|yêu cầu|quan điểm|phương châm|mục đích[ ,và]+yêu cầu|mục tiêu[ ,và]+(?:yêu cầu|chỉ tiêu)|mục tiêu (?:chung|cụ thể|tổng quát)|"
                    + "chỉ tiêu.*|quan điểm[ ,và].*|mục tiêu đến.*|mục tiêu.{0,40}năm \\d{4}|phạm vi.*|đối tượng.*|căn cứ.*|cơ sở pháp lý.*|nguyên tắc.*|giải thích.*|tầm nhìn.*|"
                    + "mục đích,? (?:ý nghĩa|yêu cầu).*|mục tiêu,? .*(?:quan điểm|yêu cầu).*|định hướng|tên (?:đề án|chương trình).*|sự cần thiết.*|điều kiện.*|danh hiệu.*|"
                    + "tiêu chí.*|tiêu chuẩn.*|hình thức khen.*|số lượng.*|thang điểm.*|cách thức.*)$",
            FLAGS);
    private static final Pattern DESCRIPTION = Pattern.compile(
            "đánh giá (?:chung|tình hình|kết quả|nguy cơ)|^đánh giá|tình hình|kết quả (?:đạt|thực hiện|chủ yếu|nổi bật)|tồn tại|hạn chế|nguyên nhân|bài học|kinh phí|"
                    + "nguồn (?:vốn|lực thực hiện|lực tài chính)|thực trạng|bối cảnh|dự báo|hiện trạng|ưu điểm|khen thưởng|nhận định|thuận lợi",
            FLAGS);
    private static final Pattern ORDERS = Pattern.compile(
            "nhiệm vụ|giải pháp|tổ chức thực hiện|trách nhiệm|phân công|biện pháp|nội dung|hoạt động|kiến nghị|thời gian tới|triển khai|chế độ báo cáo|kế hoạch thực hiện|đề xuất của|chỉ đạo",
            FLAGS);

    /** What a heading that names no doer makes of the units under it; empty when it leaves them as they are. */
    static Optional<Mood> of(String heading) {
        String text = heading.replaceAll("[\\s:.;]+$", "").strip();
        if (text.length() > 200) {
            return Optional.empty();
        }
        if (AIMS.matcher(text).matches()) {
            return Optional.of(AIMED);
        }
        boolean described = DESCRIPTION.matcher(text).find();
        boolean ordered = ORDERS.matcher(text).find();
        if (described
                && !(ordered
                        && !text.toLowerCase().startsWith("kinh phí")
                        && !text.toLowerCase().startsWith("đánh giá"))) {
            return Optional.of(DESCRIBED);
        }
        return ordered ? Optional.of(ORDERED) : Optional.empty();
    }
}
