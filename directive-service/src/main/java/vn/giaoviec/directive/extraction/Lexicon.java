package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.Set;

/** Which words of a directive begin an order, name an office or begin the name of a doer. */
final class Lexicon {

    static final WordList VERBS = WordList.resource("verbs.txt");
    static final WordList DOERS = WordList.resource("doers.txt");
    static final WordList OFFICES = WordList.resource("offices.txt");

    /** Common nouns of territory: in a list they make one group ("các xã, phường, đặc khu"). */
    static final Set<String> TERRITORIES = Set.of(
            "xã", "phường", "đặc khu", "thị trấn", "quận", "huyện", "thị xã", "tỉnh", "thành phố", "thôn", "khu phố");

    /** Common nouns of bodies: in a list they make one group ("các sở, ban, ngành", "cơ quan, đơn vị"). */
    static final Set<String> BODIES = Set.of(
            "sở",
            "bộ",
            "ban",
            "ngành",
            "phòng",
            "đoàn thể",
            "hội",
            "hội đoàn thể",
            "cơ quan",
            "đơn vị",
            "địa phương",
            "tổ chức",
            "doanh nghiệp",
            "cá nhân",
            "chủ rừng",
            "công ty",
            "tổng công ty",
            "báo chí",
            "truyền hình",
            "nhà trường",
            "hợp tác xã",
            "hộ",
            "hộ gia đình",
            "nhà thầu",
            "chủ đầu tư",
            "cục",
            "vụ",
            "viện",
            "trường",
            "trường học",
            "trung tâm",
            "bệnh viện",
            "tập đoàn",
            "ngân hàng",
            "tổ chức tín dụng",
            "cơ sở");

    static final Set<String> QUANTIFIERS = Set.of("các", "những", "mọi", "từng");

    /** Words that end a name though they are no verbs. */
    static final Set<String> ENDS = Set.of(
            "tại", "trong", "trên", "theo", "để", "về", "với", "từ", "đến", "khi", "nếu", "do", "bằng", "nhằm", "căn",
            "trước", "sau", "sẽ", "đã", "đang", "không", "là", "có", "vì", "thì", "mà", "nhưng", "hoặc", "cùng", "ngay",
            "hằng", "hàng", "chưa", "bị", "dưới", "qua", "nhất", "đặc", "trừ", "phải", "cần", "rằng", "bao", "gồm",
            "nhanh", "luôn", "hoàn", "dứt", "xong", "ra", "vào", "lên", "xuống", "như", "đúng", "trình", "việc", "dẫn",
            "cho", "rà", "tiếp", "vẫn");

    /** Verbs that belong to the name when they follow such a word at once: "Ban quản lý …", "cơ quan chủ trì". */
    private static final Set<String> NAMED_BY_WORK = Set.of(
            "ban",
            "trung tâm",
            "đội",
            "chi nhánh",
            "tổ",
            "cục",
            "quỹ",
            "phòng",
            "viện",
            "trạm",
            "hội",
            "chi cục",
            "ban quản lý",
            "sở",
            "vụ");

    private static final Set<String> WORKS = Set.of(
            "quản lý",
            "chỉ huy",
            "chỉ đạo",
            "phát triển",
            "kiểm soát",
            "điều hành",
            "bảo vệ",
            "giải phóng",
            "đăng ký",
            "phục vụ",
            "giám định",
            "đào tạo",
            "xúc tiến",
            "tổ chức",
            "kiểm định",
            "điều phối",
            "khai thác",
            "phòng chống",
            "tư vấn",
            "đầu tư",
            "xây dựng",
            "giáo dục",
            "quản trị",
            "bảo tồn",
            "truyền thông",
            "thi đua",
            "bồi thường",
            "thông tin",
            "cung ứng",
            "chăm sóc",
            "vận động",
            "công tác");

    private static final Set<String> ROLES = Set.of(
            "chủ trì",
            "phối hợp",
            "đăng ký",
            "tham mưu",
            "quản lý",
            "truyền thông",
            "thông tin",
            "thẩm định",
            "đầu mối",
            "thanh tra",
            "tư vấn",
            "vận hành",
            "cung cấp",
            "chủ quản",
            "bảo vệ",
            "giáo dục",
            "cung ứng",
            "khai thác",
            "điều tra");

    private static final Set<String> NAMED_BY_ROLE =
            Set.of("cơ quan", "đơn vị", "lực lượng", "doanh nghiệp", "tổ chức", "cơ sở", "bộ phận");

    /** Before these a verb is a noun of the name: "dự án đầu tư", "hạ tầng xây dựng", "cơ quan đăng ký đầu tư". */
    private static final Set<String> NOMINAL_AFTER = Set.of(
            "dự án",
            "hạ tầng",
            "quỹ đất",
            "vật liệu",
            "công trình",
            "chất lượng",
            "đầu tư",
            "đăng ký",
            "thủ tục",
            "quản lý",
            "phát triển",
            "xúc tiến",
            "chứng nhận",
            "kỹ thuật",
            "nhiệm vụ");

    /** Capitalised beginnings that look like a body and are none: verbs, meetings, the bodies above the issuer. */
    private static final Set<String> NOT_A_BODY = Set.of(
            "ban hành",
            "bộ máy",
            "bộ tiêu",
            "bộ chỉ số",
            "bộ luật",
            "bộ mặt",
            "bộ dữ",
            "bộ phận",
            "bộ đề",
            "phòng chống",
            "phòng ngừa",
            "phòng ,",
            "hội nghị",
            "hội thảo",
            "hội nhập",
            "hội chợ",
            "hội thi",
            "đội ngũ",
            "đoàn kết",
            "đoàn công",
            "báo cáo",
            "trường hợp",
            "vụ việc",
            "cục bộ",
            "cục diện",
            "viện trợ",
            "viện dẫn",
            "quỹ đất",
            "ban bí",
            "tổ chức",
            "bộ chính",
            "thuế suất",
            "thuế ,",
            "thanh tra ,",
            "thanh tra việc",
            "thanh tra công",
            "cấp phát",
            "cấp phép",
            "cấp giấy",
            "cơ sở dữ",
            "cơ sở vật",
            "cơ sở hạ",
            "cơ sở để",
            "cơ sở pháp",
            "xã hội",
            "hộ khẩu",
            "hội viên",
            "tỉnh lộ",
            "trạm biến",
            "ngành nghề",
            "đài tưởng",
            "ban ngày",
            "cấp độ",
            "bộ quy",
            "bộ thủ",
            "trường học",
            "trường lớp",
            "đơn vị tính",
            "phòng cháy",
            "công ty mẹ",
            "tổ hợp",
            "bộ công cụ",
            "bộ tài liệu",
            "quỹ bảo",
            "phòng bệnh",
            "báo chí",
            "hội thao",
            "hội diễn",
            "bộ hồ",
            "tổ dân",
            "phòng dịch",
            "bộ nhận",
            "tổng cục diện");

    private Lexicon() {}

    static boolean isVerb(List<Word> words, int at) {
        int length = at < words.size() ? VERBS.match(words, at) : 0;
        // "Thường trực Ban …" holds no "trực ban"
        return length == 1
                || length > 1 && (words.get(at).isLarge() || !words.get(at + 1).isLarge());
    }

    /** A verb that is a noun here: the second syllable of "Đào tạo", or the object of the name's own work. */
    static boolean isNominal(List<Word> words, int at) {
        if (at < 1) {
            return false;
        }
        Word before = words.get(at - 1);
        if (before.isLarge() && VERBS.match(words, at - 1) > 1) {
            return true;
        }
        if (words.get(at).is("cấp")) {
            return at + 1 < words.size()
                            && words.get(at + 1)
                                    .is(
                                            "xã", "tỉnh", "huyện", "trung", "cơ", "thành", "phường", "mình", "trên",
                                            "dưới", "thẩm")
                    || QUANTIFIERS.contains(before.lower());
        }
        if (words.get(at).is("làm") && before.is("việc")) {
            return true;
        }
        if (words.get(at).is("việc")) {
            return at + 1 < words.size() && words.get(at + 1).is("làm");
        }
        String two = Word.lower(words, Math.max(0, at - 2), at);
        boolean noun = words.get(at).is("đầu", "xây", "phát", "bảo", "đấu", "lựa");
        return noun
                        && (NOMINAL_AFTER.contains(two)
                                        && (!WORKS.contains(two)
                                                || words.get(Math.max(0, at - 2))
                                                        .isLarge()
                                                || before.is("ký", "tư"))
                                || before.is("chủ", "nhà", "bên"))
                || words.get(at).is("ứng")
                        && at + 2 < words.size()
                        && words.get(at + 2).isLarge();
    }

    static boolean isNotABody(List<Word> words, int at) {
        return at + 1 < words.size()
                && (NOT_A_BODY.contains(Word.lower(words, at, at + 2))
                        || at + 2 < words.size() && NOT_A_BODY.contains(Word.lower(words, at, at + 3)));
    }

    /** The verb after a head that is part of the name; 0 if there is none. */
    static int namedWork(String head, boolean generic, List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return 0;
        }
        String two = Word.lower(words, at, at + 2);
        if (!generic && NAMED_BY_WORK.contains(head) && WORKS.contains(two)) {
            return 2;
        }
        boolean enumeratesVerbs = at + 3 < words.size() && words.get(at + 2).is(",") && isVerb(words, at + 3);
        return generic && NAMED_BY_ROLE.contains(head) && ROLES.contains(two) && !enumeratesVerbs ? 2 : 0;
    }
}
