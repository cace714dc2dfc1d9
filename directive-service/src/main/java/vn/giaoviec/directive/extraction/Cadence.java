package vn.giaoviec.directive.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rhythm in which a task recurs, where the text states one; the wire name is the lower-case label. */
public enum Cadence {
    DAILY("daily", "(?:hằng|hàng|mỗi) ngày|\\d+ khung giờ"),
    WEEKLY("weekly", "(?:hằng|hàng|mỗi) tuần|thứ \\p{L}+ (?:hằng|hàng) tuần"),
    HALF_YEARLY("half-yearly", "(?:6|sáu|06) tháng(?! (?:đầu|cuối|kể))"),
    MONTHLY("monthly", "(?:hằng|hàng|mỗi) tháng"),
    QUARTERLY("quarterly", "(?:hằng|hàng|mỗi) quý"),
    YEARLY("yearly", "(?:hằng|hàng|mỗi) năm");

    /** A rhythm counts where something is done in it; "ngân sách hằng năm" only describes. */
    private static final Pattern DOING = Pattern.compile(
            "báo cáo|định kỳ|cập nhật|tổng hợp|trước ngày|thực hiện|tổ chức|tổng vệ sinh|gửi|tuyên truyền|giao ban|chế độ|chậm nhất",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int REACH = 140;

    private final String label;
    private final Pattern pattern;

    Cadence(String label, String words) {
        this.label = label;
        this.pattern = Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public String label() {
        return label;
    }

    static Optional<Cadence> of(String text) {
        for (Cadence cadence : values()) {
            Matcher m = cadence.pattern.matcher(text);
            while (m.find()) {
                if (cadence.isDoneAround(text, m.start(), m.end())) {
                    return Optional.of(cadence);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isDoneAround(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - REACH), start);
        int clause = Math.max(before.lastIndexOf(';'), before.lastIndexOf(". "));
        before = before.substring(clause + 1);
        if (before.endsWith("trước 6h sáng ") || before.matches("(?s).*\\d+ ?h (?:sáng |tối )?")) {
            return false;
        }
        if (this == YEARLY) {
            return before.matches("(?siu).*(?:báo cáo|định kỳ|trước ngày [0-9 /tháng]+|chậm nhất)[^,;]{0,60}");
        }
        if (this == HALF_YEARLY) {
            return (before + text.substring(start, Math.min(text.length(), end + 30)))
                    .matches("(?siu).*(?:báo cáo|định kỳ|sơ kết).*");
        }
        return start == 0 || DOING.matcher(before).find();
    }
}
