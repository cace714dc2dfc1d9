package vn.giaoviec.directive.adapter.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The subject of a paper whose layout runs on from the subject into the first sentence: what stands between the kind of
 * the document and the words that open its body.
 */
final class PrintedSubject {
    private static final int LONGEST = 500;
    private static final Pattern TITLE = Pattern.compile(
            "^\\s*(?:THÔNG BÁO|CHỈ THỊ|CÔNG ĐIỆN|KẾ HOẠCH|QUYẾT ĐỊNH)\\s*$",
            Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern OPENING = Pattern.compile(
            "\\s(?=(?:Sáng|Chiều|Tối|Ngày|Hôm nay|Trong ngày|Từ ngày|Căn cứ|Thực hiện|Để)\\s)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private PrintedSubject() {}

    static Optional<String> of(String text) {
        var title = TITLE.matcher(text);
        if (!title.find()) {
            return Optional.empty();
        }
        var after = text.substring(title.end(), Math.min(text.length(), title.end() + 2 * LONGEST))
                .replaceAll("\\s+", " ")
                .strip();
        var opening = OPENING.matcher(after);
        return opening.find() && opening.start() > 0 && opening.start() <= LONGEST
                ? Optional.of(after.substring(0, opening.start()))
                : Optional.empty();
    }
}
