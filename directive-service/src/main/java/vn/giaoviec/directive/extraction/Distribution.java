package vn.giaoviec.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "Các sở: Tài chính, Nông nghiệp và Môi trường" is "Sở Tài chính" and "Sở Nông nghiệp và Môi trường". */
final class Distribution {

    /** "và" inside these names joins no two agencies. */
    private static final Set<String> ONE_NAME = Set.of(
            "nghiệp và môi",
            "nghiệp và phát",
            "dục và đào",
            "học và công",
            "hóa và thể",
            "hoá và thể",
            "thao và du",
            "tộc và tôn",
            "binh và xã",
            "nguyên và môi",
            "tin và truyền",
            "hoạch và đầu",
            "hải và đường",
            "thông và vận",
            "hóa và thông",
            "hoá và thông",
            "thao và truyền");

    private static final Set<String> CITIES = Set.of("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh");

    private final String text;
    private final List<Word> words;
    private final PartyReader reader;

    Distribution(String text, List<Word> words, PartyReader reader) {
        this.text = text;
        this.words = words;
        this.reader = reader;
    }

    PartyName over(String group, int at) {
        List<String> items = new ArrayList<>();
        int i = at;
        int end = at;
        boolean ministries = group.endsWith("ộ");
        while (i < words.size()
                && words.get(i).isLarge()
                && (!reader.startsName(i, true) || ministries && isMinistry(i))) {
            int last = itemEnd(i);
            items.add(text.substring(words.get(i).start(), words.get(last - 1).end()));
            end = last;
            if (last < words.size() && words.get(last).is(",", ";", "và")) {
                i = last + 1;
            } else {
                break;
            }
        }
        return new PartyName(items.stream().map(item -> singular(group, item)).toList(), end, false, items);
    }

    /** "Công an" alone is a body of its own; among "các Bộ: …" it is the ministry. */
    private boolean isMinistry(int at) {
        return at + 1 < words.size() && Word.lower(words, at, at + 2).equals("công an");
    }

    private int itemEnd(int at) {
        int i = at;
        while (i < words.size()) {
            Word w = words.get(i);
            if (w.is(",")
                    && words.get(i - 1).is("hóa", "hoá")
                    && i + 1 < words.size()
                    && words.get(i + 1).text().equals("Thể")) {
                i++;
            } else if (w.is("và") && !joinsOneName(i)
                    || w.isMark() && !w.is("-", "–", "&")
                    || i > at
                            && !w.isLarge()
                            && (Lexicon.isVerb(words, i) || Lexicon.ENDS.contains(w.lower()))
                            && !Lexicon.isNominal(words, i)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean joinsOneName(int at) {
        return at > 0 && at + 1 < words.size() && ONE_NAME.contains(Word.lower(words, at - 1, at + 2));
    }

    private static String singular(String group, String item) {
        int plural = group.toLowerCase().lastIndexOf("các ");
        String before = group.substring(0, plural).strip();
        String noun = group.substring(plural + 4).replaceAll(",.*| và .*", "").strip();
        if (before.isEmpty()) {
            return Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + " " + item;
        }
        if (item.toLowerCase().startsWith("tỉnh") || item.toLowerCase().startsWith("thành phố")) {
            return before + " " + item;
        }
        boolean city = group.contains("thành phố") && CITIES.contains(item);
        return before + " " + (city ? "thành phố" : noun) + " " + item;
    }
}
