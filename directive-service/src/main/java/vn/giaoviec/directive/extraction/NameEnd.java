package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds where a name ends that begins with a known head noun. */
final class NameEnd {

    private static final Set<String> TITLES_JOINED = Set.of("hđnd", "ubnd", "hội đồng", "đoàn đbqh", "ủy ban", "đoàn");

    private final String text;
    private final List<Word> words;
    private final PartyReader.Mode mode;
    private final PartyReader reader;

    NameEnd(String text, List<Word> words, PartyReader.Mode mode, PartyReader reader) {
        this.text = text;
        this.words = words;
        this.mode = mode;
        this.reader = reader;
    }

    PartyName from(int from, int noun, int after, boolean common, boolean plural) {
        int i = after;
        boolean group = plural;
        String head = Word.lower(words, noun, after);
        i += Lexicon.namedWork(head, common, words, i);
        while (i < words.size() && i - from < PartyReader.longestName()) {
            Word w = words.get(i);
            int step;
            if (w.is("(")) {
                return bracketed(from, i, common);
            }
            if (w.is(":")) {
                return distributed(from, i, common);
            }
            if (w.is(",") || w.is("và") || w.is("&") || w.is("-") || w.is("–") || w.is("/")) {
                boolean bare = i == after;
                step = joined(from, i, group || bare);
            } else if (w.isMark()) {
                break;
            } else if (w.is("nào", "đó", "ấy")) {
                return w.is("nào") ? null : finished(from, i, common);
            } else {
                step = continued(i);
                if (Lexicon.QUANTIFIERS.contains(w.lower())) {
                    group = true;
                }
            }
            if (step == 0) {
                return w.is("-", "–") && isTitle(i + 1) ? afterTitle(from, i, common) : finished(from, i, common);
            }
            i += step;
        }
        return finished(from, i, common);
    }

    /** "Bộ trưởng Bộ Tài chính - Phó Trưởng ban …": a second title of the same person. */
    private boolean isTitle(int at) {
        return at < words.size()
                && (Lexicon.OFFICES.match(words, at) > 0 || words.get(at).is("phó", "ủy"));
    }

    private PartyName afterTitle(int from, int dash, boolean common) {
        int i = dash + 1;
        while (i < words.size() && !words.get(i).isMark() && (words.get(i).isLarge() || !Lexicon.isVerb(words, i))) {
            i++;
        }
        PartyName name = finished(from, dash, common);
        return name == null ? null : new PartyName(name.names(), i, common, null);
    }

    /** How many words the name goes on with at {@code i}: 0 when it ends here. */
    private int continued(int i) {
        Word w = words.get(i);
        if (mode == PartyReader.Mode.WHOLE) {
            return 1;
        }
        Word next = i + 1 < words.size() ? words.get(i + 1) : null;
        if (next != null
                && (w.is("có") && next.is("liên")
                        || w.is("được") && next.is("giao", "phân", "phép")
                        || w.is("nêu", "nói") && next.is("trên")
                        || w.is("liên") && next.is("quan"))) {
            return 2;
        }
        if (w.isLarge()) {
            return 1;
        }
        boolean ends = Lexicon.ENDS.contains(w.lower()) || Lexicon.isVerb(words, i);
        return ends && !Lexicon.isNominal(words, i) ? 0 : 1;
    }

    /** What a comma, "và" or dash joins to the name: a further common noun of its group, or the rest of a proper name. */
    private int joined(int from, int i, boolean group) {
        if (i + 1 >= words.size()) {
            return 0;
        }
        boolean office = words.get(from).is("văn") && words.get(i).is("và", "&", "-");
        if (office
                && TITLES_JOINED.stream()
                        .anyMatch(t -> Word.lower(words, i + 1, Math.min(words.size(), i + 1 + t.split(" ").length))
                                .equals(t))) {
            return 2;
        }
        int noun = Lexicon.DOERS.match(words, i + 1);
        boolean places = Lexicon.TERRITORIES.contains(lastNoun(from, i));
        if (words.get(i).is(",", "và")
                && Set.of("báo chí", "truyền hình", "truyền thông")
                        .contains(Word.lower(words, i + 1, Math.min(words.size(), i + 3)))) {
            return Word.lower(words, from, i).contains("cơ quan") ? 3 : 0;
        }
        if (noun > 0 && (group || places) && joinsGroup(from, i + 1, noun)) {
            return 1 + noun;
        }
        Word next = words.get(i + 1);
        if (reader.startsName(i + 1, true) || words.get(i).is("-", "–") && isTitle(i + 1)) {
            return 0;
        }
        if (mode == PartyReader.Mode.WHOLE) {
            return 1;
        }
        if (words.get(i).is(",")) {
            return next.isLarge() && goesOnAsName(i + 1) ? 1 : 0;
        }
        if (next.isMark() || next.isLarge()) {
            return next.isMark() ? 0 : 1;
        }
        return words.get(i).is("và", "&", "-", "–")
                        && !Lexicon.isVerb(words, i + 1)
                        && !Lexicon.ENDS.contains(next.lower())
                        && (noun == 0 || Lexicon.isNotABody(words, i + 1))
                ? 1
                : 0;
    }

    /** "Văn hóa, Thể thao và Du lịch", "Kế hoạch, Tài chính": a capital after the comma, then the end of the name. */
    private boolean goesOnAsName(int at) {
        int i = at;
        while (i < words.size()
                && i - at < 8
                && !words.get(i).isMark()
                && (words.get(i).isLarge() || i > at && !Lexicon.isVerb(words, i))) {
            if (words.get(i).is("và", "&")) {
                return true;
            }
            i++;
        }
        return i == words.size() || words.get(i).is(":") || Lexicon.isVerb(words, i) && i > at + 1;
    }

    private boolean joinsGroup(int from, int at, int n) {
        String noun = Word.lower(words, at, at + n);
        String last = lastNoun(from, at - 1);
        boolean places = Lexicon.TERRITORIES.contains(last);
        if (places) {
            return Lexicon.TERRITORIES.contains(noun);
        }
        if (!Lexicon.BODIES.contains(last) || !Lexicon.BODIES.contains(noun)) {
            return false;
        }
        boolean related = at + n < words.size() && words.get(at + n).is("liên", "có");
        if (noun.equals("địa phương") && !related && Word.lower(words, from, at).contains("sở")) {
            return false;
        }
        return !(words.get(at).isLarge()
                && at + n < words.size()
                && words.get(at + n).isLarge()
                && !noun.equals("tổng công ty"));
    }

    /** The common noun that the name ends with so far. */
    private String lastNoun(int from, int end) {
        for (int n = 3; n > 0; n--) {
            if (end - n >= from) {
                String noun = Word.lower(words, end - n, end);
                if (Lexicon.BODIES.contains(noun) || Lexicon.TERRITORIES.contains(noun)) {
                    return noun;
                }
            }
        }
        return "";
    }

    /** A closed list in brackets is split; an open one ("…") keeps the group's name. */
    private PartyName bracketed(int from, int open, boolean common) {
        int close = open;
        int depth = 0;
        do {
            if (words.get(close).is("(")) {
                depth++;
            } else if (words.get(close).is(")")) {
                depth--;
            }
            close++;
        } while (close < words.size() && depth > 0);
        String inside =
                text.substring(words.get(open).end(), words.get(close - 1).start());
        if (common && !inside.contains("…") && !inside.contains("...")) {
            List<Word> inner = Word.of(inside.strip());
            Optional<PartyReader.Reading> members =
                    new PartyReader(inside.strip(), inner, PartyReader.Mode.STRICT).list(0);
            if (members.isPresent()
                    && members.get().next() == inner.size()
                    && !members.get().commonNoun()
                    && members.get().names().size() > 1) {
                return new PartyName(members.get().names(), close, false, null);
            }
        }
        PartyName name = finished(from, open, common);
        return name == null ? null : new PartyName(name.names(), close, common, null);
    }

    private PartyName distributed(int from, int colon, boolean common) {
        String name =
                text.substring(words.get(from).start(), words.get(colon - 1).end());
        boolean enumerates =
                lastNoun(from, colon).length() > 0 && (" " + name.toLowerCase(Locale.ROOT) + " ").contains("các ");
        if (enumerates
                && colon + 1 < words.size()
                && words.get(colon + 1).isLarge()
                && !Lexicon.isVerb(words, colon + 1)
                && !reader.startsName(colon + 1, true)) {
            return new Distribution(text, words, reader).over(name, colon + 1);
        }
        return finished(from, colon, common);
    }

    private PartyName finished(int from, int end, boolean common) {
        int last = end;
        while (last > from
                && (words.get(last - 1).isMark() || words.get(last - 1).is("và", "-", "–"))) {
            last--;
        }
        if (last == from) {
            return null;
        }
        List<String> names = new ArrayList<>();
        names.add(text.substring(words.get(from).start(), words.get(last - 1).end()));
        return new PartyName(names, end, common, null);
    }
}
