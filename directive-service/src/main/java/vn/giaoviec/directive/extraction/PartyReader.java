package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the names of doers from a place in a unit on: "Giám đốc các Sở: Tài chính, Xây dựng; Chủ tịch UBND các xã,
 * phường" gives "Sở Tài chính", "Sở Xây dựng", "UBND các xã, phường". Where a name ends is told by what follows: a verb,
 * a preposition, another name, a mark.
 */
final class PartyReader {

    /**
     * @param next index of the first word after the list
     * @param commonNoun the last name is a common noun ("các đơn vị")
     */
    record Reading(List<String> names, int next, boolean commonNoun) {}

    /** How readily a common noun without "các" is taken for a doer. */
    enum Mode {
        /** At the beginning of a clause: only with a quantifier or a capital. */
        STRICT,
        /** After "giao", "yêu cầu", "phối hợp với": also "địa phương", "cơ quan liên quan". */
        AFTER_A_CUE,
        /** A whole heading: verbs inside belong to the name. */
        WHOLE
    }

    private static final Set<String> SPEAK_ALONE = Set.of(
            "cơ quan",
            "đơn vị",
            "địa phương",
            "cấp ủy",
            "cấp ủy đảng",
            "cấp ủy địa phương",
            "chính quyền",
            "chính quyền địa phương",
            "lực lượng",
            "tỉnh",
            "thành phố",
            "doanh nghiệp",
            "chủ đầu tư",
            "nhà thầu",
            "nhà đầu tư",
            "chủ rừng",
            "xã",
            "phường",
            "nhà trường",
            "ngành",
            "ban quản lý",
            "hợp tác xã",
            "tổ giúp việc",
            "ủy viên",
            "thành viên");
    private static final Set<String> SEPARATORS = Set.of(",", ";", "và", "hoặc", "cùng", "-", "–", "&");
    private static final int LONGEST_NAME = 45;

    private final String text;
    private final List<Word> words;
    private final Mode mode;

    PartyReader(String text, List<Word> words, Mode mode) {
        this.text = text;
        this.words = words;
        this.mode = mode;
    }

    /** All names from {@code at} on; empty when no name begins there. */
    Optional<Reading> list(int at) {
        List<String> names = new ArrayList<>();
        boolean common = false;
        int i = at;
        int next = at;
        while (i < words.size()) {
            PartyName one = name(i, !names.isEmpty());
            if (one == null) {
                break;
            }
            if (one.distributedOver() != null) {
                carryTo(names, one);
            }
            common = one.commonNoun();
            names.addAll(one.names());
            next = one.next();
            int after = separator(next);
            if (after < 0) {
                break;
            }
            i = after;
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Reading(names, next, common));
    }

    /** "Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh: A, B" speaks of the tỉnh ủy of A and of B too. */
    private void carryTo(List<String> names, PartyName distributed) {
        if (names.size() == 1 && names.getFirst().equalsIgnoreCase("tỉnh ủy")) {
            names.clear();
            distributed.distributedOver().forEach(place -> names.add("Tỉnh ủy " + place));
        }
    }

    /** Index after the separator, if a name begins there; else -1. */
    private int separator(int at) {
        int i = at;
        while (i < words.size() && SEPARATORS.contains(words.get(i).lower()) && i - at < 2) {
            i++;
        }
        return i > at && startsName(i, true) ? i : -1;
    }

    boolean startsName(int at, boolean inList) {
        Head head = head(at, inList);
        return head != null;
    }

    /** @param from where the name as written begins; {@code after} the head noun */
    private record Head(int from, int noun, int after, boolean common, boolean plural) {}

    private Head head(int at, boolean inList) {
        int i = at;
        boolean plural = false;
        boolean person = false;
        int from = at;
        while (i < words.size()) {
            Word w = words.get(i);
            if (Lexicon.QUANTIFIERS.contains(w.lower())) {
                plural = true;
                i++;
            } else if (i + 1 < words.size()
                    && (w.is("tất") || w.is("toàn") || w.is("một"))
                    && words.get(i + 1).is("cả", "thể", "bộ", "số")) {
                plural = true;
                i += 2;
            } else if (i + 1 < words.size() && w.is("đồng") && words.get(i + 1).is("chí") || w.is("đ/c")) {
                boolean people = plural;
                i += w.is("đ/c") ? 1 : 2;
                if (people && Lexicon.OFFICES.match(words, i) == 0) {
                    return new Head(from, i - 1, i, true, true);
                }
                if (people
                        && i + 1 < words.size()
                        && words.get(i).is("phó")
                        && words.get(i + 1).is("thủ")) {
                    return new Head(from, i, i, true, true);
                }
                from = i;
                plural = false;
            } else {
                break;
            }
        }
        if (plural) {
            from = at;
        }
        int office = office(i);
        if (office > 0) {
            person = true;
            i = office;
            from = i;
            plural = false;
            while (i < words.size() && Lexicon.QUANTIFIERS.contains(words.get(i).lower())) {
                plural = true;
                i++;
            }
        }
        int n = i < words.size() ? Lexicon.DOERS.match(words, i) : 0;
        if (n == 0 || Lexicon.isNotABody(words, i) && !(plural && words.get(i).is("tổ", "hội", "hộ", "trường"))) {
            return null;
        }
        return accepts(i, n, plural, person, inList) ? new Head(from, i, i + n, isCommon(i, n, plural), plural) : null;
    }

    private boolean isCommon(int at, int n, boolean plural) {
        boolean proper = Lexicon.DOERS.entry(words, at, n).startsWith("!");
        return !proper || plural && !followedByName(at + n);
    }

    private boolean followedByName(int at) {
        return at < words.size() && words.get(at).isLarge();
    }

    private boolean accepts(int at, int n, boolean plural, boolean person, boolean inList) {
        if (plural || person) {
            return true;
        }
        Word first = words.get(at);
        String noun = Word.lower(words, at, at + n);
        boolean proper = Lexicon.DOERS.entry(words, at, n).startsWith("!");
        boolean named = followedByName(at + n);
        if (proper
                && (named
                        || n > 1 && first.isLarge()
                        || first.text().equals("UBND")
                        || first.text().startsWith("HĐND"))) {
            return true;
        }
        if (proper && first.isLarge()) {
            return Lexicon.namedWork(noun, false, words, at + n) > 0
                    || Set.of("thanh tra", "công an", "thuế", "hải quan").contains(noun)
                            && at + n < words.size()
                            && words.get(at + n)
                                    .is("tỉnh", "thành", "thị", "huyện", "xã", "phường", "tp", ":", "các", "cấp")
                    || Set.of("trung tâm", "văn phòng", "đội", "đài", "phòng", "chi nhánh")
                                    .contains(noun)
                            && at + n < words.size()
                            && !Lexicon.isVerb(words, at + n)
                            && !words.get(at + n).isMark()
                    || inList && n > 1;
        }
        if (noun.equals("tỉnh ủy") || noun.equals("thành ủy") || noun.equals("đảng ủy")) {
            return person || inList || mode == Mode.AFTER_A_CUE;
        }
        if (SPEAK_ALONE.contains(noun)) {
            return first.isLarge() || inList || mode == Mode.AFTER_A_CUE;
        }
        return (inList || mode == Mode.AFTER_A_CUE) && !proper && !first.isLarge() && n > 1 && !noun.equals("tổ chức")
                || inList
                        && Set.of("công an", "thanh niên", "phụ nữ", "dân quân tự vệ", "quân đội")
                                .contains(noun);
    }

    /** Index after an office ("Giám đốc", "Chủ tịch, các Phó Chủ tịch"), at the agency; 0 if none stands here. */
    private int office(int at) {
        int n = at < words.size() ? Lexicon.OFFICES.match(words, at) : 0;
        if (n == 0) {
            return 0;
        }
        String entry = Lexicon.OFFICES.entry(words, at, n);
        if (entry.contains("=")) {
            return at + entry.substring(0, entry.indexOf('=')).strip().split(" ").length;
        }
        int i = at + n;
        if (i + 1 < words.size() && words.get(i).is(",", "và", "hoặc", "/")) {
            int j = i + 1;
            while (j < words.size() && Lexicon.QUANTIFIERS.contains(words.get(j).lower())) {
                j++;
            }
            int more = j < words.size() ? Lexicon.OFFICES.match(words, j) : 0;
            if (more > 0 && !Lexicon.OFFICES.entry(words, j, more).contains("=")) {
                return office(j);
            }
        }
        return i;
    }

    private PartyName name(int at, boolean inList) {
        Head head = head(at, inList);
        if (head == null) {
            return null;
        }
        return new NameEnd(text, words, mode, this)
                .from(head.from(), head.noun(), head.after(), head.common(), head.plural());
    }

    static int longestName() {
        return LONGEST_NAME;
    }
}
