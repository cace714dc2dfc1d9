package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.Set;

/** Which words of a directive begin an order, name an office, or begin, go on with and end the name of a doer. */
final class Lexicon {

    static final WordList VERBS = WordList.resource("verbs.txt");
    static final WordList DOERS = WordList.resource("doers.txt");
    static final WordList OFFICES = WordList.resource("offices.txt");

    private static final WordSets WORDS = WordSets.resource("words.txt");

    static final Set<String> TERRITORIES = WORDS.section("territories");
    static final Set<String> BODIES = WORDS.section("bodies");
    static final Set<String> QUANTIFIERS = WORDS.section("quantifiers");
    static final Set<String> ENDS = WORDS.section("ends");

    private static final Set<String> NAMED_BY_WORK = WORDS.section("named by work");
    private static final Set<String> WORKS = WORDS.section("works");
    private static final Set<String> NAMED_BY_ROLE = WORDS.section("named by role");
    private static final Set<String> ROLES = WORDS.section("roles");
    private static final Set<String> NOMINAL_AFTER = WORDS.section("nominal after");
    private static final Set<String> NOT_A_BODY = WORDS.section("no bodies");

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
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        if (before.isLarge() && VERBS.match(words, at - 1) > 1) {
            return true;
        }
        return switch (words.get(at).lower()) {
            case "cấp" ->
                QUANTIFIERS.contains(before.lower())
                        || next != null
                                && next.is(
                                        "xã", "tỉnh", "huyện", "trung", "cơ", "thành", "phường", "mình", "trên", "dưới",
                                        "thẩm");
            case "làm" -> before.is("việc");
            case "việc" -> next != null && next.is("làm");
            case "ứng" -> at + 2 < words.size() && words.get(at + 2).isLarge();
            case "đầu", "xây", "phát", "bảo", "đấu", "lựa" -> isObject(words, at, before);
            default -> false;
        };
    }

    /** "chủ đầu tư", "dự án đầu tư"; but of "quản lý đầu tư" only a name's own "Quản lý đầu tư". */
    private static boolean isObject(List<Word> words, int at, Word before) {
        int from = Math.max(0, at - 2);
        String two = Word.lower(words, from, at);
        boolean own = !WORKS.contains(two) || words.get(from).isLarge() || before.is("ký", "tư");
        return before.is("chủ", "nhà", "bên") || NOMINAL_AFTER.contains(two) && own;
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
        boolean role =
                NAMED_BY_ROLE.contains(head) && ROLES.contains(two) || head.equals("ngành") && two.equals("giáo dục");
        return generic && role && !enumeratesVerbs ? 2 : 0;
    }
}
