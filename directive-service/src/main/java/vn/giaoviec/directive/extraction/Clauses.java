package vn.giaoviec.directive.extraction;

import java.util.List;
import java.util.Set;

/** Where the clauses of a unit begin and end, what in them is a spoken order, and whether somebody acts. */
final class Clauses {

    private static final Set<String> MODALS = Set.of(
            "phải", "cần", "có", "căn", "theo", "được", "là", "trên", "chịu", "tiếp", "khi", "trong", "cùng", "sớm",
            "thì", "không", "tại", "tự");
    private static final Set<String> CONNECTIVES =
            Set.of("đồng thời", "ngoài ra", "trong đó", "theo đó", "cụ thể", "mặt khác");
    private static final Set<String> ORDERS = Set.of("yêu cầu", "đề nghị", "phân công", "khuyến khích", "nghiêm cấm");

    /** After these "yêu cầu", "đề nghị", "giao" are nouns or passive: "theo yêu cầu", "được giao", "bàn giao". */
    private static final Set<String> NO_ORDER_AFTER = Set.of(
            "theo", "được", "bàn", "chuyển", "của", "các", "số", "đáp", "về", "những", "việc", "kiến", "khi", "hợp",
            "nhiệm", "đã", "có", "nội", "hồ", "quyết", "văn", "sẽ", "đất", "người");

    private final List<Word> words;
    private final PartyReader cued;

    Clauses(List<Word> words, PartyReader cued) {
        this.words = words;
        this.cued = cued;
    }

    int skipAdverbs(int at) {
        int i = at;
        while (i < words.size()
                && (words.get(i).is("cho", "việc") || words.get(i).is(":") && i == at)) {
            i++;
        }
        return i;
    }

    boolean startsWithOrder(int at) {
        return at < words.size() && orderVerb(at, at) > 0;
    }

    /** Length of the order verb at {@code i}; a noun "theo yêu cầu của" or "được giao" is none. */
    int orderVerb(int i, int clauseStart) {
        if (i > clauseStart && NO_ORDER_AFTER.contains(words.get(i - 1).lower())) {
            return 0;
        }
        String one = words.get(i).lower();
        String two = i + 1 < words.size() ? Word.lower(words, i, i + 2) : "";
        if (ORDERS.contains(two)) {
            return 2;
        }
        return one.equals("giao") && !two.equals("giao thông") && !two.equals("giao dịch") && !two.equals("giao lưu")
                ? 1
                : 0;
    }

    /** After the names somebody acts: a verb, a modal, a colon, an adjunct between commas. */
    boolean acts(int next, int end) {
        if (next >= words.size()) {
            return false;
        }
        Word w = words.get(next);
        if (w.is(",") && next + 1 < end) {
            Word after = words.get(next + 1);
            return after.is("căn", "theo", "trên", "trong", "với", "khi", "có")
                    || Lexicon.isVerb(words, next + 1)
                    || after.is("đặc", "nhất") && mustLater(next + 1, end);
        }
        return w.is(":") || next < end && (MODALS.contains(w.lower()) || Lexicon.isVerb(words, next) || w.is("để"));
    }

    private boolean mustLater(int at, int end) {
        for (int i = at; i < Math.min(end, at + 30); i++) {
            if (words.get(i).is("cần", "phải")) {
                return true;
            }
        }
        return false;
    }

    /** The comma of "các cơ quan, đơn vị" or "các xã, phường" parts no clauses. */
    boolean insideGroup(int comma) {
        if (comma < 2 || !words.get(comma).is(",")) {
            return false;
        }
        String one = words.get(comma - 1).lower();
        String two = Word.lower(words, comma - 2, comma);
        return Lexicon.BODIES.contains(one)
                || Lexicon.BODIES.contains(two)
                || Lexicon.TERRITORIES.contains(one)
                || Lexicon.TERRITORIES.contains(two);
    }

    int clauseEnd(int start) {
        int depth = 0;
        for (int i = start; i < words.size(); i++) {
            Word w = words.get(i);
            depth += w.is("(") ? 1 : w.is(")") ? -1 : 0;
            if (depth <= 0 && (w.is(".") || w.is(";") && !inList(start, i))) {
                return i;
            }
        }
        return words.size();
    }

    /** "Giám đốc các sở; Chủ tịch UBND các xã …" is one list, not two clauses. */
    private boolean inList(int start, int semicolon) {
        int limit = Math.min(semicolon, start + 30);
        for (int i = start; i < limit; i++) {
            var list = cued.list(i);
            if (list.isPresent()) {
                return list.get().next() > semicolon;
            }
        }
        return false;
    }

    int afterConnective(int at) {
        String two = at + 1 < words.size() ? Word.lower(words, at, at + 2) : "";
        int i = CONNECTIVES.contains(two) ? at + 2 : at;
        return i < words.size() && i > at && words.get(i).is(",", ":") ? i + 1 : i;
    }
}
