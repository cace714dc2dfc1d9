package vn.giaoviec.directive.extraction;

import java.util.Optional;
import java.util.regex.Pattern;

/** The field of tasks, from the heading above them: "2. Lĩnh vực xây dựng, quản lý dự án" gives "Xây dựng, quản lý dự án". */
final class Fields {

    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:về|đối với|trong|công tác|lĩnh vực|nhóm|các|nhiệm vụ(?: về)?) )+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_FIELD = Pattern.compile(
            "tổ chức thực hiện|nhiệm vụ,? giải pháp|mục đích|yêu cầu chung|trách nhiệm|kiến nghị|nội dung|giải pháp|đánh giá|thời gian tới|trọng tâm|phân công",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST = 160;

    private Fields() {}

    static Optional<String> of(String heading) {
        String text = heading.replaceAll("[\\s:.;]+$", "");
        String field = OPENING.matcher(text).replaceFirst("");
        if (field.isEmpty() || text.length() > LONGEST || NO_FIELD.matcher(text).find() && field.equals(text)) {
            return Optional.empty();
        }
        return Optional.of(Character.toUpperCase(field.charAt(0)) + field.substring(1));
    }
}
