package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a unit orders something. */
final class Orders {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PRAISE = Pattern.compile(
            "^(?:biểu dương|ghi nhận|đánh giá cao|hoan nghênh|cảm ơn|trân trọng|thống nhất (?:với|về|chủ trương)|đồng ý|chấp thuận|cơ bản (?:đồng ý|thống nhất)|"
                    + "trên đây là|xin |ban hành kèm theo|bãi bỏ|quyết định này|kế hoạch này có)",
            FLAGS);
    private static final Pattern CITATION = Pattern.compile(
            "^(?:các )?(?:luật|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|công văn|văn bản|kết luận|thông báo|công điện|hiến pháp|pháp lệnh|tờ trình|ý kiến chỉ đạo)(?: [^,;:]{0,80})? (?:số|tại|về) ",
            FLAGS);
    private static final Pattern LIABILITY = Pattern.compile(
            "^(?:hoàn toàn )?chịu (?:hoàn toàn )?trách nhiệm (?:trước|về|toàn diện)[^;.]*(?:nếu|khi) để xảy ra|^chịu trách nhiệm[^;.]*; không chịu trách nhiệm",
            FLAGS);
    /** A figure to be reported, a project of a programme: no order of its own. */
    private static final Pattern QUANTITY = Pattern.compile(
            "^(?:số (?:hộ|lượng|người|liệu|tiền|vốn|nhà|vụ)|tổng (?:số|kinh phí|giá trị|mức|hợp số)|tỷ lệ|(?:tiểu )?dự án \\d)",
            FLAGS);

    private static final Pattern RIGHT = Pattern.compile("(?<!\\p{L})có quyền(?!\\p{L})", FLAGS);
    private static final Pattern DUTY = Pattern.compile(
            "(?<!\\p{L})(?:cần|phải|có trách nhiệm|chịu trách nhiệm|chủ trì|đề nghị|yêu cầu|giao)(?!\\p{L})", FLAGS);
    private static final Pattern BOUND =
            Pattern.compile("(?<!\\p{L})(?:phải|có trách nhiệm|chịu trách nhiệm|chủ trì)(?!\\p{L})", FLAGS);
    private static final Pattern CLOSING_FORMULA = Pattern.compile(
            "thông báo (?:để|đến|tới)[^.;]{0,400}(?:biết|thực hiện)|trân trọng (?:thông báo|đề nghị|cảm ơn)|xin trân trọng|có hiệu lực (?:kể|thi hành|từ)",
            FLAGS);
    private static final Pattern DESCRIBES = Pattern.compile(
            "^(?:(?:thời gian|thời hạn|địa điểm|thành phần|sản phẩm|kinh phí|nguồn kinh phí|số lượng|đối tượng|hình thức|tiến độ|lộ trình|(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện|đầu mối))(?: [^:]{0,40})?"
                    + "|dự kiến|chủ đề|phối hợp|chủ trì|phối hợp thực hiện|mục tiêu|mục đích|kết quả|phạm vi|yêu cầu)\\s*:",
            FLAGS);
    private static final Pattern SAYS_WHAT =
            Pattern.compile("^(?:nhiệm vụ|nội dung|công việc)(?: thực hiện| công việc)?\\s*: ", FLAGS);
    private static final Pattern NOUN = Pattern.compile(
            "^(?:các|những|tổng|số|tỷ lệ|công tác|việc|về|tình hình|kết quả|danh|mức|nội dung|đối tượng|thời|kinh phí|nguồn|phạm vi|mục|tiêu|hình thức|nguyên|nhóm|đây|hiện|cơ sở|"
                    + "quy định|luật|nghị|thông|văn bản|quyết định|chỉ thị|kế hoạch|dự án|đề án|chương trình|hội|trường|một số|nhiều|toàn|phần|loại|giá|chi phí|hồ sơ|biểu|mẫu|bảng|vốn|chính sách|cơ chế|phương án|thủ tục|\\d|[^\\p{L}])",
            FLAGS);
    private static final Set<String> ADJUNCTS = Set.of(
            "trên", "trường", "khi", "nếu", "để", "căn", "theo", "trong", "với", "đối", "nhằm", "sau", "hàng", "hằng",
            "định", "ngoài", "từ", "về", "tại", "qua", "riêng", "trước", "năm", "đến", "ngay");

    private Orders() {}

    /** What orders nothing, wherever it stands. */
    static boolean isNone(String text) {
        if (PRAISE.matcher(text).find() && !spoken(text) || text.length() < 12) {
            return true;
        }
        if (QUANTITY.matcher(text).find()) {
            return true;
        }
        String head = text.length() > 600 ? text.substring(0, 600) : text;
        return CITATION.matcher(head).find() && !startsWithVerb(text, true)
                || LIABILITY.matcher(head).find()
                || RIGHT.matcher(text).find() && !BOUND.matcher(text).find()
                || CLOSING_FORMULA.matcher(text).find() && !DUTY.matcher(text).find();
    }

    /** "Thời gian: …", "Cơ quan phối hợp: …": particulars of the point above. */
    static boolean isParticular(String text) {
        return DESCRIBES.matcher(text).find();
    }

    private static boolean spoken(String text) {
        return text.matches("(?siu).*(?:yêu cầu|đề nghị|giao) .*");
    }

    /** It begins with a noun that lists or describes, not with something to do. */
    static boolean startsWithNoun(String text) {
        return NOUN.matcher(text).find();
    }

    /** It begins with a verb, by itself or after an adjunct ("Trên cơ sở …, chủ trì …"). */
    static boolean startsWithVerb(String text, boolean onlyAtOnce) {
        String unit = SAYS_WHAT.matcher(text).replaceFirst("");
        List<Word> words = Word.of(unit.length() > 900 ? unit.substring(0, 900) : unit);
        if (words.isEmpty()) {
            return false;
        }
        if (Lexicon.isVerb(words, 0)
                || words.getFirst().is("không", "là", "nghiêm", "chống", "tự", "thường", "mỗi", "rà")) {
            return true;
        }
        if (onlyAtOnce || !ADJUNCTS.contains(words.getFirst().lower())) {
            return false;
        }
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).is(",", ":", "thì", ")")
                    && (Lexicon.isVerb(words, i + 1) || words.get(i + 1).is("cần", "phải", "không"))) {
                return true;
            }
        }
        return false;
    }

    /** A doer with "phải", "cần", "có trách nhiệm", or a spoken order: an order even where things are only told. */
    static boolean isPlain(String text, Doers doers) {
        return !doers.isEmpty() && (doers.byOrder() || DUTY.matcher(text).find());
    }
}
